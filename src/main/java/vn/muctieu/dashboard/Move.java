package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.YearProgress;
import vn.muctieu.resolution.Comparison;

/**
 * How an indicator moved since the year before, in words and shape. Taken on the values as shown, so that whoever
 * subtracts them gets the same.
 *
 * @param tone BETTER, WORSE or SAME
 * @param icon the name of its icon
 * @param text says since which year; "difference" leaves that to what stands above it
 */
public record Move(String tone, String icon, String text, String difference) {

    /** Null where one of the two years has no value, or where people decide. */
    static @Nullable Move of(IndicatorProgress progress, Words words) {
        List<YearProgress> years = progress.years();
        if (years.size() < 2 || progress.indicator().measured().isDecided()) {
            return null;
        }
        YearProgress before = years.get(years.size() - 2);
        BigDecimal then = before.count().value();
        BigDecimal now = progress.count().value();
        if (then == null || now == null) {
            return null;
        }
        BigDecimal moved = now.subtract(then);
        Texts texts = words.texts();
        String year = String.valueOf(before.year());
        if (moved.signum() == 0) {
            return new Move("SAME", "arrow-right", texts.of("move.none", year), texts.of("difference.none"));
        }
        String tone = moved.signum() == direction(progress) ? "BETTER" : "WORSE";
        String way = moved.signum() > 0 ? "up" : "down";
        String by = progress.count().quantity().percent() ? "points" : "number";
        String number = texts.number(moved.abs());
        return new Move(
                tone,
                "arrow-" + way,
                texts.of("move." + way + "." + by, number, year),
                texts.of("difference." + way + "." + by, number));
    }

    private static int direction(IndicatorProgress progress) {
        Comparison comparison = progress.goal().comparison();
        return comparison == Comparison.AT_MOST || comparison == Comparison.BELOW ? -1 : 1;
    }
}
