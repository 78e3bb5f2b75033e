package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Counted.by;
import static vn.muctieu.progress.Counted.of;
import static vn.muctieu.progress.Counted.years;
import static vn.muctieu.progress.Outcome.EXCEEDED;
import static vn.muctieu.progress.Outcome.INCOMPLETE;
import static vn.muctieu.progress.Outcome.MET;
import static vn.muctieu.progress.Outcome.MISSED;
import static vn.muctieu.progress.Outcome.NOT_DUE;
import static vn.muctieu.progress.Outcome.NOT_YET_MET;
import static vn.muctieu.progress.Outcome.NO_DATA;
import static vn.muctieu.progress.Outcome.NO_QUOTA;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.muctieu.progress.Facts.Share;
import vn.muctieu.progress.Facts.UnitFacts;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Rational;
import vn.muctieu.resolution.ResolutionFiles;
import vn.muctieu.resolution.Target;
import vn.muctieu.ruling.Ruled;
import vn.muctieu.ruling.RulingKind;

/** Each kind of target that public documents hold, in its real words, read from a file and judged. */
class EveryKindTests {

    private static final Map<Integer, Target> TARGETS = ResolutionFiles.targets("kinds/every-kind.yaml");

    @Test
    void aRatioAtLeast() {
        assertThat(outcome(1, 2022, years(of(2022, "999", "1000")))).isEqualTo(NOT_YET_MET);
        assertThat(outcome(1, 2022, years(of(2022, "1000", "1000")))).isEqualTo(MET);
    }

    @Test
    void aShareOfAShareIsMetWhenBothAre() {
        Facts all = Facts.of(years(of(2025, "1000", "1000")));

        assertThat(judge(2, 2025, all, Facts.of(years(of(2025, "800", "1000")))).outcome())
                .isEqualTo(MET);
        assertThat(judge(2, 2025, all, Facts.of(years(of(2025, "799", "1000")))).outcome())
                .isEqualTo(MISSED);
    }

    @Test
    void strictlyBelowInStages() {
        assertThat(outcome(3, 2024, years(of(2024, "30", "100")))).isEqualTo(NOT_YET_MET);
        assertThat(outcome(3, 2025, years(of(2025, "30", "100")))).isEqualTo(MISSED);
        assertThat(outcome(3, 2025, years(of(2025, "29", "100")))).isEqualTo(MET);
        assertThat(outcome(3, 2026, years(of(2026, "29", "100")))).isEqualTo(NOT_YET_MET);
        assertThat(outcome(3, 2030, years(of(2030, "25", "100")))).isEqualTo(MISSED);
    }

    @Test
    void strictlyAboveEveryYear() {
        assertThat(outcome(4, 2022, years(of(2021, "91", "100"), of(2022, "91", "100"))))
                .isEqualTo(MET);
        assertThat(outcome(4, 2022, years(of(2021, "90", "100"), of(2022, "91", "100"))))
                .isEqualTo(NOT_YET_MET);
        assertThat(outcome(4, 2030, years(of(2021, "90", "100")))).isEqualTo(MISSED);
    }

    @Test
    void aCountEachYearIsJudgedByTheGoalInForceThen() {
        Map<Integer, Count> counts = years(of(2021, "1000"), of(2022, "900"), of(2023, "800"));

        IndicatorProgress progress = indicator(5, 2023, Facts.of(counts));

        assertThat(progress.years()).extracting(YearProgress::outcome).containsExactly(MET, MISSED, MET);
        assertThat(progress.promise().amendment().document()).isEqualTo("05-KL/TU");
        assertThat(progress.years().get(1).goal()).hasToString(">= 1000");
        assertThat(progress.goal()).hasToString(">= 800");
        assertThat(progress.reach()).isEqualTo(Reach.LOST);
    }

    @Test
    void aTotalOfThePeriodSplitByYear() {
        Map<Integer, Count> counts = years(of(2021, "90"), of(2022, "81"));

        IndicatorProgress progress = indicator(6, 2022, Facts.of(counts));

        assertThat(progress.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(progress.count().quantity().numerator()).hasToString("171");
        assertThat(progress.gap().whole()).hasToString("279");
        assertThat(progress.pace().planned()).hasToString("180");
        assertThat(progress.pace().ratio()).hasToString("19/20");
        assertThat(progress.pace().standing()).isEqualTo(Pace.Standing.ON_TRACK);
        assertThat(progress.reach().needed()).hasToString("93");
        assertThat(progress.reach().chance()).isEqualTo(Reach.Chance.UNLIKELY);
        assertThat(outcome(6, 2022, years(of(2021, "400"), by(3, of(2022, "50")))))
                .isEqualTo(MET);
        assertThat(outcome(6, 2025, years(of(2021, "449")))).isEqualTo(MISSED);
    }

    @Test
    void aCountAndARatioInARange() {
        assertThat(outcome(7, 0, 2021, years(of(2021, "89")))).isEqualTo(NOT_YET_MET);
        assertThat(year(7, 0, years(of(2021, "101")))).isEqualTo(EXCEEDED);
        assertThat(year(7, 1, years(of(2021, "4", "100")))).isEqualTo(MET);
        assertThat(year(7, 1, years(of(2021, "401", "10000")))).isEqualTo(MISSED);
        assertThat(year(7, 1, years(of(2021, "299", "10000")))).isEqualTo(MISSED);
    }

    @Test
    void aYearlyAverageAgainstAFixedBase() {
        assertThat(average("249", "251")).isEqualTo(MET);
        assertThat(average("249", "250")).isEqualTo(NOT_YET_MET);
    }

    @Test
    void twoPopulationsInOneSentence() {
        Facts organizations = Facts.of(years(of(2025, "86", "100")));

        assertThat(judge(9, 2025, organizations, Facts.of(years(of(2025, "89", "100"))))
                        .outcome())
                .isEqualTo(MISSED);
        assertThat(judge(9, 2025, organizations, Facts.of(years(of(2025, "91", "100"))))
                        .outcome())
                .isEqualTo(EXCEEDED);
    }

    @Test
    void aShareOfTheUnits() {
        assertThat(units(10, "1", "1", "1", "0", "0").outcome()).isEqualTo(MET);
        assertThat(units(10, "2", "1", "0", "0", "0").outcome()).isEqualTo(NOT_YET_MET);
        assertThat(units(10, "2", "1", "0", "0", "0").gap().whole()).hasToString("1");
        assertThat(units(10, "2", "1", "1", "0", null).outcome()).isEqualTo(MET);
        assertThat(units(10, "2", "1", "0", "0", null).outcome()).isEqualTo(INCOMPLETE);
        assertThat(units(10, "2", "0", "0", "0", null).outcome()).isEqualTo(NOT_YET_MET);
    }

    @Test
    void everyUnitByItsKindExceptWhoIsExempt() {
        IndicatorProgress progress = units(11, "7", "9", "6");

        assertThat(progress.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(progress.count().quantity()).isEqualTo(Counted.quantity("2", "3"));
        assertThat(progress.units().get(3L).owes()).hasToString("1");

        Map<Long, UnitFacts> exempt =
                new HashMap<>(unitFacts(TARGETS.get(11).indicators().get(0), "7", "9", "0"));
        exempt.put(3L, new UnitFacts(exempt.get(3L).series(), new Share(null, Map.of(), Set.of(2021))));
        IndicatorProgress without = indicator(11, 2021, new Facts(new Series(Map.of(), null), Share.NONE, exempt));
        assertThat(without.outcome()).isEqualTo(MET);
        assertThat(without.count().coverage()).isEqualTo(new Coverage(2, 2, 1));
        assertThat(without.units().get(3L).outcome()).isEqualTo(Outcome.EXEMPT);
    }

    @Test
    void aUnitsOwnQuotaGoesBeforeItsKinds() {
        Map<Long, UnitFacts> units =
                new HashMap<>(unitFacts(TARGETS.get(11).indicators().get(0), "7"));
        units.put(
                1L,
                new UnitFacts(
                        units.get(1L).series(),
                        new Share(BigDecimal.valueOf(7), Map.of(2021, BigDecimal.valueOf(8)), Set.of())));

        assertThat(indicator(11, 2021, new Facts(new Series(Map.of(), null), Share.NONE, units))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @Test
    void zeroIsReachedByZeroAndBrokenByOne() {
        assertThat(year(12, 0, years(of(2021, "0")))).isEqualTo(MET);
        assertThat(year(12, 0, years(of(2021, "1")))).isEqualTo(MISSED);
        assertThat(year(12, 0, years(by(1, of(2021, "1"))))).isEqualTo(MISSED);
        assertThat(year(12, 0, years(by(10, of(2021, "0"))))).isEqualTo(INCOMPLETE);
        assertThat(year(12, 0, Map.of())).isEqualTo(NO_DATA);
    }

    @Test
    void aChangeAgainstABaseline() {
        IndicatorProgress ninetyFive = indicator(13, 2025, Facts.of(years(of(2021, "100"), of(2022, "90"))));
        IndicatorProgress oneMore = indicator(13, 2025, Facts.of(years(of(2021, "100"), of(2022, "91"))));

        assertThat(ninetyFive.outcome()).isEqualTo(MET);
        assertThat(ninetyFive.count().value()).hasToString("-5.00");
        assertThat(oneMore.outcome()).isEqualTo(MISSED);
        assertThat(oneMore.count().value()).hasToString("-4.50");
    }

    @Test
    void aChangeInPointsFromTheYearBefore() {
        Map<Integer, Count> counts = new TreeMap<>(years(
                of(2021, "200", "1000"), of(2022, "190", "1000"), of(2023, "181", "1000"), of(2024, "160", "1000")));

        assertThat(indicator(14, 2024, Facts.of(counts)).years())
                .extracting(YearProgress::outcome)
                .containsExactly(NOT_DUE, MET, MISSED, EXCEEDED);
        assertThat(indicator(14, 2023, Facts.of(counts)).gap()).isEqualTo(new Gap(Rational.of(-1), BigDecimal.ONE));
    }

    @Test
    void stagedByYear() {
        assertThat(outcome(15, 2025, years(of(2025, "50", "100")))).isEqualTo(MET);
        assertThat(outcome(15, 2026, years(of(2026, "50", "100")))).isEqualTo(NOT_YET_MET);
        assertThat(outcome(15, 2030, years(of(2030, "59", "100")))).isEqualTo(MISSED);
    }

    @Test
    void aLevelWithAUnitOfMeasure() {
        assertThat(outcome(16, 2025, years(of(2025, "6500.0", "100")))).isEqualTo(MET);
        assertThat(outcome(16, 2025, years(of(2025, "6499.9", "100")))).isEqualTo(MISSED);
        assertThat(indicator(16, 2025, Facts.of(years(of(2025, "6499.9", "100"))))
                        .count()
                        .value())
                .hasToString("64.99");
    }

    @Test
    void aDocumentDeliveredInTimeLateOrNotAtAll() {
        assertThat(decided(17, 2021)).isEqualTo(NOT_YET_MET);
        assertThat(decided(17, 2022)).isEqualTo(MISSED);
        assertThat(decided(17, 2022, delivered("2022-06-30"))).isEqualTo(MET);
        assertThat(decided(17, 2022, delivered("2022-07-01"))).isEqualTo(MISSED);
        assertThat(decided(17, 2021, delivered("2022-06-30"))).isEqualTo(NOT_YET_MET);
    }

    @Test
    void whatPeopleJudgeHasNoDataUntilTheyDo() {
        assertThat(decided(18, 2025)).isEqualTo(NO_DATA);
        assertThat(decided(18, 2024, judged(2024, false))).isEqualTo(NOT_YET_MET);
        assertThat(decided(18, 2025, judged(2025, false))).isEqualTo(MISSED);
        assertThat(decided(18, 2025, judged(2025, true))).isEqualTo(MET);
        assertThat(decided(18, 2025, judged(2024, true))).isEqualTo(NO_DATA);
    }

    @Test
    void whatIsDecidedForTheWholeSaysNothingOfOneUnit() {
        Indicator judged = TARGETS.get(18).indicators().get(0);
        Series decided = new Rulings(List.of(judged(2025, true))).decided(18, 1, judged, 2021, 2030);

        assertThat(new Evaluator(2021, 2030, 2025, false)
                        .judge(judged, new Facts(decided, Share.NONE, Map.of()))
                        .outcome())
                .isEqualTo(NO_QUOTA);
    }

    private static Outcome average(String first, String second) {
        Indicator indicator = TARGETS.get(8).indicators().get(0);
        Count base = of(2020, "10000");
        Series series = new Series(years(of(2021, first), of(2022, second)), base);
        return new Evaluator(2021, 2030, 2022, true)
                .judge(indicator, new Facts(series, Share.NONE, Map.of()))
                .outcome();
    }

    private static IndicatorProgress units(int target, @Nullable String... counts) {
        Indicator indicator = TARGETS.get(target).indicators().get(0);
        return indicator(target, 2021, new Facts(new Series(Map.of(), null), Share.NONE, unitFacts(indicator, counts)));
    }

    private static Map<Long, UnitFacts> unitFacts(Indicator indicator, @Nullable String... counts) {
        Map<Long, UnitFacts> units = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            String count = counts[i];
            Count own = Counted.count(2021, count == null ? "0" : count, null, count == null ? 0 : 1, 1);
            BigDecimal quota =
                    indicator.terms().quotas().values().stream().findFirst().orElse(null);
            units.put(i + 1L, new UnitFacts(new Series(Map.of(2021, own), null), new Share(quota, Map.of(), Set.of())));
        }
        return units;
    }

    private static Outcome decided(int target, int asOf, Ruled... rulings) {
        Indicator indicator = TARGETS.get(target).indicators().get(0);
        Series series = new Rulings(List.of(rulings)).decided(target, 1, indicator, 2021, 2030);
        return indicator(target, asOf, new Facts(series, Share.NONE, Map.of())).outcome();
    }

    private static Ruled delivered(String day) {
        LocalDate on = LocalDate.parse(day);
        return ruled(17, RulingKind.DELIVERY, on.getYear(), null, on);
    }

    private static Ruled judged(int year, boolean reached) {
        return ruled(18, RulingKind.JUDGEMENT, year, reached, null);
    }

    private static Ruled ruled(
            int target, RulingKind kind, int year, @Nullable Boolean reached, @Nullable LocalDate doneOn) {
        return new Ruled(
                1,
                1,
                target,
                1,
                kind,
                null,
                null,
                year,
                null,
                reached,
                doneOn,
                "01-TTr/BTCTU",
                "Lý do",
                "Ai",
                Instant.EPOCH,
                null,
                null);
    }

    private static TargetProgress judge(int target, int asOf, Facts... facts) {
        return new Evaluator(2021, 2030, asOf, true).judge(TARGETS.get(target), List.of(facts));
    }

    private static IndicatorProgress indicator(int target, int asOf, Facts facts) {
        return new Evaluator(2021, 2030, asOf, true)
                .judge(TARGETS.get(target).indicators().get(0), facts);
    }

    private static Outcome outcome(int target, int asOf, Map<Integer, Count> counts) {
        return indicator(target, asOf, Facts.of(counts)).outcome();
    }

    private static Outcome outcome(int target, int indicator, int asOf, Map<Integer, Count> counts) {
        return new Evaluator(2021, 2030, asOf, true)
                .judge(TARGETS.get(target).indicators().get(indicator), Facts.of(counts))
                .outcome();
    }

    private static Outcome year(int target, int indicator, Map<Integer, Count> counts) {
        return new Evaluator(2021, 2030, 2021, true)
                .judge(TARGETS.get(target).indicators().get(indicator), Facts.of(counts))
                .years()
                .get(0)
                .outcome();
    }
}
