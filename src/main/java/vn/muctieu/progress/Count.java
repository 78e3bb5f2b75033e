package vn.muctieu.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Quantity;

/**
 * What was counted for an indicator in one year, summed over the units that reported all of it. Ratios are the sum of
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
}
