package vn.muctieu.resolution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The exact value of an indicator: a ratio of two numbers, or a count.
 *
 * @param denominator null for a count
 */
public record Quantity(BigDecimal numerator, @Nullable BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether the denominator is zero, so that there is no value. */
    public boolean dividesByZero() {
        return denominator != null && denominator.signum() == 0;
    }

    /**
     * How the value stands to a threshold: below zero, zero or above zero. Taken on the exact numbers: numerator × 100
     * against threshold × denominator.
     *
     * @param threshold in percent for a ratio
     */
    public int compareTo(BigDecimal threshold) {
        return denominator == null
                ? numerator.compareTo(threshold)
                : numerator.multiply(HUNDRED).compareTo(threshold.multiply(denominator));
    }

    /**
     * How much numerator makes exactly the threshold with this denominator.
     *
     * @param threshold in percent for a ratio
     */
    public BigDecimal numeratorAt(BigDecimal threshold) {
        return denominator == null ? threshold : threshold.multiply(denominator).divide(HUNDRED);
    }

    /** The value as people read it: a ratio in percent, cut (not rounded) to two decimals; null if there is none. */
    public @Nullable BigDecimal value() {
        if (denominator == null) {
            return numerator;
        }
        return dividesByZero() ? null : numerator.multiply(HUNDRED).divide(denominator, 2, RoundingMode.DOWN);
    }
}
