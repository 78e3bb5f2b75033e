package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Counted.by;
import static vn.muctieu.progress.Counted.indicator;
import static vn.muctieu.progress.Counted.of;
import static vn.muctieu.progress.Counted.years;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.muctieu.progress.Pace.Standing;
import vn.muctieu.progress.Reach.Chance;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Rational;

/** How far it has come, whether it can be made, where it leads; the baseline is 2021, the goal due in 2025. */
class PathTests {

    @ParameterizedTest(name = "from {0} to {1}, goal {2}: {3}")
    @CsvSource({
        "60, 79,   >= 100%, ON_TRACK",
        "60, 80,   >= 100%, ON_TRACK",
        "60, 78.9, >= 100%, BEHIND",
        "60, 72,   >= 100%, BEHIND",
        "60, 71.9, >= 100%, FAR_BEHIND",
        "60, 60,   >= 100%, FAR_BEHIND",
        "60, 59.9, >= 100%, WORSENING",
        "40, 35,   <= 30%,  ON_TRACK",
        "40, 37,   <= 30%,  BEHIND",
        "40, 41,   <= 30%,  WORSENING",
        "90, 95,   >= 80%,  ON_TRACK",
        "90, 80,   >= 80%,  ON_TRACK",
        "90, 79,   >= 80%,  WORSENING",
        "90, 90,   > 90%,   WORSENING",
        "90, 91,   > 90%,   ON_TRACK",
        "40, 50,   50%..60%, ON_TRACK",
        "40, 44,   50%..60%, BEHIND"
    })
    void paceIsTheWayMadeOverTheWayPlanned(String from, String to, String goal, Standing standing) {
        IndicatorProgress progress =
                judge(indicator(goal, "by 2025"), 2023, years(of(2021, from, "100"), of(2023, to, "100")));

        assertThat(progress.pace().standing()).isEqualTo(standing);
        assertThat(progress.pace().from()).isEqualTo(2021);
    }

    @Test
    void theThresholdsOfPaceAreExact() {
        assertThat(Standing.of(fraction("0.95"))).isEqualTo(Standing.ON_TRACK);
        assertThat(Standing.of(fraction("0.9499"))).isEqualTo(Standing.BEHIND);
        assertThat(Standing.of(fraction("0.60"))).isEqualTo(Standing.BEHIND);
        assertThat(Standing.of(fraction("0.5999"))).isEqualTo(Standing.FAR_BEHIND);
        assertThat(Standing.of(Rational.ZERO)).isEqualTo(Standing.FAR_BEHIND);
        assertThat(Standing.of(fraction("-0.0001"))).isEqualTo(Standing.WORSENING);
    }

    @Test
    void fromTheYearOfTheGoalOnTheGoalIsWhatWasPlanned() {
        IndicatorProgress progress =
                judge(indicator(">= 80%", "by 2023"), 2024, years(of(2021, "60", "100"), of(2024, "75", "100")));

        assertThat(progress.pace().planned()).hasToString("80");
        assertThat(progress.pace().ratio()).hasToString("3/4");
    }

    @Test
    void thereIsNoPaceWithoutABaselineBeforeOrAWholeYearOrAYearToComeTo() {
        assertThat(judge(indicator(">= 80%", "by 2025"), 2021, years(of(2021, "60", "100")))
                        .pace())
                .isNull();
        assertThat(judge(
                                indicator(">= 80%", "by 2025"),
                                2022,
                                years(of(2021, "60", "100"), by(3, of(2022, "60", "100"))))
                        .pace())
                .isNull();
        assertThat(judge(indicator(">= 80%", "every year"), 2022, years(of(2021, "60", "100"), of(2022, "60", "100")))
                        .pace())
                .isNull();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "60, 66, 70, UNLIKELY",
        "60, 70, 80, WITHIN_REACH",
        "60, 70, 79.9, UNLIKELY",
        "80, 70, 90, WITHIN_REACH",
        "60, 100, 100, WITHIN_REACH"
    })
    void whatIsLeftIsHeldAgainstTheBestYear(String first, String second, String third, Chance chance) {
        Reach reach = judge(
                        indicator(">= 100%", "by 2025"),
                        2023,
                        years(of(2021, first, "100"), of(2022, second, "100"), of(2023, third, "100")))
                .reach();

        assertThat(reach.chance()).isEqualTo(chance);
    }

    @Test
    void theBestYearIsTakenPerYearWhereSomeAreMissing() {
        Reach reach = judge(indicator(">= 100%", "by 2025"), 2023, years(of(2021, "60", "100"), of(2023, "80", "100")))
                .reach();

        assertThat(reach).isEqualTo(new Reach(Chance.WITHIN_REACH, Rational.of(10), Rational.of(10)));
    }

    @Test
    void aFallingGoalIsReachedByFalling() {
        Reach reach = judge(
                        indicator("<= 10%", "by 2025"),
                        2023,
                        years(of(2021, "40", "100"), of(2022, "35", "100"), of(2023, "20", "100")))
                .reach();

        assertThat(reach).isEqualTo(new Reach(Chance.WITHIN_REACH, Rational.of(5), Rational.of(15)));
    }

    @Test
    void nothingIsSaidOfReachWithoutAnEarlierYearOrWithNoYearLeft() {
        assertThat(judge(indicator(">= 80%", "by 2025"), 2021, years(of(2021, "60", "100")))
                        .reach())
                .isNull();
        assertThat(judge(indicator(">= 80%", "by 2025"), 2025, years(of(2024, "60", "100"), of(2025, "60", "100")))
                        .reach())
                .isNull();
        assertThat(judge(indicator(">= 80%", "by 2025"), 2022, years(of(2021, "60", "100")))
                        .reach())
                .isNull();
        assertThat(judge(indicator(">= 5", "every year"), 2022, years(of(2021, "5"), of(2022, "5")))
                        .reach())
                .isNull();
    }

    @Test
    void aMissedYearMakesAGoalForEveryYearImpossible() {
        assertThat(judge(indicator(">= 5", "every year"), 2022, years(of(2021, "4"), of(2022, "5")))
                        .reach())
                .isEqualTo(Reach.LOST);
    }

    @Test
    void theForecastIsTheLineOfLeastSquaresWithTheFurthestYearAsItsRange() {
        Forecast forecast = judge(
                        indicator(">= 100%", "by 2025"),
                        2023,
                        years(of(2021, "10", "100"), of(2022, "30", "100"), of(2023, "20", "100")))
                .forecast();

        assertThat(forecast).isEqualTo(new Forecast(2025, Rational.of(35), Rational.of(10), 3));
    }

    @Test
    void twoYearsGiveNoForecastAndNeitherDoesAGoalThatIsDue() {
        Map<Integer, Count> counts = years(of(2021, "10", "100"), of(2022, "30", "100"), of(2023, "20", "100"));

        assertThat(judge(indicator(">= 100%", "by 2025"), 2022, counts).forecast())
                .isNull();
        assertThat(judge(indicator(">= 100%", "by 2023"), 2023, counts).forecast())
                .isNull();
        assertThat(judge(indicator(">= 10%", "every year"), 2023, counts).forecast())
                .isNull();
        assertThat(Forecast.of(List.of(), 2025)).isNull();
    }

    private static IndicatorProgress judge(Indicator indicator, int asOf, Map<Integer, Count> counts) {
        return new Evaluator(2021, 2025, asOf, true).judge(indicator, Facts.of(counts));
    }

    private static Rational fraction(String number) {
        return Rational.of(new BigDecimal(number));
    }
}
