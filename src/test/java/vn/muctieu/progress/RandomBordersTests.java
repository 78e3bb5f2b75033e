package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.organization.UnitKind.COMMUNE_COMMITTEE;
import static vn.muctieu.progress.Counted.indicator;
import static vn.muctieu.progress.Counted.nothing;
import static vn.muctieu.progress.Counted.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.muctieu.organization.Lineage;
import vn.muctieu.organization.Lineage.Above;
import vn.muctieu.organization.Lineage.Life;
import vn.muctieu.organization.Lineage.Passing;
import vn.muctieu.progress.BorderedSeries.Row;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Rational;

/** Whatever merges, splits and ends, and whatever was counted: by the borders of any date it is the same in all. */
class RandomBordersTests {

    private static final int FIRST = 2011;
    private static final int LAST = 2018;

    private final Map<Long, LocalDate> began = new HashMap<>();
    private final Map<Long, LocalDate> ended = new HashMap<>();
    private final List<Passing> passings = new ArrayList<>();

    @RepeatedTest(200)
    void theTotalIsTheSameToTheUnitByTheBordersOfAnyDate(RepetitionInfo repetition) {
        Random random = new Random(20250701L + repetition.getCurrentRepetition());
        for (long unit = 0; unit < 8; unit++) {
            began.put(unit, LocalDate.MIN);
        }
        for (int year = FIRST; year <= LAST; year++) {
            reorganise(LocalDate.of(year, 1 + random.nextInt(12), 1), random);
        }
        Map<Long, Map<Integer, Count>> counts = count(random);

        for (int year = FIRST - 1; year <= LAST; year++) {
            BorderedSeries series = by(LocalDate.of(year, 12, 31), counts);
            assertThat(series.rows()).extracting(Row::owner).doesNotHaveDuplicates();
            for (int counted = FIRST; counted <= LAST; counted++) {
                addsUp(series, counted, counts);
            }
        }
    }

    private static void addsUp(BorderedSeries series, int year, Map<Long, Map<Integer, Count>> counts) {
        BigDecimal above = plainSum(counts, year, Quantity::numerator);
        BigDecimal below = plainSum(counts, year, quantity -> Objects.requireNonNull(quantity.denominator()));
        BorderedSeries.Cell total = series.totals().get(year);
        if (total == null) {
            assertThat(above.add(below)).isZero();
            return;
        }
        assertThat(total.numerator()).isEqualTo(Rational.of(above));
        assertThat(total.denominator()).isEqualTo(Rational.of(below));
        List<Quantity> whole = List.copyOf(series.whole(year, 0, 0).values());
        assertThat(whole.stream().map(Quantity::numerator).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(above);
        assertThat(whole.stream()
                        .map(quantity -> Objects.requireNonNull(quantity.denominator()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(below);
    }

    private static BigDecimal plainSum(
            Map<Long, Map<Integer, Count>> counts, int year, Function<Quantity, BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<Integer, Count> years : counts.values()) {
            Count count = years.get(year);
            if (count != null && !count.coverage().isEmpty()) {
                sum = sum.add(part.apply(count.quantity()));
            }
        }
        return sum;
    }

    /** Merges, takes in, splits among old and new, or ends without anybody to come after. */
    private void reorganise(LocalDate on, Random random) {
        List<Long> standing = standing(on);
        if (standing.size() < 3) {
            return;
        }
        long one = standing.remove(random.nextInt(standing.size()));
        long other = standing.remove(random.nextInt(standing.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                long fresh = begin(on);
                pass(one, fresh, on, 1, 1);
                pass(other, fresh, on, 1, 1);
            }
            case 1 -> pass(one, other, on, 1, 1);
            case 2 -> {
                int of = 2 + random.nextInt(9);
                int parts = 1 + random.nextInt(of - 1);
                pass(one, begin(on), on, parts, of);
                pass(one, other, on, of - parts, of);
            }
            default -> ended.put(one, on.minusDays(1));
        }
    }

    private long begin(LocalDate on) {
        long fresh = began.size();
        began.put(fresh, on);
        return fresh;
    }

    private void pass(long predecessor, long successor, LocalDate on, int parts, int of) {
        passings.add(new Passing(predecessor, successor, on, parts, of));
        ended.put(predecessor, on.minusDays(1));
    }

    private List<Long> standing(LocalDate on) {
        List<Long> standing = new ArrayList<>();
        began.forEach((unit, first) -> {
            if (!first.isAfter(on) && !ended.getOrDefault(unit, LocalDate.MAX).isBefore(on)) {
                standing.add(unit);
            }
        });
        return standing;
    }

    private Map<Long, Map<Integer, Count>> count(Random random) {
        Map<Long, Map<Integer, Count>> counts = new HashMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            for (long unit : standing(LocalDate.of(year, 12, 31))) {
                int below = random.nextInt(1000);
                Count count = random.nextInt(8) == 0
                        ? nothing(year)
                        : of(year, String.valueOf(random.nextInt(below + 1)), String.valueOf(below));
                counts.computeIfAbsent(unit, first -> new HashMap<>()).put(year, count);
            }
        }
        return counts;
    }

    private BorderedSeries by(LocalDate borders, Map<Long, Map<Integer, Count>> counts) {
        List<Long> then = standing(borders);
        Map<Long, Life> lives = new HashMap<>();
        began.forEach((unit, first) -> lives.put(
                unit,
                new Life(
                        unit,
                        "Đơn vị " + unit,
                        first,
                        ended.getOrDefault(unit, LocalDate.MAX),
                        then.contains(unit)
                                ? List.of(new Above(unit, "Đơn vị " + unit, COMMUNE_COMMITTEE))
                                : List.of())));
        return BorderedSeries.of(
                indicator(">= 80%", "by 2018"),
                counts,
                new Lineage(borders, lives, passings),
                kind -> kind == COMMUNE_COMMITTEE);
    }
}
