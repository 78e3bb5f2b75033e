package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Outcome.EXCEEDED;
import static vn.muctieu.progress.Outcome.EXEMPT;
import static vn.muctieu.progress.Outcome.INCOMPLETE;
import static vn.muctieu.progress.Outcome.MET;
import static vn.muctieu.progress.Outcome.MISSED;
import static vn.muctieu.progress.Outcome.NOT_APPLICABLE;
import static vn.muctieu.progress.Outcome.NOT_DUE;
import static vn.muctieu.progress.Outcome.NOT_YET_MET;
import static vn.muctieu.progress.Outcome.NO_DATA;
import static vn.muctieu.progress.Outcome.NO_QUOTA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.muctieu.progress.Facts.Share;
import vn.muctieu.progress.Facts.UnitFacts;
import vn.muctieu.resolution.Comparison;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.RandomIndicators;
import vn.muctieu.resolution.Timing;

/**
 * Holds the evaluator against a slow one on every kind of target at once: it adds up unit by unit in whole numbers, tries
 * out what is missing, and finds gaps by adding one after the other.
 */
class EveryKindOracleTests {

    private static final int CASES = Integer.getInteger("muctieu.oracle.cases", 100_000);
    private static final int FIRST = 2021;
    private static final int LAST = 2025;
    private static final int UNITS = 3;
    private static final int BEYOND_ANY_GOAL = 700;

    private final Random random = new Random(1959);

    /** What one unit reported in one year; null where it did not. */
    private record Cell(
            @Nullable Long above,
            @Nullable Long below,
            @Nullable Long base,
            boolean exempt) {}

    @Test
    void judgesAsTheSlowOracleDoes() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < CASES; i++) {
            Indicator indicator = RandomIndicators.next(random, FIRST, LAST);
            boolean whole = random.nextInt(6) > 0;
            Oracle oracle = new Oracle(
                    indicator,
                    FIRST - 1 + random.nextInt(LAST - FIRST + 3),
                    whole,
                    cells(indicator, whole ? UNITS : 1),
                    quotas(whole));

            IndicatorProgress judged =
                    new Evaluator(FIRST, LAST, oracle.asOf(), whole).judge(indicator, oracle.facts());

            assertThat(List.of(
                            judged.outcome(),
                            String.valueOf(judged.provisional()),
                            judged.years().stream().map(YearProgress::outcome).toList()))
                    .as("case %s: %s", i, oracle)
                    .isEqualTo(List.of(oracle.outcome(), String.valueOf(oracle.provisional()), oracle.years(false)));
            oracle.checkGap(judged);
            oracle.checkUnits(judged);
            seen.add(judged.outcome());
        }
        assertThat(seen)
                .as("the cases lead everywhere")
                .containsExactlyInAnyOrder(
                        MET,
                        EXCEEDED,
                        NOT_YET_MET,
                        MISSED,
                        INCOMPLETE,
                        NO_DATA,
                        NOT_DUE,
                        NOT_APPLICABLE,
                        NO_QUOTA,
                        EXEMPT);
    }

    private List<Map<Integer, Cell>> cells(Indicator indicator, int units) {
        int silence = List.of(60, 60, 8, 2).get(random.nextInt(4));
        int exemption = List.of(1000, 12, 2).get(random.nextInt(3));
        List<Map<Integer, Cell>> cells = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            Map<Integer, Cell> years = new HashMap<>();
            for (int year = FIRST - 1; year <= LAST; year++) {
                boolean silent = random.nextInt(silence) == 0;
                long below = random.nextInt(8) == 0 ? 0 : random.nextInt(12);
                long above = indicator.isRatio() && indicator.measured().baseYear() == null
                        ? (below == 0 ? 0 : random.nextInt((int) below + 1))
                        : random.nextInt(12);
                Long base = random.nextInt(silence) == 0 ? null : (long) random.nextInt(12);
                boolean exempt = random.nextInt(exemption) == 0;
                years.put(year, new Cell(silent ? null : above, silent ? null : below, base, exempt));
            }
            cells.add(years);
        }
        return cells;
    }

    private Map<Integer, BigDecimal> quotas(boolean whole) {
        Map<Integer, BigDecimal> quotas = new HashMap<>();
        if (!whole && random.nextBoolean()) {
            for (int year = FIRST; year <= LAST; year++) {
                if (random.nextInt(10) > 0) {
                    quotas.put(year, BigDecimal.valueOf(random.nextInt(12)));
                }
            }
        }
        return quotas;
    }

    /** What design and domain say, as plainly and slowly as they can be said. */
    private record Oracle(
            Indicator indicator,
            int asOf,
            boolean whole,
            List<Map<Integer, Cell>> cells,
            Map<Integer, BigDecimal> quotas) {

        /** A value as two whole numbers, with how much of it is known. */
        private record Value(long above, long below, int reported, int expected, int exempt) {

            Value worse(Value other) {
                boolean isWorse = other.expected - other.reported > expected - reported || other.reported == 0;
                return isWorse ? new Value(above, below, other.reported, other.expected, other.exempt) : this;
            }
        }

        Facts facts() {
            Map<Long, UnitFacts> units = new HashMap<>();
            for (int unit = 0; unit < cells.size(); unit++) {
                Set<Integer> exempt = new HashSet<>();
                cells.get(unit).forEach((year, cell) -> {
                    if (cell.exempt()) {
                        exempt.add(year);
                    }
                });
                units.put(
                        (long) unit,
                        new UnitFacts(
                                series(List.of(cells.get(unit))), new Share(null, whole ? Map.of() : quotas, exempt)));
            }
            return new Facts(series(cells), new Share(null, quotas, Set.of()), units);
        }

        private Series series(List<Map<Integer, Cell>> units) {
            boolean fixed = indicator.measured().baseYear() != null;
            Map<Integer, Count> years = new HashMap<>();
            for (int year = FIRST - 1; year <= LAST; year++) {
                Value value = year(units, year);
                years.put(
                        year,
                        new Count(
                                year,
                                Counted.quantity(
                                        String.valueOf(value.above()),
                                        indicator.isRatio() && !fixed ? String.valueOf(value.below()) : null),
                                new Coverage(value.reported(), value.expected(), value.exempt())));
            }
            Value base = base(units);
            return new Series(
                    years,
                    fixed
                            ? new Count(
                                    FIRST - 1,
                                    Counted.quantity(String.valueOf(base.above()), null),
                                    new Coverage(base.reported(), base.expected(), base.exempt()))
                            : null);
        }

        private Value year(List<Map<Integer, Cell>> units, int year) {
            long above = 0;
            long below = 0;
            int reported = 0;
            int expected = 0;
            int exempt = 0;
            for (Map<Integer, Cell> unit : units) {
                Cell cell = unit.get(year);
                above += cell.above() == null ? 0 : cell.above();
                below += cell.below() == null ? 0 : cell.below();
                expected += cell.exempt() ? 0 : 1;
                exempt += cell.exempt() ? 1 : 0;
                reported += cell.above() == null || cell.exempt() ? 0 : 1;
            }
            return new Value(above, below, reported, expected, exempt);
        }

        private Value base(List<Map<Integer, Cell>> units) {
            long sum = 0;
            int reported = 0;
            for (Map<Integer, Cell> unit : units) {
                Long base = unit.get(FIRST - 1).base();
                sum += base == null ? 0 : base;
                reported += base == null ? 0 : 1;
            }
            return new Value(sum, 0, reported, units.size(), 0);
        }

        Outcome outcome() {
            return of(years(false));
        }

        @Nullable
        Outcome provisional() {
            if (outcome() != INCOMPLETE) {
                return null;
            }
            Outcome provisional = of(years(true));
            return Set.of(INCOMPLETE, NO_DATA).contains(provisional) ? null : provisional;
        }

        private Outcome of(List<Outcome> years) {
            if (years.isEmpty()) {
                return NOT_DUE;
            }
            Outcome last = years.get(years.size() - 1);
            if (!(indicator.timing() instanceof Timing.EveryYear) || years.contains(NO_QUOTA)) {
                return last;
            }
            List<Outcome> judged = new ArrayList<>(years);
            judged.removeAll(Set.of(NOT_APPLICABLE, NOT_DUE, EXEMPT));
            if (judged.isEmpty()) {
                return last;
            }
            if (judged.contains(MISSED)) {
                return asOf < LAST ? NOT_YET_MET : MISSED;
            }
            if (Set.of(NO_DATA).containsAll(judged)) {
                return NO_DATA;
            }
            return judged.contains(NO_DATA) || judged.contains(INCOMPLETE) ? INCOMPLETE : MET;
        }

        List<Outcome> years(boolean provisionally) {
            List<Outcome> years = new ArrayList<>();
            for (int year = FIRST; year <= LAST && year <= asOf; year++) {
                years.add(year(year, provisionally));
            }
            return years;
        }

        private Outcome year(int year, boolean provisionally) {
            var change = indicator.terms().change();
            boolean early =
                    indicator.timing() instanceof Timing.EveryYear every && every.from() != null && year < every.from();
            if (early || change != null && change.year() != null && year <= change.year()) {
                return NOT_DUE;
            }
            if (indicator.terms().level().countsUnits() && whole) {
                return units(year, provisionally);
            }
            Goal goal = whole ? goal(year) : given(year);
            return goal == null ? NO_QUOTA : one(cells, goal, year, provisionally, whole);
        }

        private Goal goal(int year) {
            return indicator.timing() instanceof Timing.Staged staged
                    ? staged.at(year).goal()
                    : indicator.goal();
        }

        /** What the one unit looked at was given. */
        private @Nullable Goal given(int year) {
            boolean plainCount = !indicator.isRatio() && indicator.terms().change() == null;
            if (indicator.timing() instanceof Timing.TotalBy total) {
                long sum = 0;
                boolean all = !quotas.isEmpty();
                for (int each = FIRST; each <= total.year(); each++) {
                    all = all && quotas.containsKey(each);
                    sum += quotas.getOrDefault(each, BigDecimal.ZERO).longValue();
                }
                if (all) {
                    return goal(year).at(BigDecimal.valueOf(sum));
                }
            } else if (quotas.containsKey(year)) {
                return goal(year).at(quotas.get(year));
            }
            return plainCount && !indicator.terms().level().countsUnits() ? null : goal(year);
        }

        private Outcome one(
                List<Map<Integer, Cell>> units, Goal goal, int year, boolean provisionally, boolean givenBaseline) {
            Value value = value(units, year, givenBaseline, 0);
            if (value.expected() == 0 && value.exempt() > 0) {
                return EXEMPT;
            }
            if (value.reported() == 0) {
                return NO_DATA;
            }
            boolean complete = value.reported() == value.expected();
            if (complete || provisionally) {
                return whole(value, goal, year);
            }
            if (indicator.isRatio() || indicator.terms().change() != null) {
                return INCOMPLETE;
            }
            Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
            for (int more = 0; more <= BEYOND_ANY_GOAL; more++) {
                possible.add(whole(value(units, year, givenBaseline, more), goal, year));
            }
            return settled(possible);
        }

        private static Outcome settled(Set<Outcome> possible) {
            if (possible.size() == 1) {
                return possible.iterator().next();
            }
            return possible.equals(Set.of(MET, EXCEEDED)) ? MET : INCOMPLETE;
        }

        private Outcome whole(Value value, Goal goal, int year) {
            if (value.below() == 0) {
                return value.above() == 0 ? NOT_APPLICABLE : INCOMPLETE;
            }
            if (!reached(value, goal)) {
                return year < due(year) ? NOT_YET_MET : MISSED;
            }
            return exceeded(value, goal) ? EXCEEDED : MET;
        }

        private int due(int year) {
            if (indicator.timing() instanceof Timing.By by) {
                return by.year();
            }
            if (indicator.timing() instanceof Timing.TotalBy total) {
                return total.year();
            }
            if (indicator.timing() instanceof Timing.Staged staged) {
                return staged.at(year).year();
            }
            return indicator.timing() instanceof Timing.EveryYear ? year : LAST;
        }

        /** @param more how many more are counted in the year looked at */
        private Value value(List<Map<Integer, Cell>> units, int year, boolean givenBaseline, long more) {
            int from = year;
            int to = year;
            if (indicator.timing() instanceof Timing.TotalBy total) {
                from = FIRST;
                to = Math.min(year, total.year());
            }
            if (indicator.timing() instanceof Timing.AveragePerYear) {
                from = FIRST;
            }
            long above = more;
            long below = 0;
            int reported = 0;
            int expected = 0;
            int exempt = 0;
            for (int each = from; each <= to; each++) {
                Value one = year(units, each);
                above += one.above();
                below += one.below();
                reported += one.reported();
                expected += one.expected();
                exempt += one.exempt();
            }
            below = indicator.isRatio() ? below : 1;
            Value value = new Value(above, below, reported, expected, exempt);
            if (indicator.measured().baseYear() != null) {
                Value base = base(units);
                value = new Value(above, base.above(), reported, expected, exempt).worse(base);
            }
            if (indicator.timing() instanceof Timing.AveragePerYear) {
                value = new Value(
                        value.above(),
                        value.below() * (to - from + 1),
                        value.reported(),
                        value.expected(),
                        value.exempt());
            }
            return changed(units, value, year, givenBaseline);
        }

        private Value changed(List<Map<Integer, Cell>> units, Value value, int year, boolean givenBaseline) {
            var change = indicator.terms().change();
            if (change == null) {
                return value;
            }
            var given = indicator.terms().baseline();
            Value then;
            if (given != null && givenBaseline) {
                BigDecimal below = given.quantity().denominator();
                then = new Value(
                        given.quantity().numerator().longValue(), below == null ? 1 : below.longValue(), 1, 1, 0);
            } else {
                int from = change.year() == null ? year - 1 : change.year();
                Value one = year(units, from);
                then = new Value(
                        one.above(),
                        indicator.isRatio() ? one.below() : 1,
                        one.reported(),
                        one.expected(),
                        one.exempt());
                if (indicator.measured().baseYear() != null) {
                    Value base = base(units);
                    then = new Value(one.above(), base.above(), one.reported(), one.expected(), one.exempt())
                            .worse(base);
                }
                value = value.worse(then);
            }
            long difference = value.above() * then.below() - then.above() * value.below();
            return new Value(
                    difference,
                    value.below() * (change.relative() ? then.above() : then.below()),
                    value.reported(),
                    value.expected(),
                    value.exempt());
        }

        private boolean reached(Value value, Goal goal) {
            LongPredicate atLeast = bound -> scaled(value, goal) >= bound * value.below();
            LongPredicate above = bound -> scaled(value, goal) > bound * value.below();
            long low = tenths(goal.threshold());
            return switch (goal.comparison()) {
                case AT_LEAST -> atLeast.test(low);
                case ABOVE -> above.test(low);
                case AT_MOST -> !above.test(low);
                case BELOW -> !atLeast.test(low);
                case EXACTLY -> atLeast.test(low) && !above.test(low);
                case WITHIN -> {
                    long high = tenths(goal.upper());
                    boolean falling = high <= 0 && low < 0;
                    boolean near = falling ? !above.test(high) : atLeast.test(low);
                    boolean far = falling ? atLeast.test(low) : !above.test(high);
                    yield near && (far || !goal.closed());
                }
            };
        }

        private boolean exceeded(Value value, Goal goal) {
            long scaled = scaled(value, goal);
            long low = tenths(goal.threshold()) * value.below();
            return switch (goal.comparison()) {
                case AT_LEAST -> scaled > low;
                case AT_MOST -> scaled < low;
                case WITHIN -> {
                    long high = tenths(goal.upper());
                    boolean falling = high <= 0 && low < 0;
                    yield !goal.closed() && (falling ? scaled < low : scaled > high * value.below());
                }
                default -> false;
            };
        }

        private static long scaled(Value value, Goal goal) {
            return value.above() * (goal.percent() ? 1000 : 10);
        }

        private static long tenths(BigDecimal number) {
            return number.movePointRight(1).longValueExact();
        }

        private Outcome ofUnit(Map<Integer, Cell> unit, int year) {
            if (unit.get(year).exempt()) {
                return EXEMPT;
            }
            boolean plainCount = !indicator.isRatio() && indicator.terms().change() == null;
            if (plainCount && !indicator.terms().level().countsUnits()) {
                return NO_QUOTA;
            }
            return one(List.of(unit), goal(year), year, false, false);
        }

        private Outcome units(int year, boolean provisionally) {
            int[] tally = tally(year);
            int reached = tally[0];
            int failed = tally[1];
            int missing = tally[2];
            int left = tally[3];
            int expected = reached + failed + missing + left;
            if (expected == 0) {
                return EXEMPT;
            }
            if (expected == missing) {
                return NO_DATA;
            }
            Goal share = indicator.terms().level().share();
            int open = provisionally ? 0 : missing;
            Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
            for (int more = 0; more <= open; more++) {
                Value value = new Value(reached + more, reached + failed + open, 1, 1, 0);
                possible.add(whole(value, share, year));
            }
            return settled(possible);
        }

        private int[] tally(int year) {
            int[] tally = new int[4];
            for (Map<Integer, Cell> unit : cells) {
                Outcome outcome = ofUnit(unit, year);
                if (outcome != EXEMPT) {
                    int place = Set.of(MET, EXCEEDED).contains(outcome)
                            ? 0
                            : Set.of(MISSED, NOT_YET_MET).contains(outcome) ? 1 : outcome == NOT_APPLICABLE ? 3 : 2;
                    tally[place]++;
                }
            }
            return tally;
        }

        void checkGap(IndicatorProgress judged) {
            List<Outcome> years = years(false);
            boolean there = !years.isEmpty() && Set.of(NOT_YET_MET, MISSED).contains(years.get(years.size() - 1));
            assertThat(judged.gap() != null).as("gap of %s", this).isEqualTo(there);
            if (!there
                    || judged.goal().comparison() == Comparison.EXACTLY
                    || judged.goal().closed()
                    || !whole && !quotas.isEmpty()) {
                return;
            }
            int year = Math.min(asOf, LAST);
            int[] tally = indicator.terms().level().countsUnits() && whole ? tally(year) : null;
            int steps = 0;
            while (!isReachedWith(steps, tally, year) && !isReachedWith(-steps, tally, year)) {
                steps++;
            }
            assertThat(judged.gap().whole()).as("gap of %s", this).hasToString(Integer.toString(steps));
        }

        private boolean isReachedWith(int more, int @Nullable [] tally, int year) {
            if (tally != null) {
                int all = tally[0] + tally[1];
                return reached(
                        new Value(tally[0] + more, all, 1, 1, 0),
                        indicator.terms().level().share());
            }
            return reached(value(cells, year, whole, more), goal(year));
        }

        /** What units owe of a ratio held for all of them together adds up to the gap. */
        void checkUnits(IndicatorProgress judged) {
            if (judged.years().isEmpty() || !whole) {
                return;
            }
            int year = Math.min(asOf, LAST);
            for (int unit = 0; unit < cells.size(); unit++) {
                assertThat(judged.units().get((long) unit).outcome())
                        .as("unit %s of %s", unit, this)
                        .isEqualTo(ofUnit(cells.get(unit), year));
            }
            boolean addsUp = indicator.isRatio()
                    && indicator.terms().change() == null
                    && !indicator.terms().level().countsUnits()
                    && judged.gap() != null
                    && judged.units().values().stream().allMatch(unit -> unit.owes() != null);
            if (addsUp) {
                var sum = judged.units().values().stream()
                        .map(UnitProgress::owes)
                        .reduce(vn.muctieu.resolution.Rational.ZERO, vn.muctieu.resolution.Rational::plus);
                assertThat(sum).as("shares of %s", this).isEqualTo(judged.gap().exact());
            }
        }
    }
}
