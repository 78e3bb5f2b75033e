package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Goal;

/**
 * A value drawn against its goal on one line.
 *
 * @param fill how far the value reaches along the line, as "71.5%"
 * @param goal where the goal stands on it
 * @param planned where the planned path has come to; null where none is planned
 */
public record Bar(String fill, String goal, @Nullable String planned) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal ROOM = new BigDecimal("1.4");

    static Bar of(@Nullable BigDecimal value, Goal goal) {
        return of(value, goal, null);
    }

    /** Shares are drawn on a line to 100%; small shares and counts on one with some room beyond the goal. */
    static Bar of(@Nullable BigDecimal value, Goal goal, @Nullable BigDecimal planned) {
        BigDecimal shown = value == null ? BigDecimal.ZERO : value;
        BigDecimal end = goal.percent() && goal.threshold().compareTo(HALF) >= 0
                ? HUNDRED.max(shown)
                : shown.max(goal.threshold()).multiply(ROOM).max(BigDecimal.ONE.movePointLeft(2));
        return new Bar(
                place(shown.max(BigDecimal.ZERO), end),
                place(goal.threshold(), end),
                planned == null || planned.signum() < 0 || planned.compareTo(end) > 0 ? null : place(planned, end));
    }

    private static String place(BigDecimal at, BigDecimal end) {
        return at.multiply(HUNDRED).divide(end, 2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
