package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Counted.by;
import static vn.muctieu.progress.Counted.indicator;
import static vn.muctieu.progress.Counted.of;
import static vn.muctieu.progress.Counted.quantity;
import static vn.muctieu.progress.Counted.years;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.muctieu.progress.Pace.Standing;
import vn.muctieu.progress.Reach.Chance;
import vn.muctieu.resolution.Baseline;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Level;
import vn.muctieu.resolution.Rational;
import vn.muctieu.resolution.Terms;

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

    @Test
    void whereTheDocumentStatesABaselineTheWayBeginsThere() {
        Indicator stated = with(indicator(">= 100%", "by 2025"), new Baseline(2020, quantity("50", "100")), "");

        Pace pace = judge(stated, 2023, years(of(2021, "60", "100"), of(2023, "78.5", "100")))
                .pace();

        assertThat(pace.from()).isEqualTo(2020);
        assertThat(pace.baseline()).hasToString("50");
        assertThat(pace.planned()).hasToString("80");
        assertThat(pace.ratio()).hasToString("19/20");
    }

    @Test
    void aStatedBaselineIsNotThatOfASingleUnit() {
        Indicator stated = with(indicator(">= 100%", "by 2025"), new Baseline(2020, quantity("50", "100")), "");
        var unit = new Evaluator(2021, 2025, 2023, false);

        Pace pace = unit.judge(stated, Facts.of(years(of(2021, "60", "100"), of(2023, "80", "100"))))
                .pace();

        assertThat(pace.from()).isEqualTo(2021);
        assertThat(pace.baseline()).hasToString("60");
    }

    @Test
    void aStatedBaselineBelongsToTheBestYearSoFar() {
        Indicator stated = with(indicator(">= 100%", "by 2025"), new Baseline(2020, quantity("40", "100")), "");

        Reach reach = judge(stated, 2023, years(of(2021, "70", "100"), of(2022, "71", "100"), of(2023, "72", "100")))
                .reach();

        assertThat(reach).isEqualTo(new Reach(Chance.WITHIN_REACH, Rational.of(14), Rational.of(30)));
    }

    @ParameterizedTest(name = "milestones {0}, as of {1}: planned {2}")
    @CsvSource({
        "'2022: 70; 2024: 90', 2022, 70",
        "'2022: 70; 2024: 90', 2023, 80",
        "'2022: 70; 2024: 90', 2024, 90",
        "'2021: 99; 2025: 10', 2023, 80",
        "'2020: 99; 2026: 10', 2023, 80",
        "'2023: 65', 2024, '165/2'"
    })
    void thePlannedWayGoesStraightFromMilestoneToMilestoneBetweenItsEnds(String milestones, int asOf, String planned) {
        Indicator staged = with(indicator(">= 100%", "by 2025"), null, milestones);

        Pace pace = judge(staged, asOf, years(of(2021, "60", "100"), of(asOf, "75", "100")))
                .pace();

        assertThat(pace.planned()).hasToString(planned);
    }

    @ParameterizedTest(name = "from 60 by way of 60 to {0}: {1}")
    @CsvSource({"60, ON_TRACK", "61, ON_TRACK", "59, WORSENING"})
    void whereNoWayIsPlannedYetItIsEnoughToHold(String now, Standing standing) {
        Indicator flat = with(indicator(">= 100%", "by 2025"), null, "2023: 60");

        Pace pace = judge(flat, 2023, years(of(2021, "60", "100"), of(2023, now, "100")))
                .pace();

        assertThat(pace.standing()).isEqualTo(standing);
        assertThat(pace.ratio()).isNull();
    }

    @Test
    void aSumBeginsWithNothingTheYearBeforeTheFirst() {
        Pace pace = judge(
                        indicator(">= 100", "total by 2025"),
                        2023,
                        years(of(2021, "10"), of(2022, "20"), of(2023, "27")))
                .pace();

        assertThat(pace.from()).isEqualTo(2020);
        assertThat(pace.baseline()).isEqualTo(Rational.ZERO);
        assertThat(pace.planned()).hasToString("60");
        assertThat(pace.ratio()).hasToString("19/20");
    }

    @Test
    void aSumOfAShareBeginsWithItsFirstCompleteYear() {
        Pace pace = judge(
                        indicator(">= 80%", "total by 2025"),
                        2023,
                        years(of(2021, "50", "100"), of(2022, "60", "100"), of(2023, "70", "100")))
                .pace();

        assertThat(pace.from()).isEqualTo(2021);
        assertThat(pace.baseline()).hasToString("50");
    }

    @Test
    void aYearThatNotAllReportedIsNoBeginning() {
        Pace pace = judge(
                        indicator(">= 100%", "by 2025"),
                        2023,
                        years(by(3, of(2021, "10", "100")), of(2022, "60", "100"), of(2023, "80", "100")))
                .pace();

        assertThat(pace.from()).isEqualTo(2022);
    }

    private static Indicator with(Indicator plain, @Nullable Baseline baseline, String milestones) {
        var planned = new TreeMap<Integer, BigDecimal>();
        for (String milestone : milestones.split("; ")) {
            if (!milestone.isEmpty()) {
                planned.put(Integer.valueOf(milestone.substring(0, 4)), new BigDecimal(milestone.substring(6)));
            }
        }
        var terms = new Terms(Level.AGGREGATE, Map.of(), null, baseline, planned, null);
        return new Indicator(plain.measured(), null, plain.goal(), plain.timing(), terms, List.of());
    }

    private static IndicatorProgress judge(Indicator indicator, int asOf, Map<Integer, Count> counts) {
        return new Evaluator(2021, 2025, asOf, true).judge(indicator, Facts.of(counts));
    }

    private static Rational fraction(String number) {
        return Rational.of(new BigDecimal(number));
    }
}
