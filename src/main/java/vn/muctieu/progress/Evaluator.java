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
        YearProgress latest = years.get(years.size() - 1);
        Outcome outcome =
                inAll(indicator, years.stream().map(YearProgress::outcome).toList());
        return new IndicatorProgress(
                indicator,
                outcome,
                outcome == Outcome.INCOMPLETE ? provisional(indicator, years) : null,
                latest.count(),
                latest.outcome().isNotMet() ? Gap.of(latest.count().quantity(), indicator.goal()) : null,
                years);
    }

    private YearProgress judge(Indicator indicator, Count count) {
        if (hasNoQuota(indicator)) {
            return new YearProgress(count, Outcome.NO_QUOTA);
        }
        return new YearProgress(count, Verdicts.ofYear(count, indicator.goal(), otherwise(indicator, count.year())));
    }

    private boolean hasNoQuota(Indicator indicator) {
        return !whole && !indicator.isRatio();
    }

    private static Outcome otherwise(Indicator indicator, int year) {
        return indicator.timing() instanceof Timing.By by && year < by.year() ? Outcome.NOT_YET_MET : Outcome.MISSED;
    }

    private Outcome inAll(Indicator indicator, List<Outcome> years) {
        if (hasNoQuota(indicator)) {
            return Outcome.NO_QUOTA;
        }
        if (indicator.timing() instanceof Timing.By) {
            return years.get(years.size() - 1);
        }
        List<Outcome> judged =
                years.stream().filter(outcome -> !outcome.isLeftOut()).toList();
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

    private @Nullable Outcome provisional(Indicator indicator, List<YearProgress> years) {
        Outcome outcome = inAll(
                indicator,
                years.stream().map(year -> provisional(indicator, year.count())).toList());
        return outcome.isOpen() ? null : outcome;
    }

    private static Outcome provisional(Indicator indicator, Count count) {
        return count.coverage().isEmpty()
                ? Outcome.NO_DATA
                : Verdicts.ofWhole(count, indicator.goal(), otherwise(indicator, count.year()));
    }
}
