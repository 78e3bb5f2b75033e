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
 * @param percent whether the goal is said in percent
 * @param closed whether a range fails what goes beyond it; a range that is not closed is exceeded then
 */
public record Goal(
        Comparison comparison,
        BigDecimal threshold,
        @Nullable BigDecimal upper,
        boolean percent,
        boolean closed) {

    /** Done, where people say whether it is: one of one. */
    static final Goal DONE = new Goal(Comparison.AT_LEAST, BigDecimal.ONE, null, false);

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)(%?)";
    private static final Pattern ONE_SIDED = Pattern.compile("(>=|>|<=|<|=) *" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + " *\\.\\. *" + NUMBER);

    public Goal(Comparison comparison, BigDecimal threshold, @Nullable BigDecimal upper, boolean percent) {
        this(comparison, threshold, upper, percent, false);
    }

    /**
     * Reads a goal as resolution files write it: {@code >= 80%}, {@code < 25}, {@code 3%..4%}, and for a change also
     * {@code <= -5%} and {@code -1.5%..-1%}.
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

    /** Whether a quantity reaches the goal. Beyond a range is not a failure, unless the range is closed. */
    public boolean isReachedBy(Quantity quantity) {
        int against = quantity.compareTo(threshold);
        return switch (comparison) {
            case AT_LEAST -> against >= 0;
            case ABOVE -> against > 0;
            case AT_MOST -> against <= 0;
            case BELOW -> against < 0;
            case EXACTLY -> against == 0;
            case WITHIN ->
                falls()
                        ? quantity.compareTo(upper()) <= 0 && (!closed || against >= 0)
                        : against >= 0 && (!closed || quantity.compareTo(upper()) <= 0);
        };
    }

    /** Whether a quantity lies strictly beyond a goal that names the least or the most. */
    public boolean isExceededBy(Quantity quantity) {
        return switch (comparison) {
            case AT_LEAST -> quantity.compareTo(threshold) > 0;
            case AT_MOST -> quantity.compareTo(threshold) < 0;
            case WITHIN -> !closed && (falls() ? quantity.compareTo(threshold) < 0 : quantity.compareTo(upper()) > 0);
            case ABOVE, BELOW, EXACTLY -> false;
        };
    }

    /** The bound that a quantity which does not reach the goal has to come to: the nearer one of a range. */
    public BigDecimal boundFor(Quantity quantity) {
        if (comparison != Comparison.WITHIN) {
            return threshold;
        }
        boolean over = quantity.compareTo(upper()) > 0;
        boolean under = quantity.compareTo(threshold) < 0;
        return falls() ? (under ? threshold : upper()) : (over ? upper() : threshold);
    }

    /** Whether the goal is a range of falling: "by 1 to 1.5 points" is written -1.5%..-1%. */
    public boolean falls() {
        return upper != null && upper.signum() <= 0 && threshold.signum() < 0;
    }

    /** The same goal with another threshold, as a quota sets it. */
    public Goal at(BigDecimal quota) {
        return new Goal(comparison == Comparison.WITHIN ? Comparison.AT_LEAST : comparison, quota, null, percent);
    }

    Goal closed(boolean isClosed) {
        return new Goal(comparison, threshold, upper, percent, isClosed);
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
