package vn.muctieu.progress;

import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Rational;

/**
 * Whether what is left can be made in the time left, going by the best year so far; never a verdict.
 *
 * @param needed the change that each year left still needs; null where no year is left to change anything
 * @param best the best yearly change so far
 */
public record Reach(
        Chance chance, @Nullable Rational needed, @Nullable Rational best) {

    static final Reach LOST = new Reach(Chance.IMPOSSIBLE, null, null);

    /** How likely the goal is to be reached. */
    public enum Chance {
        WITHIN_REACH,
        UNLIKELY,
        /** A year was missed of a goal for every year. */
        IMPOSSIBLE
    }
}
