package vn.muctieu.progress;

import java.math.BigDecimal;
import java.util.List;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Quantity;

/** The rules by which a count is held against a goal, and indicators make a target. */
final class Verdicts {

    private Verdicts() {}

    /**
     * One year by itself.
     *
     * @param grows whether units that have not reported can only add to the value, so that a part may settle it
     * @param otherwise what it is when the goal is not reached
     */
    static Outcome ofYear(Count count, Goal goal, boolean grows, Outcome otherwise) {
        if (count.coverage().isExempt()) {
            return Outcome.EXEMPT;
        }
        if (count.coverage().isEmpty()) {
            return Outcome.NO_DATA;
        }
        if (count.coverage().isComplete()) {
            return ofWhole(count.quantity(), goal, otherwise);
        }
        return grows ? ofPart(count.quantity(), goal, otherwise) : Outcome.INCOMPLETE;
    }

    /** A value as if the units that have not reported had nothing to add. */
    static Outcome ofWhole(Quantity quantity, Goal goal, Outcome otherwise) {
        if (quantity.dividesByZero()) {
            return quantity.numerator().signum() == 0 ? Outcome.NOT_APPLICABLE : Outcome.INCOMPLETE;
        }
        if (!goal.isReachedBy(quantity)) {
            return otherwise;
        }
        return goal.isExceededBy(quantity) ? Outcome.EXCEEDED : Outcome.MET;
    }

    private static Outcome ofPart(Quantity part, Goal goal, Outcome otherwise) {
        boolean reached = goal.isReachedBy(part);
        return switch (goal.comparison()) {
            case AT_LEAST, ABOVE -> reached ? ofWhole(part, goal, otherwise) : Outcome.INCOMPLETE;
            case AT_MOST, BELOW -> reached ? Outcome.INCOMPLETE : otherwise;
            case EXACTLY -> part.compareTo(goal.threshold()) > 0 ? otherwise : Outcome.INCOMPLETE;
            case WITHIN -> ofPartOfARange(part, goal, otherwise);
        };
    }

    /** More may lead out of a closed range, never back into it. */
    private static Outcome ofPartOfARange(Quantity part, Goal goal, Outcome otherwise) {
        if (goal.closed()) {
            return part.compareTo(goal.upper()) > 0 ? otherwise : Outcome.INCOMPLETE;
        }
        return goal.isReachedBy(part) ? ofWhole(part, goal, otherwise) : Outcome.INCOMPLETE;
    }

    /**
     * How many units reach their goal, some of which may not have reported: sure if it holds whether those reach it or not.
     *
     * @param missing how many may still reach it or not
     */
    static Outcome ofUnits(int reached, int failed, int missing, Goal share, Outcome otherwise) {
        Outcome none = ofWhole(share(reached, reached + failed + missing), share, otherwise);
        Outcome all = ofWhole(share(reached + missing, reached + failed + missing), share, otherwise);
        if (none == all) {
            return none;
        }
        return none.isMet() && all.isMet() ? Outcome.MET : Outcome.INCOMPLETE;
    }

    static Quantity share(int some, int all) {
        return new Quantity(BigDecimal.valueOf(some), BigDecimal.valueOf(all));
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
