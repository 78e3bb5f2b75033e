package vn.muctieu.progress;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Timing;

/** Counts and indicators, as tests say them. */
final class Counted {

    private Counted() {}

    /** Of a ratio, reported by every unit. */
    static Count of(int year, String numerator, String denominator) {
        return count(year, numerator, denominator, 11, 11);
    }

    /** Of a count, reported by every unit. */
    static Count of(int year, String number) {
        return count(year, number, null, 11, 11);
    }

    /** The same count, from the first few units only. */
    static Count by(int reported, Count count) {
        return new Count(count.year(), count.quantity(), new Coverage(reported, 11));
    }

    static Count nothing(int year) {
        return by(0, of(year, "0"));
    }

    static Count count(int year, String numerator, @Nullable String denominator, int reported, int expected) {
        return new Count(year, quantity(numerator, denominator), new Coverage(reported, expected));
    }

    static Quantity quantity(String numerator, @Nullable String denominator) {
        return new Quantity(new BigDecimal(numerator), denominator == null ? null : new BigDecimal(denominator));
    }

    /** An indicator with this goal: of a ratio if the goal is in percent, else of a count. */
    static Indicator indicator(String goal, String when) {
        Goal parsed = Goal.parse(goal);
        return new Indicator("counted", parsed.percent() ? "of-all" : null, parsed, Timing.parse(when));
    }

    static Map<Integer, Count> years(Count... counts) {
        return Arrays.stream(counts).collect(Collectors.toMap(Count::year, Function.identity()));
    }
}
