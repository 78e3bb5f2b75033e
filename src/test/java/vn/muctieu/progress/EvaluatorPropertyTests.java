package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Counted.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.muctieu.progress.Facts.Share;
import vn.muctieu.progress.Facts.UnitFacts;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Rational;

/** What holds whatever the numbers are. */
class EvaluatorPropertyTests {

    private static final int TIMES = 1000;
    private static final List<Outcome> FROM_WORST = List.of(Outcome.MISSED, Outcome.MET, Outcome.EXCEEDED);

    @Test
    void scalingBothPartsOfARatioChangesNothing() {
        always(random -> {
            Indicator indicator = indicator(anyComparison(random) + " " + random.nextInt(101) + "%", "by 2025");
            int all = 1 + random.nextInt(1000);
            int some = random.nextInt(all + 1);
            BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(5));

            assertThat(outcome(
                            indicator,
                            number(some).multiply(factor),
                            number(all).multiply(factor)))
                    .isEqualTo(outcome(indicator, number(some), number(all)));
            assertThat(new Quantity(number(some).multiply(factor), number(all).multiply(factor)).value())
                    .isEqualTo(new Quantity(number(some), number(all)).value());
        });
    }

    @Test
    void aVerdictOfAtLeastNeverImprovesWhenOneMoreFails() {
        always(random -> {
            Indicator indicator =
                    indicator((random.nextBoolean() ? ">= " : "> ") + random.nextInt(101) + "%", "by 2025");
            int all = 1 + random.nextInt(60);

            for (int some = all; some > 0; some--) {
                Outcome before = outcome(indicator, number(some), number(all));

                assertThat(rank(outcome(indicator, number(some - 1), number(all))))
                        .isLessThanOrEqualTo(rank(before));
                assertThat(rank(outcome(indicator, number(some), number(all + 1))))
                        .isLessThanOrEqualTo(rank(before));
            }
        });
    }

    @Test
    void aVerdictOfAtMostNeverImprovesWhenOneMoreOccurs() {
        always(random -> {
            Indicator indicator = indicator((random.nextBoolean() ? "<= " : "< ") + random.nextInt(50), "by 2025");

            for (int number = 0; number < 60; number++) {
                assertThat(rank(outcome(indicator, number(number + 1), null)))
                        .isLessThanOrEqualTo(rank(outcome(indicator, number(number), null)));
            }
        });
    }

    @Test
    void theWholeOnesOfTheGapReachTheGoalAndOneLessDoesNot() {
        always(random -> {
            String comparison = List.of(">=", ">", "<=", "<").get(random.nextInt(4));
            boolean ratio = random.nextBoolean();
            BigDecimal threshold = BigDecimal.valueOf(1 + random.nextInt(1000), 1);
            Goal goal = Goal.parse(comparison + " " + threshold + (ratio ? "%" : ""));
            BigDecimal all = ratio ? number(1 + random.nextInt(5000)) : null;
            BigDecimal some = BigDecimal.valueOf(random.nextInt(50_000), 1);
            Quantity quantity = new Quantity(some, all);
            if (goal.isReachedBy(quantity)) {
                return;
            }

            Gap gap = Gap.of(quantity, goal);

            BigDecimal direction = comparison.startsWith(">") ? BigDecimal.ONE : BigDecimal.ONE.negate();
            assertThat(goal.isReachedBy(new Quantity(some.add(gap.whole().multiply(direction)), all)))
                    .isTrue();
            assertThat(goal.isReachedBy(new Quantity(
                            some.add(gap.whole().subtract(BigDecimal.ONE).multiply(direction)), all)))
                    .isFalse();
            assertThat(gap.whole().stripTrailingZeros().scale()).isLessThanOrEqualTo(0);
        });
    }

    @Test
    void neitherTheOrderOfTheUnitsNorSplittingOneChangesAnything() {
        always(random -> {
            Indicator indicator = indicator(anyComparison(random) + " " + random.nextInt(101) + "%", "by 2025");
            long some = random.nextInt(50);
            long all = some + random.nextInt(50);
            long otherSome = random.nextInt(50);
            long otherAll = otherSome + random.nextInt(50);
            long part = some == 0 ? 0 : random.nextInt((int) some);
            long partOfAll = part + random.nextInt((int) (all - some) + 1);

            IndicatorProgress both = judge(indicator, unit(some, all), unit(otherSome, otherAll));
            IndicatorProgress turned = judge(indicator, unit(otherSome, otherAll), unit(some, all));
            IndicatorProgress split = judge(
                    indicator, unit(part, partOfAll), unit(otherSome, otherAll), unit(some - part, all - partOfAll));

            assertThat(List.of(turned.outcome(), split.outcome())).containsOnly(both.outcome());
            assertThat(turned.gap()).isEqualTo(both.gap());
            assertThat(split.gap()).isEqualTo(both.gap());
            if (both.gap() != null) {
                for (IndicatorProgress progress : List.of(both, turned, split)) {
                    assertThat(progress.units().values().stream()
                                    .map(UnitProgress::owes)
                                    .reduce(Rational.ZERO, Rational::plus))
                            .isEqualTo(both.gap().exact());
                }
            }
        });
    }

    private static Count unit(long some, long all) {
        return new Count(2025, new Quantity(BigDecimal.valueOf(some), BigDecimal.valueOf(all)), new Coverage(1, 1));
    }

    private static IndicatorProgress judge(Indicator indicator, Count... units) {
        Map<Long, UnitFacts> parts = new HashMap<>();
        Count total = units[0];
        for (int i = 0; i < units.length; i++) {
            parts.put((long) i, new UnitFacts(new Series(Map.of(2025, units[i]), null), Share.NONE));
            total = i == 0 ? total : total.plus(units[i]);
        }
        return new Evaluator(2021, 2025, 2025, true)
                .judge(indicator, new Facts(new Series(Map.of(2025, total), null), Share.NONE, parts));
    }

    private static void always(Consumer<Random> rule) {
        for (int seed = 0; seed < TIMES; seed++) {
            try {
                rule.accept(new Random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("With seed " + seed, e);
            }
        }
    }

    private static String anyComparison(Random random) {
        return List.of(">=", ">", "<=", "<", "=").get(random.nextInt(5));
    }

    private static Outcome outcome(Indicator indicator, BigDecimal numerator, @Nullable BigDecimal denominator) {
        Count count = new Count(2025, new Quantity(numerator, denominator), new Coverage(11, 11));
        return new Evaluator(2021, 2025, 2025, true)
                .judge(indicator, Facts.of(Map.of(2025, count)))
                .outcome();
    }

    private static int rank(Outcome outcome) {
        assertThat(FROM_WORST).contains(outcome);
        return FROM_WORST.indexOf(outcome);
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }
}
