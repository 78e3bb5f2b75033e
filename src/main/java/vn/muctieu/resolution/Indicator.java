package vn.muctieu.resolution;

import org.jspecify.annotations.Nullable;

/**
 * What is measured of a target: a figure, or a figure over a figure, held against a goal.
 *
 * @param numerator the key of the figure above the line, or of the only one
 * @param denominator the key of the figure below the line; null if the indicator is a count
 */
public record Indicator(String numerator, @Nullable String denominator, Goal goal, Timing timing) {

    public boolean isRatio() {
        return denominator != null;
    }

    /** The measure as a resolution file writes it. */
    public String measure() {
        return denominator == null ? numerator : numerator + " / " + denominator;
    }
}
