package vn.muctieu.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Facts.Share;
import vn.muctieu.progress.Facts.UnitFacts;
import vn.muctieu.resolution.Change;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Promise;
import vn.muctieu.resolution.Rational;
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

    TargetProgress judge(Target target, List<Facts> facts) {
        if (target.isWithdrawn(asOf)) {
            return new TargetProgress(target, Outcome.WITHDRAWN, List.of());
        }
        List<IndicatorProgress> indicators = IntStream.range(0, facts.size())
                .mapToObj(i -> judge(target.indicators().get(i), facts.get(i)))
                .toList();
        return new TargetProgress(
                target,
                Verdicts.ofTarget(
                        indicators.stream().map(IndicatorProgress::outcome).toList()),
                indicators);
    }

    IndicatorProgress judge(Indicator indicator, Facts facts) {
        List<YearProgress> years = IntStream.rangeClosed(firstYear, Math.min(asOf, lastYear))
                .mapToObj(year -> judge(indicator, facts, year))
                .toList();
        if (years.isEmpty()) {
            Promise promise = indicator.inForce(asOf);
            Count none = Count.none(asOf, indicator.isRatio(), 0);
            return new IndicatorProgress(
                    indicator,
                    promise,
                    promise.goal(),
                    Outcome.NOT_DUE,
                    null,
                    none,
                    null,
                    null,
                    null,
                    null,
                    years,
                    Map.of());
        }
        YearProgress latest = years.get(years.size() - 1);
        Outcome outcome = inAll(
                latest.promise(),
                years,
                years.stream().map(YearProgress::outcome).toList());
        Path path = new Path(indicator, years, firstYear, lastYear, whole);
        return new IndicatorProgress(
                indicator,
                latest.promise(),
                latest.goal(),
                outcome,
                outcome == Outcome.INCOMPLETE ? provisional(latest.promise(), years) : null,
                latest.count(),
                latest.outcome().isNotMet() ? gap(indicator, facts, latest) : null,
                path.pace(),
                path.reach(),
                path.forecast(),
                years,
                units(indicator, facts, latest));
    }

    private YearProgress judge(Indicator indicator, Facts facts, int year) {
        Promise promise = indicator.inForce(year);
        Count own = facts.total().of(indicator, year);
        if (isNotDue(indicator, promise.timing(), year)) {
            return new YearProgress(promise, promise.goal(), own, own, Outcome.NOT_DUE, null);
        }
        if (indicator.terms().level().countsUnits() && (whole || facts.units().size() > 1)) {
            return judgeUnits(indicator, facts, promise, own);
        }
        Goal goal = whole ? promise.goal() : goalOf(indicator, promise, facts.own(), year);
        Count count = facts.total()
                .value(
                        indicator,
                        promise.timing(),
                        firstYear,
                        year,
                        whole ? indicator.terms().baseline() : null);
        if (goal == null) {
            return new YearProgress(promise, promise.goal(), own, count, Outcome.NO_QUOTA, null);
        }
        Outcome otherwise = otherwise(promise.timing(), year);
        Outcome outcome = Verdicts.ofYear(count, goal, grows(indicator), otherwise);
        return new YearProgress(
                promise,
                goal,
                own,
                count,
                outcome,
                outcome == Outcome.INCOMPLETE ? Verdicts.ofWhole(count.quantity(), goal, otherwise) : null);
    }

    private static boolean isNotDue(Indicator indicator, Timing timing, int year) {
        Change change = indicator.terms().change();
        boolean before = change != null && change.year() != null && year <= change.year();
        return before || (timing instanceof Timing.EveryYear every && every.from() != null && year < every.from());
    }

    /** Counts the units that reach it; those to which nothing applies are left out. */
    private YearProgress judgeUnits(Indicator indicator, Facts facts, Promise promise, Count own) {
        int year = own.year();
        int reached = 0;
        int failed = 0;
        int missing = 0;
        int exempt = 0;
        int left = 0;
        for (UnitFacts unit : facts.units().values()) {
            if (!unit.series().years().containsKey(year)) {
                continue;
            }
            Outcome outcome = judgeUnit(indicator, promise, unit, year).outcome();
            reached += outcome.isMet() ? 1 : 0;
            failed += outcome.isNotMet() ? 1 : 0;
            missing += outcome.isOpen() ? 1 : 0;
            exempt += outcome == Outcome.EXEMPT ? 1 : 0;
            left += outcome == Outcome.NOT_APPLICABLE ? 1 : 0;
        }
        Goal share = Objects.requireNonNull(indicator.terms().level().share());
        Outcome otherwise = otherwise(promise.timing(), year);
        Coverage coverage = new Coverage(reached + failed + left, reached + failed + left + missing, exempt);
        Count count = new Count(year, Verdicts.share(reached, reached + failed), coverage);
        Outcome outcome = coverage.isExempt()
                ? Outcome.EXEMPT
                : coverage.isEmpty() ? Outcome.NO_DATA : Verdicts.ofUnits(reached, failed, missing, share, otherwise);
        return new YearProgress(
                promise,
                share,
                own,
                count,
                outcome,
                outcome == Outcome.INCOMPLETE ? Verdicts.ofWhole(count.quantity(), share, otherwise) : null);
    }

    private UnitProgress judgeUnit(Indicator indicator, Promise promise, UnitFacts unit, int year) {
        Count count = unit.series().value(indicator, promise.timing(), firstYear, year, null);
        Goal goal = goalOf(indicator, promise, unit.share(), year);
        if (unit.share().exempt().contains(year)) {
            return new UnitProgress(count, goal, Outcome.EXEMPT, null);
        }
        if (goal == null) {
            return new UnitProgress(count, null, Outcome.NO_QUOTA, null);
        }
        Outcome outcome = Verdicts.ofYear(count, goal, grows(indicator), otherwise(promise.timing(), year));
        return new UnitProgress(count, goal, outcome, null);
    }

    /** What one unit by itself is held against: what it was given, else the common goal if that says anything of it. */
    private @Nullable Goal goalOf(Indicator indicator, Promise promise, Share share, int year) {
        var quota =
                promise.timing() instanceof Timing.TotalBy total ? share.over(firstYear, total.year()) : share.in(year);
        if (quota != null) {
            return promise.goal().at(quota);
        }
        return indicator.isOfTheWhole() ? null : promise.goal();
    }

    private static boolean grows(Indicator indicator) {
        return !indicator.isRatio() && indicator.terms().change() == null;
    }

    private Outcome otherwise(Timing timing, int year) {
        return year < deadline(timing, year, lastYear) ? Outcome.NOT_YET_MET : Outcome.MISSED;
    }

    /** The year from which what is not reached is missed. */
    static int deadline(Timing timing, int year, int lastYear) {
        if (timing instanceof Timing.By by) {
            return by.year();
        }
        if (timing instanceof Timing.Due due) {
            return due.date().getYear();
        }
        if (timing instanceof Timing.TotalBy total) {
            return total.year();
        }
        return timing instanceof Timing.EveryYear ? year : lastYear;
    }

    private Outcome inAll(Promise promise, List<YearProgress> years, List<Outcome> outcomes) {
        if (!(promise.timing() instanceof Timing.EveryYear) || outcomes.contains(Outcome.NO_QUOTA)) {
            return outcomes.get(outcomes.size() - 1);
        }
        List<Outcome> judged = IntStream.range(0, years.size())
                .filter(i -> years.get(i).promise().timing() instanceof Timing.EveryYear)
                .mapToObj(outcomes::get)
                .filter(outcome -> !outcome.isLeftOut())
                .toList();
        if (judged.isEmpty()) {
            return outcomes.get(outcomes.size() - 1);
        }
        if (judged.contains(Outcome.MISSED)) {
            return asOf < lastYear ? Outcome.NOT_YET_MET : Outcome.MISSED;
        }
        if (judged.stream().anyMatch(Outcome::isOpen)) {
            return judged.stream().allMatch(Outcome.NO_DATA::equals) ? Outcome.NO_DATA : Outcome.INCOMPLETE;
        }
        return Outcome.MET;
    }

    private @Nullable Outcome provisional(Promise promise, List<YearProgress> years) {
        Outcome outcome = inAll(
                promise,
                years,
                years.stream().map(YearProgress::provisionalOutcome).toList());
        return outcome.isOpen() ? null : outcome;
    }

    private Gap gap(Indicator indicator, Facts facts, YearProgress latest) {
        Change change = indicator.terms().change();
        if (change == null || latest.goal().equals(indicator.terms().level().share())) {
            return Gap.of(latest.count().quantity(), latest.goal());
        }
        return Gap.of(lacking(indicator, facts.total(), latest, change), latest.goal());
    }

    private Rational lacking(Indicator indicator, Series series, YearProgress latest, Change change) {
        var given = whole ? indicator.terms().baseline() : null;
        return Gap.lacking(
                series.taken(indicator, latest.promise().timing(), firstYear, latest.year())
                        .quantity(),
                series.then(indicator, change, latest.year(), given).quantity(),
                change.relative(),
                latest.goal().boundFor(latest.count().quantity()));
    }

    /** Each unit's part of the year looked at, and what it owes of it. */
    private Map<Long, UnitProgress> units(Indicator indicator, Facts facts, YearProgress latest) {
        Map<Long, UnitProgress> units = new HashMap<>();
        facts.units().forEach((id, unit) -> {
            if (unit.series().years().containsKey(latest.year())) {
                UnitProgress part = judgeUnit(indicator, latest.promise(), unit, latest.year());
                units.put(
                        id, new UnitProgress(part.count(), part.goal(), part.outcome(), owes(indicator, part, latest)));
            }
        });
        return Map.copyOf(units);
    }

    /** Of a ratio held for all together the bound is the same for all, so that what the units owe adds up to the gap. */
    private static @Nullable Rational owes(Indicator indicator, UnitProgress unit, YearProgress latest) {
        Goal goal = unit.goal();
        if (goal == null
                || unit.count().coverage().isEmpty()
                || indicator.terms().change() != null) {
            return null;
        }
        if (indicator.terms().level().countsUnits() || !indicator.isRatio()) {
            return unit.outcome().isNotMet()
                    ? Gap.of(unit.count().quantity(), goal).exact()
                    : null;
        }
        return Gap.lacking(unit.count().quantity(), goal.boundFor(latest.count().quantity()));
    }
}
