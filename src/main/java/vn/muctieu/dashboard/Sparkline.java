package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.YearProgress;

/**
 * The years so far as a small line, in a box of 100 by 30.
 *
 * @param lines unbroken stretches of the line, as an SVG polyline writes them; a year without a value breaks it
 * @param dots where each year stands, as percentages of the box
 * @param goal how far down the box the goal of the last year lies; null outside of it
 */
public record Sparkline(
        List<String> lines, List<Dot> dots, @Nullable String goal) {

    private static final BigDecimal WIDTH = BigDecimal.valueOf(92);
    private static final BigDecimal LEFT = BigDecimal.valueOf(4);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(22);
    private static final BigDecimal TOP = BigDecimal.valueOf(4);

    /** One year on the line. */
    public record Dot(String x, String y, String tone) {}

    /** Null with fewer than two values: one dot is no line. */
    static @Nullable Sparkline of(List<YearProgress> years) {
        List<BigDecimal> values = new ArrayList<>();
        for (YearProgress year : years) {
            BigDecimal value = year.count().value();
            if (value != null) {
                values.add(value);
            }
        }
        if (values.size() < 2) {
            return null;
        }
        BigDecimal goal = years.get(years.size() - 1).goal().threshold();
        values.add(goal);
        BigDecimal low = values.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = values.stream().reduce(BigDecimal::max).orElseThrow();
        return new Sparkline(lines(years, low, high), dots(years, low, high), down(goal, low, high));
    }

    private static List<String> lines(List<YearProgress> years, BigDecimal low, BigDecimal high) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            BigDecimal value = years.get(i).count().value();
            if (value != null) {
                line.add(right(i, years.size()) + "," + down(value, low, high));
            } else if (!line.isEmpty()) {
                lines.add(String.join(" ", line));
                line.clear();
            }
        }
        if (!line.isEmpty()) {
            lines.add(String.join(" ", line));
        }
        return lines;
    }

    private static List<Dot> dots(List<YearProgress> years, BigDecimal low, BigDecimal high) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            BigDecimal value = years.get(i).count().value();
            if (value != null) {
                dots.add(new Dot(
                        right(i, years.size()),
                        down(value, low, high),
                        years.get(i).outcome().name()));
            }
        }
        return dots;
    }

    private static String right(int at, int count) {
        return LEFT.add(WIDTH.multiply(BigDecimal.valueOf(at))
                        .divide(BigDecimal.valueOf(Math.max(1, count - 1)), 2, RoundingMode.HALF_UP))
                .toPlainString();
    }

    private static String down(BigDecimal value, BigDecimal low, BigDecimal high) {
        BigDecimal range = high.subtract(low);
        if (range.signum() == 0) {
            return TOP.toPlainString();
        }
        return TOP.add(high.subtract(value).multiply(HEIGHT).divide(range, 2, RoundingMode.HALF_UP))
                .toPlainString();
    }
}
