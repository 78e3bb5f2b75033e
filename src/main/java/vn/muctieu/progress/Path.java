package vn.muctieu.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Forecast.Point;
import vn.muctieu.resolution.Baseline;
import vn.muctieu.resolution.Change;
import vn.muctieu.resolution.Comparison;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Rational;
import vn.muctieu.resolution.Timing;

/**
 * The way from a baseline to a goal: how far it has come, whether it can be made, where it leads.
 *
 * @param years each year so far; only those that every unit has reported count
 */
record Path(Indicator indicator, List<YearProgress> years, int firstYear, int lastYear, boolean whole) {

    /** Where the way begins. */
    private record Start(int year, Quantity quantity, Rational value) {}

    @Nullable
    Pace pace() {
        YearProgress latest = latest();
        Rational value = latest.count().sure();
        Start start = start();
        if (!leadsToAYear() || isOpen(latest) || value == null || start == null) {
            return null;
        }
        Goal goal = latest.goal();
        Rational end = end(goal, start.quantity());
        if (goal.isReachedBy(start.quantity()) || end.equals(start.value())) {
            boolean held = goal.isReachedBy(latest.count().quantity());
            return new Pace(Pace.Standing.held(held), start.year(), start.value(), start.value(), null);
        }
        Rational planned = planned(latest.year(), start, end);
        Rational way = planned.minus(start.value());
        Rational made = value.minus(start.value());
        if (way.signum() == 0) {
            boolean held = made.signum() * end.compareTo(start.value()) >= 0;
            return new Pace(Pace.Standing.held(held), start.year(), start.value(), planned, null);
        }
        Rational ratio = made.over(way);
        return new Pace(Pace.Standing.of(ratio), start.year(), start.value(), planned, ratio);
    }

    @Nullable
    Reach reach() {
        YearProgress latest = latest();
        if (latest.promise().timing() instanceof Timing.EveryYear) {
            boolean missed = years.stream()
                    .anyMatch(year ->
                            year.promise().timing() instanceof Timing.EveryYear && year.outcome() == Outcome.MISSED);
            return missed ? Reach.LOST : null;
        }
        Rational value = latest.count().sure();
        int left = due() - latest.year();
        if (!leadsToAYear() || isOpen(latest) || value == null || left <= 0) {
            return null;
        }
        Rational lacking = end(latest.goal(), latest.count().quantity()).minus(value);
        int direction = lacking.signum();
        if (latest.outcome().isMet() || direction == 0) {
            return new Reach(Reach.Chance.WITHIN_REACH, Rational.ZERO, null);
        }
        Rational needed = lacking.abs().over(Rational.of(left));
        Rational best = best(direction);
        if (best == null) {
            return null;
        }
        boolean within = needed.compareTo(best) <= 0;
        return new Reach(within ? Reach.Chance.WITHIN_REACH : Reach.Chance.UNLIKELY, needed, best);
    }

    @Nullable
    Forecast forecast() {
        return leadsToAYear() && !isOpen(latest()) && due() > latest().year() ? Forecast.of(points(), due()) : null;
    }

    private YearProgress latest() {
        return years.get(years.size() - 1);
    }

    private int due() {
        return Evaluator.deadline(latest().promise().timing(), latest().year(), lastYear);
    }

    private boolean leadsToAYear() {
        Timing timing = latest().promise().timing();
        return (timing instanceof Timing.By || timing instanceof Timing.TotalBy)
                && !indicator.measured().isDecided();
    }

    private static boolean isOpen(YearProgress year) {
        return !year.outcome().isMet() && !year.outcome().isNotMet();
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (YearProgress year : years) {
            Rational value = year.count().sure();
            if (value != null && !isOpen(year)) {
                points.add(new Point(year.year(), value));
            }
        }
        return points;
    }

    /** As the document gives it; where nothing had happened yet for a sum or a change; else the first measured year. */
    private @Nullable Start start() {
        Change change = indicator.terms().change();
        if (change != null) {
            Quantity none = new Quantity(BigDecimal.ZERO, BigDecimal.ONE);
            return change.year() == null ? null : new Start(change.year(), none, Rational.ZERO);
        }
        Baseline given = indicator.terms().baseline();
        if (given != null && whole && !indicator.terms().level().countsUnits()) {
            return start(given.year(), given.quantity());
        }
        if (latest().promise().timing() instanceof Timing.TotalBy && !indicator.isRatio()) {
            return new Start(firstYear - 1, new Quantity(BigDecimal.ZERO, null), Rational.ZERO);
        }
        return years.subList(0, years.size() - 1).stream()
                .filter(year -> year.count().sure() != null && !isOpen(year))
                .findFirst()
                .map(year -> start(year.year(), year.count().quantity()))
                .orElse(null);
    }

    private static @Nullable Start start(int year, Quantity quantity) {
        Rational value = quantity.exact();
        return value == null ? null : new Start(year, quantity, value);
    }

    private static Rational end(Goal goal, Quantity from) {
        return Rational.of(goal.comparison() == Comparison.WITHIN ? goal.boundFor(from) : goal.threshold());
    }

    /** Through the milestones, straight between them, and on the goal from its year on. */
    private Rational planned(int year, Start start, Rational end) {
        TreeMap<Integer, Rational> path = new TreeMap<>();
        path.put(start.year(), start.value());
        indicator.terms().milestones().forEach((at, value) -> {
            if (at > start.year() && at < due()) {
                path.put(at, Rational.of(value));
            }
        });
        path.put(due(), end);
        Map.Entry<Integer, Rational> before = path.floorEntry(year);
        Map.Entry<Integer, Rational> after = path.higherEntry(year);
        if (before == null || after == null) {
            return after == null ? end : start.value();
        }
        Rational part = Rational.of(year - before.getKey()).over(Rational.of(after.getKey() - before.getKey()));
        return before.getValue().plus(after.getValue().minus(before.getValue()).times(part));
    }

    /** The best change a year between neighbouring measured years, in the direction of the goal; null without two. */
    private @Nullable Rational best(int direction) {
        List<Point> points = points();
        Start start = start();
        if (start != null && (points.isEmpty() || start.year() < points.get(0).year())) {
            points.add(0, new Point(start.year(), start.value()));
        }
        Rational best = null;
        for (int i = 1; i < points.size(); i++) {
            Rational made = points.get(i).value().minus(points.get(i - 1).value());
            Rational yearly = made.over(
                            Rational.of(points.get(i).year() - points.get(i - 1).year()))
                    .times(Rational.of(direction));
            best = best == null ? yearly : best.max(yearly);
        }
        return best;
    }
}
