package vn.muctieu.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">= 80%",
                "> 90%",
                "<= 30%",
                "< 25%",
                "= 0",
                ">= 1000",
                "3%..4%",
                "90..100",
                "< 0.5%",
                "= 100.0%",
                "<= -5%",
                "-1.5%..-1%"
            })
    void whatAFileWritesIsReadAndWrittenAlike(String written) {
        assertThat(Goal.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({">=80%, >= 80%", "3% .. 4%, 3%..4%", "<   5, < 5"})
    void spacesDoNotMatter(String written, String read) {
        assertThat(Goal.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80%",
                "=> 80%",
                ">= 80,5%",
                ">= 1.000.000",
                "3%..4",
                "3..4%",
                "3%-4%",
                ">= 80 %",
                ">= ٨٠%",
                "at least 80%",
                ">= 80%%",
                ">= .5"
            })
    void whatIsNoGoalIsRefused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goal.parse(written))
                .withMessage("goal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4%..3%", "5..5", "4.0..4"})
    void aRangeThatIsNoneIsRefused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goal.parse(written))
                .withMessage("goal-range");
    }

    @Test
    void onlyARangeHasAnUpperBound() {
        assertThat(Goal.parse("3%..4%").upper()).hasToString("4");
        assertThatIllegalStateException().isThrownBy(() -> Goal.parse(">= 3%").upper());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by 2025",
                "every year",
                "every year from 2023",
                "by 2024-06-30",
                "total by 2025",
                "average per year",
                "< 30% by 2025; < 25% by 2030"
            })
    void aTimingIsReadAndWrittenAlike(String written) {
        assertThat(Timing.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "by 25", "by 20255", "yearly", "every years", "BY 2025"})
    void whatIsNoTimingIsRefused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timing.parse(written))
                .withMessage("when");
    }
}
