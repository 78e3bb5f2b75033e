package vn.muctieu.dashboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Target;

/**
 * A target as a page shows it.
 *
 * @param text the target's words, or that they are not known
 * @param wording how sure the words are, where that must be said
 */
record TargetView(
        int number,
        String text,
        String wording,
        boolean illustrative,
        @Nullable String source,
        @Nullable String lead,
        List<String> follows,
        boolean notMet,
        Verdict verdict,
        List<IndicatorView> indicators) {

    static TargetView of(TargetProgress progress, Why why, Map<String, Figure> figures, Texts texts) {
        Target target = progress.target();
        String text = target.text();
        return new TargetView(
                target.number(),
                text == null ? texts.of("target.unknown", String.valueOf(target.number())) : text,
                texts.of("wording." + target.wording()),
                target.wording() == Target.Wording.ILLUSTRATIVE,
                target.source(),
                target.lead(),
                target.follows(),
                progress.outcome().isNotMet(),
                Verdict.of(progress.outcome(), texts),
                progress.indicators().stream()
                        .map(indicator -> IndicatorView.of(indicator, why, figures, texts))
                        .toList());
    }
}
