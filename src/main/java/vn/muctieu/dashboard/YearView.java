package vn.muctieu.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.YearProgress;
import vn.muctieu.resolution.GoalText;

/**
 * One year of an indicator.
 *
 * @param goal what was in force then
 * @param own the year's own numbers, where what is judged is another; else empty
 * @param broken whether what counts as one changed since the year before
 */
public record YearView(
        String year,
        String value,
        String goal,
        String numbers,
        String own,
        String coverage,
        Verdict verdict,
        @Nullable Bar bar,
        boolean broken) {

    /** Each year so far. */
    static List<YearView> of(IndicatorProgress progress, List<BreakView> breaks, Words words) {
        boolean decided = progress.indicator().measured().isDecided();
        return progress.years().stream()
                .map(year -> of(year, words, decided, breaks))
                .toList();
    }

    private static YearView of(YearProgress year, Words words, boolean decided, List<BreakView> breaks) {
        boolean other = !year.own().quantity().equals(year.count().quantity());
        return new YearView(
                String.valueOf(year.year()),
                words.value(year.count()),
                decided ? "" : GoalText.of(year.goal(), words.texts().language()),
                words.judged(year.count()),
                other && !year.own().coverage().isEmpty()
                        ? words.numbers(year.own().quantity())
                        : "",
                words.coverage(year.count().coverage()),
                Verdict.of(year.outcome(), words.texts()),
                decided || year.goal().threshold().signum() < 0
                        ? null
                        : Bar.of(year.count().value(), year.goal()),
                breaks.stream().anyMatch(changed -> changed.year() == year.year()));
    }
}
