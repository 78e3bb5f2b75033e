package vn.muctieu.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.muctieu.progress.Facts.Share;
import vn.muctieu.progress.Facts.UnitFacts;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Target;
import vn.muctieu.resolution.Timing;

/**
 * What judging one resolution costs: 16 targets over 5 years and 11 units, with pace, reach, forecast, gap and each unit's
 * share; beside only adding up the same numbers.
 */
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerdictBenchmark {

    private static final int FIRST = 2016;
    private static final int LAST = 2020;

    @State(Scope.Benchmark)
    public static class Resolution {

        final List<Target> targets = new ArrayList<>();
        final List<List<Facts>> facts = new ArrayList<>();

        @Setup
        public void report() {
            for (int number = 1; number <= 16; number++) {
                boolean ratio = number % 4 != 0;
                Timing timing = number % 3 == 0 ? new Timing.EveryYear() : new Timing.By(LAST);
                Goal goal = Goal.parse(ratio ? ">= 80%" : ">= 900");
                Indicator indicator = new Indicator("some", ratio ? "all" : null, goal, timing);
                targets.add(new Target(
                        number, "words", Target.Wording.DRAFT, null, null, List.of(), List.of(indicator), null));
                facts.add(List.of(facts(number, ratio)));
            }
        }

        private static Facts facts(int seed, boolean ratio) {
            Map<Long, UnitFacts> units = new HashMap<>();
            Map<Integer, Count> total = new HashMap<>();
            for (long unit = 1; unit <= 11; unit++) {
                Map<Integer, Count> years = new HashMap<>();
                for (int year = FIRST; year <= LAST; year++) {
                    long some = 60 + (unit * 7 + seed * 3L + year) % 30;
                    var quantity = new Quantity(BigDecimal.valueOf(some), ratio ? BigDecimal.valueOf(some + 15) : null);
                    Count count = new Count(year, quantity, new Coverage(1, 1));
                    years.put(year, count);
                    total.merge(year, count, Count::plus);
                }
                units.put(unit, new UnitFacts(new Series(years, null), new Share(null, Map.of(), Set.of())));
            }
            return new Facts(new Series(total, null), Share.NONE, units);
        }
    }

    @Benchmark
    public List<TargetProgress> judge(Resolution resolution) {
        Evaluator evaluator = new Evaluator(FIRST, LAST, LAST - 1, true);
        List<TargetProgress> targets = new ArrayList<>();
        for (int i = 0; i < resolution.targets.size(); i++) {
            targets.add(evaluator.judge(resolution.targets.get(i), resolution.facts.get(i)));
        }
        return targets;
    }

    @Benchmark
    public List<Count> addUp(Resolution resolution) {
        List<Count> sums = new ArrayList<>();
        for (List<Facts> facts : resolution.facts) {
            for (UnitFacts unit : facts.get(0).units().values()) {
                Count sum = null;
                for (Count count : unit.series().years().values()) {
                    sum = sum == null ? count : sum.plus(count);
                }
                sums.add(sum);
            }
        }
        return sums;
    }
}
