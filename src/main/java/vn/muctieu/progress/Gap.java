package vn.muctieu.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Rational;

/**
 * What lies between a quantity and its goal, in the numerator's unit of measure, the denominator staying as it is.
 *
 * @param exact threshold × denominator − numerator; below zero where there is too much
 * @param whole how many whole ones more (or fewer, where there is too much) reach the goal; never below 1
 */
public record Gap(Rational exact, BigDecimal whole) {

    static Gap of(Quantity quantity, Goal goal) {
        return of(lacking(quantity, goal.boundFor(quantity)), goal);
    }

    static Gap of(Rational exact, Goal goal) {
        BigDecimal whole = switch (goal.comparison()) {
            case AT_LEAST, AT_MOST, WITHIN, EXACTLY -> exact.abs().decimal(0, RoundingMode.UP);
            case ABOVE, BELOW -> exact.abs().decimal(0, RoundingMode.DOWN).add(BigDecimal.ONE);
        };
        return new Gap(exact, whole);
    }

    /** How much more numerator makes exactly the bound. */
    static Rational lacking(Quantity quantity, BigDecimal bound) {
        return Rational.of(quantity.numeratorAt(bound).subtract(quantity.numerator()));
    }

    /** The same of a change: how much more numerator now makes exactly the bound against what was then. */
    static Rational lacking(Quantity now, Quantity then, boolean relative, BigDecimal bound) {
        Rational share = Rational.of(bound).over(Rational.of(100));
        Rational before = fraction(then);
        Rational aim = relative ? before.times(Rational.ONE.plus(share)) : before.plus(share);
        BigDecimal below = now.denominator();
        return aim.times(below == null ? Rational.ONE : Rational.of(below)).minus(Rational.of(now.numerator()));
    }

    private static Rational fraction(Quantity quantity) {
        Rational above = Rational.of(quantity.numerator());
        BigDecimal below = quantity.denominator();
        return below == null ? above : above.over(Rational.of(below));
    }
}
