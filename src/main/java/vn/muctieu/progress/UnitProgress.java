package vn.muctieu.progress;

import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Rational;

/**
 * One unit's part of an indicator in the year looked at.
 *
 * @param goal what the unit by itself is held against; null if it was given nothing
 * @param owes what the unit lacks of the goal (below zero: has beyond it), in the numerator's unit of measure; of a ratio
 *     all units' together are the gap. Null if it was given nothing, has not reported or is exempt.
 */
public record UnitProgress(
        Count count,
        @Nullable Goal goal,
        Outcome outcome,
        @Nullable Rational owes) {}
