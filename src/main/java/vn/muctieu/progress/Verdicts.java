package vn.muctieu.progress;

import java.util.List;
import vn.muctieu.resolution.Goal;

/** The rules by which a count is held against a goal, and indicators make a target. */
final class Verdicts {

    private Verdicts() {}

    /**
     * One year by itself.
     *
     * @param otherwise what it is when the goal is not reached
     */
    static Outcome ofYear(Count count, Goal goal, Outcome otherwise) {
        if (count.coverage().isEmpty()) {
            return Outcome.NO_DATA;
        }
        if (!count.coverage().isComplete()) {
            return ofPart(count, goal, otherwise);
        }
        return ofWhole(count, goal, otherwise);
    }

    /** One year as if the units that have not reported had nothing to add. */
    static Outcome ofWhole(Count count, Goal goal, Outcome otherwise) {
        if (count.quantity().dividesByZero()) {
            return count.quantity().numerator().signum() == 0 ? Outcome.NOT_APPLICABLE : Outcome.INCOMPLETE;
        }
        if (!goal.isReachedBy(count.quantity())) {
            return otherwise;
        }
        return goal.isExceededBy(count.quantity()) ? Outcome.EXCEEDED : Outcome.MET;
    }

    /** A count can only grow when more units report, so a part may settle it; a ratio can move either way. */
    private static Outcome ofPart(Count count, Goal goal, Outcome otherwise) {
        if (goal.percent()) {
            return Outcome.INCOMPLETE;
        }
        boolean reached = goal.isReachedBy(count.quantity());
        return switch (goal.comparison()) {
            case AT_LEAST, ABOVE, WITHIN -> reached ? ofWhole(count, goal, otherwise) : Outcome.INCOMPLETE;
            case AT_MOST, BELOW -> reached ? Outcome.INCOMPLETE : otherwise;
            case EXACTLY -> count.quantity().compareTo(goal.threshold()) > 0 ? otherwise : Outcome.INCOMPLETE;
        };
    }

    /** A target from its indicators. */
    static Outcome ofTarget(List<Outcome> indicators) {
        if (indicators.isEmpty()) {
            return Outcome.UNDEFINED;
        }
        List<Outcome> judged =
                indicators.stream().filter(outcome -> !outcome.isLeftOut()).toList();
        if (judged.isEmpty()) {
            return indicators.get(0);
        }
        if (judged.contains(Outcome.MISSED)) {
            return Outcome.MISSED;
        }
        if (judged.contains(Outcome.NOT_YET_MET)) {
            return Outcome.NOT_YET_MET;
        }
        if (judged.stream().anyMatch(Outcome::isOpen)) {
            return judged.stream().allMatch(Outcome.NO_DATA::equals) ? Outcome.NO_DATA : Outcome.INCOMPLETE;
        }
        return judged.stream().allMatch(Outcome.EXCEEDED::equals) ? Outcome.EXCEEDED : Outcome.MET;
    }
}
