package vn.muctieu.resolution;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Timing.Staged;
import vn.muctieu.resolution.Timing.Staged.Stage;

/** Indicators of every kind that a file can say, by chance. */
public final class RandomIndicators {

    private RandomIndicators() {}

    public static Indicator next(Random random, int firstYear, int lastYear) {
        boolean ratio = random.nextBoolean();
        Integer baseYear = ratio && random.nextInt(6) == 0 ? firstYear - 1 : null;
        Change change = random.nextInt(4) > 0 ? null : change(random, ratio, firstYear);
        String unit = ratio && change == null && random.nextInt(8) == 0 ? "người/đơn vị" : null;
        boolean percent = change != null || ratio && unit == null;
        Timing timing = timing(random, firstYear, lastYear, percent, change != null);
        Goal goal = timing instanceof Staged staged
                ? staged.stages().get(staged.stages().size() - 1).goal()
                : goal(random, percent, change != null);
        Baseline baseline = change != null && change.year() != null && random.nextBoolean()
                ? Baseline.of(
                        change.year(),
                        ratio
                                ? random.nextInt(20) + "/" + (20 + random.nextInt(20))
                                : String.valueOf(random.nextInt(30)),
                        ratio)
                : null;
        return new Indicator(
                new Measure("counted", ratio ? "of-all" : null, baseYear),
                null,
                goal,
                timing,
                new Terms(level(random), Map.of(), change, baseline, new TreeMap<>(), unit),
                List.of());
    }

    private static Change change(Random random, boolean ratio, int firstYear) {
        boolean relative = !ratio || random.nextBoolean();
        Integer year = random.nextInt(3) == 0 ? null : firstYear - 1 + random.nextInt(3);
        return new Change(relative, year);
    }

    private static Level level(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Level.EVERY_UNIT;
            case 1 ->
                Level.parse("share of units " + List.of(">=", ">", "<=", "<").get(random.nextInt(4)) + " "
                        + 10 * random.nextInt(11) + "%");
            default -> Level.AGGREGATE;
        };
    }

    private static Timing timing(Random random, int first, int last, boolean percent, boolean change) {
        int year = first + random.nextInt(last - first + 1);
        return switch (random.nextInt(7)) {
            case 0 -> new Timing.TotalBy(year);
            case 1 -> new Timing.AveragePerYear();
            case 2 ->
                new Staged(List.of(
                        new Stage(first + random.nextInt(2), goal(random, percent, change)),
                        new Stage(first + 2 + random.nextInt(2), goal(random, percent, change))));
            case 3, 4 -> new Timing.By(year);
            default -> new Timing.EveryYear(random.nextInt(4) == 0 ? (@Nullable Integer) year : null);
        };
    }

    private static Goal goal(Random random, boolean percent, boolean change) {
        String sign = percent ? "%" : "";
        int shift = change ? -50 : 0;
        int most = percent ? 100 : 25;
        int lower = shift + random.nextInt(most + 1);
        if (random.nextInt(4) == 0) {
            return Goal.parse(lower + sign + ".." + (lower + 1 + random.nextInt(most)) + sign)
                    .closed(random.nextInt(3) == 0);
        }
        String decimals = percent && random.nextBoolean() ? "." + random.nextInt(10) : "";
        String comparison = List.of(">=", ">", "<=", "<", "=").get(random.nextInt(5));
        return Goal.parse(comparison + " " + lower + decimals + sign);
    }
}
