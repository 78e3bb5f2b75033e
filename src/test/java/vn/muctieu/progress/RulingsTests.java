package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.ruling.RulingKind.DELIVERY;
import static vn.muctieu.ruling.RulingKind.EXEMPTION;
import static vn.muctieu.ruling.RulingKind.JUDGEMENT;
import static vn.muctieu.ruling.RulingKind.QUOTA;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.muctieu.progress.Facts.Share;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Measure;
import vn.muctieu.resolution.Terms;
import vn.muctieu.resolution.Timing;
import vn.muctieu.ruling.Ruled;
import vn.muctieu.ruling.RulingKind;

/** What people decided, as the evaluator reads it: of target 4, its first or second indicator. */
class RulingsTests {

    private static final BigDecimal FIVE = new BigDecimal(5);

    @Test
    void aUnitsShareHoldsItsOwnQuotasOfThisIndicatorAndItsExemptions() {
        var rulings = new Rulings(List.of(
                quota(4, 1, 7L, 2023, 3),
                quota(4, 2, 7L, 2023, 9),
                quota(5, 1, 7L, 2023, 9),
                quota(4, 1, 8L, 2024, 9),
                quota(4, 1, null, 2024, 9),
                exemption(4, 7L, 2024),
                exemption(5, 7L, 2022),
                exemption(4, 8L, 2025)));

        assertThat(rulings.share(4, 1, 7, FIVE))
                .isEqualTo(new Share(FIVE, Map.of(2023, new BigDecimal(3)), Set.of(2024)));
    }

    @Test
    void aQuotaOfSeveralYearsIsKnownOnlyIfEachYearsIs() {
        var some = new Share(null, Map.of(2023, FIVE, 2024, BigDecimal.ONE), Set.of());

        assertThat(some.over(2023, 2024)).isEqualByComparingTo("6");
        assertThat(some.over(2023, 2025)).isNull();
        assertThat(new Share(FIVE, Map.of(), Set.of()).over(2023, 2025)).isEqualTo(FIVE);
    }

    @Test
    void aDocumentCountsIfItWasDeliveredByTheDayItWasDueAndByTheYearLookedAt() {
        Indicator due = decided(Measure.DELIVERABLE, "by 2024-06-30");

        assertThat(reached(due, delivery(4, 1, "2024-06-30"), 2024)).isEqualTo("1");
        assertThat(reached(due, delivery(4, 1, "2024-07-01"), 2024)).isEqualTo("0");
        assertThat(reached(due, delivery(4, 1, "2024-06-30"), 2023)).isEqualTo("0");
        assertThat(reached(due, delivery(4, 2, "2024-06-30"), 2024)).isEqualTo("0");
        assertThat(reached(due, delivery(5, 1, "2024-06-30"), 2024)).isEqualTo("0");
        assertThat(reached(due, exemption(4, 7L, 2024), 2024)).isEqualTo("0");
    }

    @Test
    void aDocumentDueInAYearIsDueOnItsLastDayAndOneWithoutADayNeverLate() {
        assertThat(reached(decided(Measure.DELIVERABLE, "by 2023"), delivery(4, 1, "2023-12-31"), 2024))
                .isEqualTo("1");
        assertThat(reached(decided(Measure.DELIVERABLE, "by 2023"), delivery(4, 1, "2024-01-01"), 2024))
                .isEqualTo("0");
        assertThat(reached(decided(Measure.DELIVERABLE, "every year"), delivery(4, 1, "2024-12-31"), 2024))
                .isEqualTo("1");
    }

    @Test
    void aJudgementIsOfItsOwnYearTargetAndIndicator() {
        Indicator judged = decided(Measure.JUDGED, "by 2025");

        assertThat(reached(judged, judgement(4, 1, 2024, true), 2024)).isEqualTo("1");
        assertThat(reached(judged, judgement(4, 1, 2024, false), 2024)).isEqualTo("0");
        assertThat(count(judged, judgement(4, 1, 2023, true), 2024).coverage().isEmpty())
                .isTrue();
        assertThat(count(judged, judgement(4, 2, 2024, true), 2024).coverage().isEmpty())
                .isTrue();
        assertThat(count(judged, judgement(5, 1, 2024, true), 2024).coverage().isEmpty())
                .isTrue();
    }

    @Test
    void everyYearLookedAtHasAnAnswer() {
        Indicator judged = decided(Measure.JUDGED, "by 2025");

        assertThat(new Rulings(List.of()).decided(4, 1, judged, 2021, 2023).years())
                .containsOnlyKeys(2021, 2022, 2023);
    }

    private static String reached(Indicator indicator, Ruled ruled, int year) {
        return count(indicator, ruled, year).quantity().numerator().toPlainString();
    }

    private static Count count(Indicator indicator, Ruled ruled, int year) {
        return new Rulings(List.of(ruled))
                .decided(4, 1, indicator, 2021, 2025)
                .years()
                .get(year);
    }

    private static Indicator decided(Measure measure, String when) {
        return new Indicator(measure, null, Goal.parse(">= 1"), Timing.parse(when), Terms.PLAIN, List.of());
    }

    private static Ruled quota(int target, int indicator, @Nullable Long unit, int year, int amount) {
        return ruled(QUOTA, target, indicator, unit, year, new BigDecimal(amount), null, null);
    }

    private static Ruled exemption(int target, Long unit, int year) {
        return ruled(EXEMPTION, target, 1, unit, year, null, null, null);
    }

    private static Ruled delivery(int target, int indicator, String day) {
        return ruled(DELIVERY, target, indicator, null, 2024, null, null, LocalDate.parse(day));
    }

    private static Ruled judgement(int target, int indicator, int year, boolean reached) {
        return ruled(JUDGEMENT, target, indicator, null, year, null, reached, null);
    }

    private static Ruled ruled(
            RulingKind kind,
            int target,
            int indicator,
            @Nullable Long unit,
            int year,
            @Nullable BigDecimal amount,
            @Nullable Boolean reached,
            @Nullable LocalDate doneOn) {
        return new Ruled(
                1,
                1,
                target,
                indicator,
                kind,
                unit,
                null,
                year,
                amount,
                reached,
                doneOn,
                null,
                null,
                "Người quyết định",
                Instant.EPOCH,
                null,
                null);
    }
}
