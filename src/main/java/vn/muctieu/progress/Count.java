package vn.muctieu.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Rational;

/**
 * What was counted for an indicator as of one year, summed over the units that reported all of it. Ratios are the sum of
 * numerators over the sum of denominators, never a mean of percentages.
 */
public record Count(int year, Quantity quantity, Coverage coverage) {

    static Count none(int year, boolean ratio, int expected) {
        var nothing = new Quantity(BigDecimal.ZERO, ratio ? BigDecimal.ZERO : null);
        return new Count(year, nothing, new Coverage(0, expected));
    }

    /** The value as people read it; null if nobody reported or the denominator is zero. */
    public @Nullable BigDecimal value() {
        return coverage.isEmpty() ? null : quantity.value();
    }

    /** The value without loss where every unit has reported; null where not, or where there is none. */
    @Nullable
    Rational sure() {
        return coverage.isComplete() ? quantity.exact() : null;
    }

    /** As a sum sees it that leaves out what is not complete. */
    Count withoutQuantity() {
        return new Count(
                year, new Quantity(BigDecimal.ZERO, quantity.denominator() == null ? null : BigDecimal.ZERO), coverage);
    }

    Count in(int asOf) {
        return new Count(asOf, quantity, coverage);
    }

    /** Both together, as of the later year. */
    Count plus(Count later) {
        BigDecimal below = quantity.denominator();
        BigDecimal more = later.quantity.denominator();
        return new Count(
                later.year,
                new Quantity(
                        quantity.numerator().add(later.quantity.numerator()),
                        below == null || more == null ? null : below.add(more)),
                coverage.plus(later.coverage));
    }
}
