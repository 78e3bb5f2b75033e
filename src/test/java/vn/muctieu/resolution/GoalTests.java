package vn.muctieu.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
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

    @ParameterizedTest(name = "{0} is {1} by {2}: reached {3}, exceeded {4}")
    @CsvSource({
        "3..5,     open,   3, true,  false",
        "3..5,     open,   5, true,  false",
        "3..5,     open,   6, true,  true",
        "3..5,     open,   2, false, false",
        "3..5,     closed, 3, true,  false",
        "3..5,     closed, 5, true,  false",
        "3..5,     closed, 6, false, false",
        "-3..-1,   open,  -1, true,  false",
        "-3..-1,   open,  -3, true,  false",
        "-3..-1,   open,  -4, true,  true",
        "-3..-1,   open,   0, false, false",
        "-3..-1,   closed, -3, true, false",
        "-3..-1,   closed, -4, false, false",
        "0..2,     open,   0, true,  false",
        "0..2,     open,   3, true,  true",
        "-2..0,    open,   0, true,  false",
        "-2..0,    open,  -3, true,  true",
        ">= 3,     open,   3, true,  false",
        ">= 3,     open,   4, true,  true",
        "<= 3,     open,   3, true,  false",
        "<= 3,     open,   2, true,  true",
        "= 3,      open,   3, true,  false",
        "= 3,      open,   4, false, false"
    })
    void aGoalIsReachedOnItsBoundsAndExceededBeyondThem(
            String goal, String bounds, String number, boolean reached, boolean exceeded) {
        Goal held = Goal.parse(goal).closed(bounds.equals("closed"));
        var quantity = new Quantity(new BigDecimal(number), null);

        assertThat(held.isReachedBy(quantity)).isEqualTo(reached);
        assertThat(held.isExceededBy(quantity)).isEqualTo(exceeded);
    }

    @ParameterizedTest(name = "from {1} to {0} the bound is {2}")
    @CsvSource({
        "3..5,   2,  3",
        "3..5,   4,  3",
        "3..5,   5,  3",
        "3..5,   6,  5",
        "-3..-1, 0,  -1",
        "-3..-1, -2, -1",
        "-3..-1, -3, -1",
        "-3..-1, -4, -3",
        ">= 7,   9,  7"
    })
    void theNearerBoundOfARangeIsTheOneToComeTo(String goal, String number, String bound) {
        assertThat(Goal.parse(goal).boundFor(new Quantity(new BigDecimal(number), null)))
                .isEqualByComparingTo(bound);
    }

    @Test
    void aRangeOfFallingLiesBelowZero() {
        assertThat(Goal.parse("-1.5%..-1%").falls()).isTrue();
        assertThat(Goal.parse("-1%..0%").falls()).isTrue();
        assertThat(Goal.parse("0%..1%").falls()).isFalse();
        assertThat(Goal.parse("-1%..1%").falls()).isFalse();
        assertThat(Goal.parse(">= -1%").falls()).isFalse();
    }
}
