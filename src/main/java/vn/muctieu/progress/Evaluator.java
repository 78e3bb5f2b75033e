package vn.muctieu.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Target;
import vn.muctieu.resolution.Timing;

/**
 * Judges the targets of one resolution as of the end of a year.
 *
 * @param firstYear the resolution's first year
 * @param lastYear its last
 * @param asOf the year looked at; figures of later years are not looked at
 * @param whole whether all that the resolution binds is looked at, or one unit of it
 */
record Evaluator(int firstYear, int lastYear, int asOf, boolean whole) {

    TargetProgress judge(Target target, List<Map<Integer, Count>> counts) {
        List<IndicatorProgress> indicators = IntStream.range(0, counts.size())
                .mapToObj(i -> judge(target.indicators().get(i), counts.get(i)))
                .toList();
        return new TargetProgress(
                target,
                Verdicts.ofTarget(
                        indicators.stream().map(IndicatorProgress::outcome).toList()),
                indicators);
    }

    /** @param counts what was counted, by year; a year that is not there was not counted */
    IndicatorProgress judge(Indicator indicator, Map<Integer, Count> counts) {
        List<YearProgress> years = IntStream.rangeClosed(firstYear, Math.min(asOf, lastYear))
                .mapToObj(year -> judge(indicator, counts.getOrDefault(year, Count.none(year, indicator.isRatio(), 0))))
                .toList();
        if (years.isEmpty()) {
            return new IndicatorProgress(
                    indicator, Outcome.NOT_DUE, null, Count.none(asOf, indicator.isRatio(), 0), null, years);
        }
        Count latest = years.get(years.size() - 1).count();
        Outcome outcome = whole || indicator.isRatio() ? inAll(indicator, years) : Outcome.NO_QUOTA;
        return new IndicatorProgress(
                indicator,
                outcome,
                provisional(indicator, outcome, latest),
                latest,
                gap(indicator, outcome, latest),
                years);
    }

    private YearProgress judge(Indicator indicator, Count count) {
        if (!whole && !indicator.isRatio()) {
            return new YearProgress(count, Outcome.NO_QUOTA);
        }
        return new YearProgress(count, Verdicts.ofYear(count, indicator.goal(), otherwise(indicator, count.year())));
    }

    private static Outcome otherwise(Indicator indicator, int year) {
        return indicator.timing() instanceof Timing.By by && year < by.year() ? Outcome.NOT_YET_MET : Outcome.MISSED;
    }

    private Outcome inAll(Indicator indicator, List<YearProgress> years) {
        if (indicator.timing() instanceof Timing.By) {
            return years.get(years.size() - 1).outcome();
        }
        List<Outcome> judged = years.stream()
                .map(YearProgress::outcome)
                .filter(outcome -> !outcome.isLeftOut())
                .toList();
        if (judged.isEmpty()) {
            return Outcome.NOT_APPLICABLE;
        }
        if (judged.contains(Outcome.MISSED)) {
            return asOf < lastYear ? Outcome.NOT_YET_MET : Outcome.MISSED;
        }
        if (judged.stream().anyMatch(Outcome::isOpen)) {
            return judged.stream().allMatch(Outcome.NO_DATA::equals) ? Outcome.NO_DATA : Outcome.INCOMPLETE;
        }
        return Outcome.MET;
    }

    private @Nullable Outcome provisional(Indicator indicator, Outcome outcome, Count latest) {
        return outcome == Outcome.INCOMPLETE && !latest.coverage().isEmpty()
                ? Verdicts.ofWhole(latest, indicator.goal(), otherwise(indicator, latest.year()))
                : null;
    }

    private static @Nullable Gap gap(Indicator indicator, Outcome outcome, Count latest) {
        boolean judged = outcome.isNotMet() || outcome.isMet();
        return judged && !indicator.goal().isReachedBy(latest.quantity())
                ? Gap.of(latest.quantity(), indicator.goal())
                : null;
    }
}
