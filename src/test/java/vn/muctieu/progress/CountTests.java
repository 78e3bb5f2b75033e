package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Counted.indicator;
import static vn.muctieu.progress.Counted.of;
import static vn.muctieu.progress.Counted.years;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Measure;

class CountTests {

    @Test
    void nothingCountedOfAShareIsNothingOfNothing() {
        assertThat(Count.none(2024, true, 3).quantity().denominator()).isEqualTo(BigDecimal.ZERO);
        assertThat(Count.none(2024, false, 3).quantity().denominator()).isNull();
        assertThat(Count.none(2024, false, 3).coverage()).isEqualTo(new Coverage(0, 3));
    }

    @Test
    void aYearThatIsNotThereWasCountedByNobody() {
        var series = new Series(years(of(2023, "1", "2")), null);
        Indicator share = indicator(">= 80%", "by 2025");
        var overAFixedYear = new Indicator(
                new Measure("some", "all", 2020), null, share.goal(), share.timing(), share.terms(), List.of());

        assertThat(series.of(share, 2024)).isEqualTo(Count.none(2024, true, 0));
        assertThat(series.of(indicator(">= 8", "by 2025"), 2024)).isEqualTo(Count.none(2024, false, 0));
        assertThat(series.of(overAFixedYear, 2024)).isEqualTo(Count.none(2024, false, 0));
    }

    @Test
    void coverageIsCompleteOnlyIfSomebodyWasExpected() {
        assertThat(new Coverage(0, 0).isComplete()).isFalse();
        assertThat(new Coverage(1, 1).isComplete()).isTrue();
        assertThat(new Coverage(1, 2).isComplete()).isFalse();
    }

    @Test
    void ofAGoalForEveryYearTheYearsThatAskedNothingOrLackNumbersAreNotCounted() {
        IndicatorProgress progress = new Evaluator(2021, 2025, 2024, true)
                .judge(
                        indicator(">= 5", "every year from 2022"),
                        Facts.of(Map.of(2021, of(2021, "9"), 2022, of(2022, "5"), 2023, of(2023, "4"))));

        assertThat(progress.yearsReached()).isEqualTo(1);
        assertThat(progress.yearsAsked()).isEqualTo(2);
        assertThat(progress.yearsOpen()).isEqualTo(1);
    }
}
