package vn.muctieu.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Quantity;

/**
 * What lies between a quantity and its goal, in the numerator's unit of measure, the denominator staying as it is.
 *
 * @param exact threshold × denominator − numerator; below zero where there is too much
 * @param whole how many whole ones more (or fewer, where there is too much) reach the goal; never below 1
 */
public record Gap(BigDecimal exact, BigDecimal whole) {

    static Gap of(Quantity quantity, Goal goal) {
        BigDecimal exact = quantity.numeratorAt(goal.threshold()).subtract(quantity.numerator());
        BigDecimal whole = switch (goal.comparison()) {
            case AT_LEAST, AT_MOST, WITHIN, EXACTLY -> exact.abs().setScale(0, RoundingMode.UP);
            case ABOVE, BELOW -> exact.abs().setScale(0, RoundingMode.DOWN).add(BigDecimal.ONE);
        };
        return new Gap(exact, whole);
    }
}
