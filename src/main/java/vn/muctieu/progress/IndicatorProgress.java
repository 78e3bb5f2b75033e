package vn.muctieu.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Indicator;

/**
 * Where an indicator stands as of a year.
 *
 * @param provisional what an incomplete outcome would be if nothing more were reported; else null
 * @param count what was counted in the year looked at
 * @param gap what is missing; null if the goal is reached or nothing was judged
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
