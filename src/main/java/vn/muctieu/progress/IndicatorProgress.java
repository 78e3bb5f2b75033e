package vn.muctieu.progress;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Promise;

/**
 * Where an indicator stands as of a year.
 *
 * @param promise what is in force in the year looked at
 * @param goal what its value is held against: the promise's goal, or what the unit looked at was given of it, or how many
 *     units must reach it
 * @param provisional what an incomplete outcome would be if units that have not reported had nothing to add; null if the
 *     outcome is another, or still could not be told
 * @param count what is judged in the year looked at
 * @param gap what is missing in the year looked at; null if that year reached the goal or could not be judged
 * @param pace null where no way is planned, or the year is not complete
 * @param reach null where nothing can be said
 * @param forecast null with fewer than three complete years, or when the goal is due already
 * @param years each year from the first to the one looked at
 * @param units each unit's part of the year looked at, by its identity; empty where nobody asked
 */
public record IndicatorProgress(
        Indicator indicator,
        Promise promise,
        Goal goal,
        Outcome outcome,
        @Nullable Outcome provisional,
        Count count,
        @Nullable Gap gap,
        @Nullable Pace pace,
        @Nullable Reach reach,
        @Nullable Forecast forecast,
        List<YearProgress> years,
        Map<Long, UnitProgress> units) {

    /** How many of the years so far reached the goal. */
    public long yearsReached() {
        return years.stream().filter(year -> year.outcome().isMet()).count();
    }

    /** How many of the years so far are known to have reached it or not. */
    public long yearsAsked() {
        return years.stream()
                .filter(year -> year.outcome().isMet() || year.outcome().isNotMet())
                .count();
    }

    /** How many of the years so far were to reach it, but numbers lack. */
    public long yearsOpen() {
        return years.stream().filter(year -> year.outcome().isOpen()).count();
    }
}
