package vn.muctieu.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Indicator;

/**
 * Where an indicator stands as of a year.
 *
 * @param provisional what an incomplete outcome would be if units that have not reported had nothing to add; null if the
 *     outcome is another, or still could not be told
 * @param count what was counted in the year looked at
 * @param gap what is missing in the year looked at; null if that year reached the goal or could not be judged
 * @param years each year from the first to the one looked at
 */
public record IndicatorProgress(
        Indicator indicator,
        Outcome outcome,
        @Nullable Outcome provisional,
        Count count,
        @Nullable Gap gap,
        List<YearProgress> years) {

    /** How many of the years so far reached the goal. */
    public long yearsReached() {
        return years.stream().filter(year -> year.outcome().isMet()).count();
    }
}
