package vn.muctieu.progress;

import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Promise;

/**
 * One year of an indicator: what was counted, and where that stood.
 *
 * @param promise what was in force in the year
 * @param goal what the value is held against: the promise's goal, or what a unit was given of it, or how many units must
 *     reach it
 * @param own what was counted in the year by itself
 * @param count what is judged: the year's own, the sum or mean so far, the change, or how many units reach the goal
 * @param provisional what an outcome that is not sure would be if units that have not reported had nothing to add
 */
public record YearProgress(
        Promise promise,
        Goal goal,
        Count own,
        Count count,
        Outcome outcome,
        @Nullable Outcome provisional) {

    public int year() {
        return count.year();
    }

    Outcome provisionalOutcome() {
        return provisional == null ? outcome : provisional;
    }
}
