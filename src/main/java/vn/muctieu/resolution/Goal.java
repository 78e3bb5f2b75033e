package vn.muctieu.resolution;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator must reach.
 *
 * @param threshold in percent (80 for 80%) when the goal is one of a ratio, else in the figure's unit of measure
 * @param upper the upper bound of a range; null for every other goal
 * @param percent whether the goal is one of a ratio
 */
public record Goal(
        Comparison comparison,
        BigDecimal threshold,
        @Nullable BigDecimal upper,
        boolean percent) {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)(%?)";
    private static final Pattern ONE_SIDED = Pattern.compile("(>=|>|<=|<|=) *" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + " *\\.\\. *" + NUMBER);

    /**
     * Reads a goal as resolution files write it: {@code >= 80%}, {@code < 25}, {@code 3%..4%}.
     *
     * @throws IllegalArgumentException with the broken rule's key as its message
     */
    public static Goal parse(String text) {
        Matcher oneSided = ONE_SIDED.matcher(text);
        if (oneSided.matches()) {
            return new Goal(
                    Comparison.of(oneSided.group(1)),
                    new BigDecimal(oneSided.group(2)),
                    null,
                    !oneSided.group(3).isEmpty());
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches() || !range.group(2).equals(range.group(4))) {
            throw new IllegalArgumentException("goal");
        }
        BigDecimal lower = new BigDecimal(range.group(1));
        BigDecimal upper = new BigDecimal(range.group(3));
        if (lower.compareTo(upper) >= 0) {
            throw new IllegalArgumentException("goal-range");
        }
        return new Goal(Comparison.WITHIN, lower, upper, !range.group(2).isEmpty());
    }

    /** Whether a quantity reaches the goal. Above a range is not a failure. */
    public boolean isReachedBy(Quantity quantity) {
        int against = quantity.compareTo(threshold);
        return switch (comparison) {
            case AT_LEAST, WITHIN -> against >= 0;
            case ABOVE -> against > 0;
            case AT_MOST -> against <= 0;
            case BELOW -> against < 0;
            case EXACTLY -> against == 0;
        };
    }

    /** Whether a quantity lies strictly beyond a goal that names the least or the most. */
    public boolean isExceededBy(Quantity quantity) {
        return switch (comparison) {
            case AT_LEAST -> quantity.compareTo(threshold) > 0;
            case AT_MOST -> quantity.compareTo(threshold) < 0;
            case WITHIN -> quantity.compareTo(upper()) > 0;
            case ABOVE, BELOW, EXACTLY -> false;
        };
    }

    /** The goal as a resolution file writes it. */
    @Override
    public String toString() {
        String sign = percent ? "%" : "";
        return comparison == Comparison.WITHIN
                ? threshold.toPlainString() + sign + ".." + upper().toPlainString() + sign
                : comparison.symbol() + " " + threshold.toPlainString() + sign;
    }

    /** The upper bound of a range. */
    public BigDecimal upper() {
        if (upper == null) {
            throw new IllegalStateException("Only a range has an upper bound, not " + comparison);
        }
        return upper;
    }
}
