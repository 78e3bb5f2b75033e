package vn.muctieu.dashboard;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.Pace;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.GoalText;
import vn.muctieu.resolution.Timing;

/**
 * An indicator as a page shows it; every text is ready to be read.
 *
 * @param name what is counted, over what
 * @param manner how the value is taken, where it is not the year's own
 * @param value the value looked at, or a dash
 * @param numbers numerator over denominator
 * @param decided whether people decide it instead of counting; deliverable, judged or null
 * @param gap what is missing; null if nothing is, or nothing was judged
 * @param pace how far it has come on its way, and whether the rest can be made; null where nothing can be said
 * @param standing the name of its pace, for its colours; null where nothing can be said
 * @param move how it moved since the year before; null where that cannot be said
 * @param planned where the planned path has come to, as people read it; null where none is planned
 * @param bar null where there is nothing to draw
 * @param spark the years so far as a line; null with fewer than two
 * @param why how the result comes about, to be read aloud
 */
public record IndicatorView(
        String name,
        @Nullable String manner,
        Verdict verdict,
        String value,
        String goal,
        String timing,
        String numbers,
        @Nullable String decided,
        String coverage,
        boolean covered,
        @Nullable String gap,
        @Nullable String yearsReached,
        @Nullable String provisional,
        @Nullable String pace,
        @Nullable String standing,
        @Nullable Move move,
        @Nullable String planned,
        @Nullable Bar bar,
        @Nullable Sparkline spark,
        List<String> why) {

    static IndicatorView of(IndicatorProgress progress, Why why, Map<String, Figure> figures, Texts texts) {
        var words = new Words(progress.indicator(), figures, texts);
        Count count = progress.count();
        Outcome provisional = progress.provisional();
        Timing timing = progress.promise().timing();
        boolean decided = progress.indicator().measured().isDecided();
        return new IndicatorView(
                words.name(),
                words.manner(timing),
                Verdict.of(progress.outcome(), texts),
                words.value(count),
                decided ? "" : GoalText.of(progress.goal(), texts.language()),
                words.timing(timing),
                words.judged(count),
                decided ? progress.indicator().numerator() : null,
                words.coverage(count.coverage()),
                count.coverage().isComplete() || count.coverage().isExempt(),
                gap(progress, words),
                timing instanceof Timing.EveryYear && progress.outcome() != Outcome.NO_QUOTA
                        ? yearsReached(progress, texts)
                        : null,
                provisional == null ? null : texts.of("provisional", texts.of("outcome." + provisional)),
                pace(progress, texts),
                progress.pace() == null ? null : progress.pace().standing().name(),
                Move.of(progress, words),
                planned(progress, words),
                bar(progress, decided),
                decided ? null : Sparkline.of(progress.years()),
                why.of(progress, words));
    }

    private static @Nullable Bar bar(IndicatorProgress progress, boolean decided) {
        Pace pace = progress.pace();
        return decided || progress.goal().threshold().signum() < 0
                ? null
                : Bar.of(
                        progress.count().value(),
                        progress.goal(),
                        pace == null ? null : pace.planned().cut());
    }

    /** Years whose figures lack are neither reached nor not. */
    private static String yearsReached(IndicatorProgress progress, Texts texts) {
        String reached = texts.of("years-reached", progress.yearsReached(), progress.yearsAsked());
        return progress.yearsAsked() == 0 || progress.yearsOpen() == 0
                ? reached
                : texts.of("years-open", reached, progress.yearsOpen());
    }

    private static @Nullable String planned(IndicatorProgress progress, Words words) {
        Pace pace = progress.pace();
        return pace == null
                ? null
                : words.said(
                        pace.planned().decimal(2, RoundingMode.DOWN),
                        progress.count().quantity().percent());
    }

    private static @Nullable String pace(IndicatorProgress progress, Texts texts) {
        var reach = progress.reach();
        if (progress.pace() == null) {
            return reach == null ? null : texts.of("reach." + reach.chance());
        }
        String pace = texts.of("pace." + progress.pace().standing());
        return reach == null || progress.outcome().isMet()
                ? pace
                : texts.of("pace-and-reach", pace, texts.of("reach." + reach.chance()));
    }

    static @Nullable String gap(IndicatorProgress progress, Words words) {
        var gap = progress.gap();
        if (gap == null || progress.indicator().measured().isDecided()) {
            return null;
        }
        boolean units = progress.indicator().terms().level().countsUnits()
                && progress.goal().percent();
        String unit = units ? words.texts().of("unit-of-units") : words.unit();
        String key = gap.exact().signum() < 0 ? "gap.too-many" : "gap.missing";
        return words.texts().of(key, words.texts().number(gap.whole()), unit);
    }
}
