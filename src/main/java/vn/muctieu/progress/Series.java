package vn.muctieu.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Baseline;
import vn.muctieu.resolution.Change;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Timing;

/**
 * What was counted of an indicator year by year, for all units looked at or for one of them.
 *
 * @param years by year; a year that is not there was not counted
 * @param base the denominator of a fixed year; null where each year has its own
 */
record Series(Map<Integer, Count> years, @Nullable Count base) {

    Count of(Indicator indicator, int year) {
        return years.getOrDefault(year, Count.none(year, isPlainRatio(indicator), 0));
    }

    /**
     * The value as a timing asks for it as of a year: the year's own, the sum or the mean so far, or the change.
     *
     * @param given the baseline that the document states; null where it is to be counted
     */
    Count value(Indicator indicator, Timing timing, int firstYear, int year, @Nullable Baseline given) {
        Count now = taken(indicator, timing, firstYear, year);
        Change change = indicator.terms().change();
        if (change == null) {
            return said(indicator, now);
        }
        Count then = then(indicator, change, year, given);
        return new Count(
                year,
                changed(now.quantity(), then.quantity(), change.relative()),
                given == null ? now.coverage().orWorse(then.coverage()) : now.coverage());
    }

    /** What a change is held against. */
    Count then(Indicator indicator, Change change, int year, @Nullable Baseline given) {
        return given == null
                ? based(of(indicator, change.from(year)))
                : new Count(given.year(), given.quantity(), new Coverage(1, 1));
    }

    /** The year's own, the sum or the mean so far, before any change is taken of it. */
    Count taken(Indicator indicator, Timing timing, int firstYear, int year) {
        if (timing instanceof Timing.TotalBy total) {
            return based(sum(indicator, firstYear, Math.min(year, total.year())))
                    .in(year);
        }
        if (timing instanceof Timing.AveragePerYear) {
            return mean(based(sum(indicator, firstYear, year)), year - firstYear + 1);
        }
        return based(of(indicator, year));
    }

    private Count sum(Indicator indicator, int from, int to) {
        Count sum = of(indicator, from);
        for (int year = from + 1; year <= to; year++) {
            sum = sum.plus(of(indicator, year));
        }
        return sum;
    }

    /** Over the denominator of the fixed year, if there is one. */
    private Count based(Count count) {
        return base == null
                ? count
                : new Count(
                        count.year(),
                        new Quantity(
                                count.quantity().numerator(), base.quantity().numerator()),
                        count.coverage().orWorse(base.coverage()));
    }

    private static Count mean(Count sum, int years) {
        BigDecimal number = BigDecimal.valueOf(years);
        Quantity quantity = sum.quantity();
        BigDecimal below = quantity.denominator();
        boolean percent = quantity.percent();
        return new Count(
                sum.year(),
                new Quantity(quantity.numerator(), below == null ? number : below.multiply(number), percent),
                sum.coverage());
    }

    /** Income per head is no percentage. */
    private static Count said(Indicator indicator, Count count) {
        Quantity quantity = count.quantity();
        return indicator.terms().unitOfMeasure() == null
                ? count
                : new Count(
                        count.year(),
                        new Quantity(quantity.numerator(), quantity.denominator(), false),
                        count.coverage());
    }

    /** By how much now differs from then: of then, or in points. */
    static Quantity changed(Quantity now, Quantity then, boolean relative) {
        BigDecimal below = Objects.requireNonNullElse(now.denominator(), BigDecimal.ONE);
        BigDecimal belowThen = Objects.requireNonNullElse(then.denominator(), BigDecimal.ONE);
        BigDecimal difference =
                now.numerator().multiply(belowThen).subtract(then.numerator().multiply(below));
        return new Quantity(difference, below.multiply(relative ? then.numerator() : belowThen));
    }

    private static boolean isPlainRatio(Indicator indicator) {
        return indicator.isRatio() && indicator.measured().baseYear() == null;
    }
}
