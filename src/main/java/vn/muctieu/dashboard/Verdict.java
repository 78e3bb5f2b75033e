package vn.muctieu.dashboard;

import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.TargetProgress;

/**
 * An outcome in words and shape, so that it does not depend on colour.
 *
 * @param tone the name of its colours
 * @param icon the name of its icon
 */
public record Verdict(String tone, String text, String icon) {

    static Verdict of(Outcome outcome, Texts texts) {
        return new Verdict(outcome.name(), texts.of("outcome." + outcome), icon(outcome));
    }

    /** That of a target; whose words are known but name no level is another than one without words. */
    static Verdict of(TargetProgress target, Texts texts) {
        return isWithoutGoal(target) ? withoutGoal(texts) : of(target.outcome(), texts);
    }

    static Verdict withoutGoal(Texts texts) {
        return new Verdict(Outcome.UNDEFINED.name(), texts.of("outcome.no-goal"), icon(Outcome.UNDEFINED));
    }

    static boolean isWithoutGoal(TargetProgress target) {
        return target.outcome() == Outcome.UNDEFINED && target.target().text() != null;
    }

    private static String icon(Outcome outcome) {
        return switch (outcome) {
            case MET -> "check-circle-fill";
            case EXCEEDED -> "star-fill";
            case NOT_YET_MET -> "hourglass-split";
            case MISSED -> "x-circle-fill";
            case INCOMPLETE -> "patch-question";
            case NO_DATA -> "dash-circle";
            case NOT_DUE -> "circle";
            case NOT_APPLICABLE, NO_QUOTA, EXEMPT -> "slash-circle";
            case UNDEFINED -> "question-circle";
            case WITHDRAWN -> "file-earmark-x";
        };
    }
}
