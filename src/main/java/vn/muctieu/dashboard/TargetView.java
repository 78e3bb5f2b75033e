package vn.muctieu.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.Pace;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Target;
import vn.muctieu.web.Dates;

/**
 * A target as a page shows it.
 *
 * @param text the target's words, or that they are not known
 * @param withdrawn since when and by what it is part of the resolution no more; null while it is
 * @param wording how sure the words are, where that must be said
 * @param behind whether it lags behind its planned path
 * @param incomplete whether units have not reported what its verdict needs
 * @param severity how much it needs looking at; the lower, the more
 */
public record TargetView(
        int number,
        String text,
        @Nullable String withdrawn,
        String wording,
        boolean illustrative,
        @Nullable String source,
        @Nullable String lead,
        List<String> follows,
        boolean notMet,
        boolean behind,
        boolean incomplete,
        int severity,
        Verdict verdict,
        List<IndicatorView> indicators) {

    static TargetView of(TargetProgress progress, Why why, Map<String, Figure> figures, Texts texts) {
        Target target = progress.target();
        String text = target.text();
        return new TargetView(
                target.number(),
                text == null ? texts.of("target.unknown", String.valueOf(target.number())) : text,
                withdrawn(progress, texts),
                texts.of("wording." + target.wording()),
                target.wording() == Target.Wording.ILLUSTRATIVE,
                target.source(),
                target.lead(),
                target.follows(),
                progress.outcome().isNotMet(),
                progress.indicators().stream().anyMatch(TargetView::isBehind),
                progress.outcome() == Outcome.INCOMPLETE || progress.outcome() == Outcome.NO_DATA,
                severity(progress),
                Verdict.of(progress, texts),
                progress.indicators().stream()
                        .map(indicator -> IndicatorView.of(indicator, why, figures, texts))
                        .toList());
    }

    private static @Nullable String withdrawn(TargetProgress progress, Texts texts) {
        Target.Withdrawal withdrawal = progress.withdrawal();
        return withdrawal == null ? null : texts.of("withdrawn", Dates.of(withdrawal.on()), withdrawal.basis());
    }

    private static boolean isBehind(IndicatorProgress indicator) {
        Pace pace = indicator.pace();
        return pace != null
                && pace.standing() != Pace.Standing.ON_TRACK
                && !indicator.outcome().isMet();
    }

    /** First by the verdict, then by the slowest of its indicators. */
    private static int severity(TargetProgress progress) {
        int slowest = progress.indicators().stream()
                .map(IndicatorProgress::pace)
                .filter(Objects::nonNull)
                .mapToInt(pace -> pace.standing().ordinal())
                .max()
                .orElse(0);
        int paces = Pace.Standing.values().length;
        return rank(progress.outcome()) * paces + paces - 1 - slowest;
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case MISSED -> 0;
            case NOT_YET_MET -> 1;
            case INCOMPLETE -> 2;
            case NO_DATA -> 3;
            case UNDEFINED -> 4;
            case NOT_DUE, NOT_APPLICABLE, NO_QUOTA, EXEMPT -> 5;
            case MET -> 6;
            case EXCEEDED -> 7;
            case WITHDRAWN -> 8;
        };
    }
}
