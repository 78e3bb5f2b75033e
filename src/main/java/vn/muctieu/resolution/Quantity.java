package vn.muctieu.resolution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The exact value of an indicator: a ratio of two numbers, or a count.
 *
 * @param denominator null for a count
 * @param percent whether the value is said in percent (a share or a change), or as one number per another (income per head)
 */
public record Quantity(BigDecimal numerator, @Nullable BigDecimal denominator, boolean percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A count, or a ratio in percent. */
    public Quantity(BigDecimal numerator, @Nullable BigDecimal denominator) {
        this(numerator, denominator, denominator != null);
    }

    /** Whether the denominator is zero, so that there is no value. */
    public boolean dividesByZero() {
        return denominator != null && denominator.signum() == 0;
    }

    /**
     * How the value stands to a threshold: below zero, zero or above zero. Taken on the exact numbers: numerator × 100
     * against threshold × denominator.
     *
     * @param threshold in percent if the value is
     */
    public int compareTo(BigDecimal threshold) {
        return hundredfold().compareTo(denominator == null ? threshold : threshold.multiply(denominator));
    }

    /**
     * How much numerator makes exactly the threshold with this denominator.
     *
     * @param threshold in percent if the value is
     */
    public BigDecimal numeratorAt(BigDecimal threshold) {
        BigDecimal at = denominator == null ? threshold : threshold.multiply(denominator);
        return percent ? at.divide(HUNDRED) : at;
    }

    /** The value as people read it: a ratio cut (not rounded) to two decimals; null if there is none. */
    public @Nullable BigDecimal value() {
        if (denominator == null) {
            return numerator;
        }
        return dividesByZero() ? null : hundredfold().divide(denominator, 2, RoundingMode.DOWN);
    }

    /** The value without loss, in percent if it is said so; null if there is none. */
    public @Nullable Rational exact() {
        if (dividesByZero()) {
            return null;
        }
        Rational above = Rational.of(hundredfold());
        return denominator == null ? above : above.over(Rational.of(denominator));
    }

    private BigDecimal hundredfold() {
        return percent ? numerator.multiply(HUNDRED) : numerator;
    }
}
