package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Outcome.EXCEEDED;
import static vn.muctieu.progress.Outcome.INCOMPLETE;
import static vn.muctieu.progress.Outcome.MET;
import static vn.muctieu.progress.Outcome.MISSED;
import static vn.muctieu.progress.Outcome.NOT_APPLICABLE;
import static vn.muctieu.progress.Outcome.NOT_DUE;
import static vn.muctieu.progress.Outcome.NOT_YET_MET;
import static vn.muctieu.progress.Outcome.NO_DATA;
import static vn.muctieu.progress.Outcome.NO_QUOTA;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.muctieu.resolution.Comparison;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Timing;

/**
 * Holds the evaluator against a slow one that knows the rules in another way: it tries what the missing units could
 * still report, and finds a gap by adding one after the other.
 */
class EvaluatorOracleTests {

    private static final int CASES = Integer.getInteger("muctieu.oracle.cases", 20_000);
    private static final int FIRST = 2021;
    private static final int LAST = 2025;
    private static final int EXPECTED = 3;
    private static final int HALVES_BEYOND_ANY_GOAL = 250;

    private final Random random = new Random(17);

    @Test
    void judgesAsTheSlowOracleDoes() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < CASES; i++) {
            Indicator indicator = indicator();
            int asOf = FIRST - 1 + random.nextInt(LAST - FIRST + 3);
            boolean whole = random.nextInt(8) > 0;
            Map<Integer, Count> counts = counts(indicator.isRatio());

            IndicatorProgress judged = new Evaluator(FIRST, LAST, asOf, whole).judge(indicator, Facts.of(counts));

            Oracle oracle = new Oracle(indicator, asOf, whole, counts);
            assertThat(List.of(
                            judged.outcome(),
                            String.valueOf(judged.provisional()),
                            judged.years().stream().map(YearProgress::outcome).toList()))
                    .as("case %s: %s as of %s, whole: %s, %s", i, indicator, asOf, whole, counts)
                    .isEqualTo(List.of(oracle.outcome(), String.valueOf(oracle.provisional()), oracle.years()));
            oracle.checkGap(judged.gap());
            seen.add(judged.outcome());
        }
        assertThat(seen)
                .as("the cases lead everywhere")
                .containsExactlyInAnyOrder(
                        MET, EXCEEDED, NOT_YET_MET, MISSED, INCOMPLETE, NO_DATA, NOT_DUE, NOT_APPLICABLE, NO_QUOTA);
    }

    private Indicator indicator() {
        boolean ratio = random.nextBoolean();
        String sign = ratio ? "%" : "";
        String goal = random.nextInt(6) == 0
                ? 20 + random.nextInt(30) + sign + ".." + (50 + random.nextInt(30)) + sign
                : List.of(">=", ">", "<=", "<", "=").get(random.nextInt(5)) + " " + threshold() + sign;
        Timing timing = random.nextBoolean() ? new Timing.By(FIRST + random.nextInt(5)) : new Timing.EveryYear();
        return new Indicator("counted", ratio ? "of-all" : null, Goal.parse(goal), timing);
    }

    private BigDecimal threshold() {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> halves(random.nextInt(200));
            case 2 -> BigDecimal.valueOf(100);
            default -> BigDecimal.valueOf(10L * random.nextInt(11));
        };
    }

    private static BigDecimal halves(int number) {
        return BigDecimal.valueOf(5L * number, 1);
    }

    private Map<Integer, Count> counts(boolean ratio) {
        Map<Integer, Count> counts = new TreeMap<>();
        boolean mostlyReported = random.nextBoolean();
        for (int year = FIRST; year <= LAST + 1; year++) {
            if (random.nextInt(mostlyReported ? 40 : 4) > 0) {
                int reported = random.nextInt(mostlyReported ? 20 : 3) > 0 ? EXPECTED : random.nextInt(EXPECTED);
                counts.put(year, new Count(year, quantity(ratio, reported), new Coverage(reported, EXPECTED)));
            }
        }
        return counts;
    }

    private Quantity quantity(boolean ratio, int reported) {
        if (reported == 0) {
            return new Quantity(BigDecimal.ZERO, ratio ? BigDecimal.ZERO : null);
        }
        if (!ratio) {
            return new Quantity(halves(random.nextInt(240)), null);
        }
        int denominator = random.nextInt(5) == 0 ? 0 : random.nextInt(40);
        int numerator = denominator == 0 && random.nextInt(9) > 0 ? 0 : random.nextInt(denominator + 2);
        return new Quantity(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** What design and domain say, as plainly and slowly as they can be said. */
    private record Oracle(Indicator indicator, int asOf, boolean whole, Map<Integer, Count> counts) {

        List<Outcome> years() {
            return years(false);
        }

        Outcome outcome() {
            return !whole && !indicator.isRatio() && asOf >= FIRST ? NO_QUOTA : of(years());
        }

        @Nullable
        Outcome provisional() {
            if (outcome() != INCOMPLETE) {
                return null;
            }
            Outcome provisional = of(years(true));
            return Set.of(INCOMPLETE, NO_DATA).contains(provisional) ? null : provisional;
        }

        void checkGap(@Nullable Gap gap) {
            boolean there = !years().isEmpty() && Set.of(NOT_YET_MET, MISSED).contains(years().get(years().size() - 1));
            assertThat(gap != null).as("gap of %s", this).isEqualTo(there);
            if (gap == null || indicator.goal().comparison() == Comparison.EXACTLY) {
                return;
            }
            Quantity quantity = counts.get(Math.min(asOf, LAST)).quantity();
            boolean tooMuch = Set.of(Comparison.AT_MOST, Comparison.BELOW)
                    .contains(indicator.goal().comparison());
            int whole = 0;
            while (!reached(plus(quantity, BigDecimal.valueOf(tooMuch ? -whole : whole)))) {
                whole++;
            }
            assertThat(gap.whole()).as("gap of %s", this).hasToString(Integer.toString(whole));
        }

        private List<Outcome> years(boolean provisionally) {
            List<Outcome> years = new ArrayList<>();
            for (int year = FIRST; year <= LAST && year <= asOf; year++) {
                years.add(whole || indicator.isRatio() ? year(year, provisionally) : NO_QUOTA);
            }
            return years;
        }

        private Outcome of(List<Outcome> years) {
            if (years.isEmpty()) {
                return NOT_DUE;
            }
            if (indicator.timing() instanceof Timing.By) {
                return years.get(years.size() - 1);
            }
            Set<Outcome> kinds = EnumSet.copyOf(years);
            kinds.remove(NOT_APPLICABLE);
            if (kinds.isEmpty()) {
                return NOT_APPLICABLE;
            }
            if (kinds.contains(MISSED)) {
                return asOf < LAST ? NOT_YET_MET : MISSED;
            }
            if (kinds.equals(Set.of(NO_DATA))) {
                return NO_DATA;
            }
            return kinds.contains(NO_DATA) || kinds.contains(INCOMPLETE) ? INCOMPLETE : MET;
        }

        private Outcome year(int year, boolean provisionally) {
            Count count = counts.get(year);
            if (count == null || count.coverage().reported() == 0) {
                return NO_DATA;
            }
            boolean all = count.coverage().reported() == EXPECTED;
            if (!all && !provisionally && indicator.isRatio()) {
                return INCOMPLETE;
            }
            BigDecimal denominator = count.quantity().denominator();
            if (denominator != null && denominator.signum() == 0) {
                return count.quantity().numerator().signum() == 0 ? NOT_APPLICABLE : INCOMPLETE;
            }
            int more = all || provisionally ? 0 : HALVES_BEYOND_ANY_GOAL;
            int reached = 0;
            int exceeded = 0;
            for (int missing = 0; missing <= more; missing++) {
                reached += reached(plus(count.quantity(), halves(missing))) ? 1 : 0;
                exceeded += exceeded(plus(count.quantity(), halves(missing))) ? 1 : 0;
            }
            if (exceeded == more + 1) {
                return EXCEEDED;
            }
            if (reached == more + 1) {
                return MET;
            }
            if (reached > 0) {
                return INCOMPLETE;
            }
            return indicator.timing() instanceof Timing.By by && year < by.year() ? NOT_YET_MET : MISSED;
        }

        private boolean reached(Quantity quantity) {
            int against = compare(quantity, indicator.goal().threshold());
            return switch (indicator.goal().comparison().symbol()) {
                case ">=", ".." -> against > -1;
                case ">" -> against == 1;
                case "<=" -> against < 1;
                case "<" -> against == -1;
                default -> against == 0;
            };
        }

        private boolean exceeded(Quantity quantity) {
            return switch (indicator.goal().comparison().symbol()) {
                case ">=" -> compare(quantity, indicator.goal().threshold()) == 1;
                case ".." -> compare(quantity, indicator.goal().upper()) == 1;
                case "<=" -> compare(quantity, indicator.goal().threshold()) == -1;
                default -> false;
            };
        }

        private static Quantity plus(Quantity quantity, BigDecimal more) {
            return new Quantity(quantity.numerator().add(more), quantity.denominator());
        }

        /** By whole numbers only: all are ten-thousandths. */
        private static int compare(Quantity quantity, BigDecimal threshold) {
            BigInteger numerator = tenThousandths(quantity.numerator());
            BigInteger goal = tenThousandths(threshold);
            if (quantity.denominator() == null) {
                return numerator.compareTo(goal);
            }
            BigInteger denominator = tenThousandths(quantity.denominator());
            BigInteger hundredths = goal.multiply(denominator);
            return numerator.multiply(BigInteger.valueOf(1_000_000)).compareTo(hundredths);
        }

        private static BigInteger tenThousandths(BigDecimal number) {
            return number.movePointRight(4).toBigIntegerExact();
        }
    }
}
