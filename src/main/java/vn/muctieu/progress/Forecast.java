package vn.muctieu.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Rational;

/**
 * Where the straight line through the years so far leads; never a verdict.
 *
 * @param year the year the goal is due
 * @param value the line's value there, by least squares
 * @param margin the furthest that any year so far lies from the line
 * @param points how many years the line goes through
 */
public record Forecast(int year, Rational value, Rational margin, int points) {

    private static final int FEWEST = 3;

    /** A year and its value. */
    record Point(int year, Rational value) {}

    /** Null with fewer than three years: through two points any line fits. */
    static @Nullable Forecast of(List<Point> points, int year) {
        int n = points.size();
        if (n < FEWEST) {
            return null;
        }
        Rational number = Rational.of(n);
        Rational x = Rational.ZERO;
        Rational y = Rational.ZERO;
        Rational xx = Rational.ZERO;
        Rational xy = Rational.ZERO;
        for (Point point : points) {
            Rational at = Rational.of(point.year);
            x = x.plus(at);
            y = y.plus(point.value);
            xx = xx.plus(at.times(at));
            xy = xy.plus(at.times(point.value));
        }
        Rational slope =
                number.times(xy).minus(x.times(y)).over(number.times(xx).minus(x.times(x)));
        Rational start = y.minus(slope.times(x)).over(number);
        Rational margin = Rational.ZERO;
        for (Point point : points) {
            Rational line = start.plus(slope.times(Rational.of(point.year)));
            margin = margin.max(line.minus(point.value).abs());
        }
        return new Forecast(year, start.plus(slope.times(Rational.of(year))), margin, n);
    }
}
