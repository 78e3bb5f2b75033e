package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.ResolutionProgress;

/**
 * What has changed since the year before.
 *
 * @param sentence how many targets were not met then, and are now, of those that are still in the resolution
 * @param changes targets whose verdict is another, the best news last
 * @param better how many indicators came closer to their goal
 * @param worse how many went the other way
 */
public record Since(String year, String sentence, List<Turn> changes, long better, long worse) {

    /** A target whose verdict changed. */
    public record Turn(int number, Verdict before, Verdict now) {}

    /** Null where there is no year before. */
    static @Nullable Since of(
            ResolutionProgress before, ResolutionProgress now, List<TargetView> targets, Texts texts) {
        if (before.year() < before.resolution().firstYear() || before.year() == now.year()) {
            return null;
        }
        String year = String.valueOf(before.year());
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < now.targets().size(); i++) {
            Outcome then = before.targets().get(i).outcome();
            Outcome today = now.targets().get(i).outcome();
            if (then != today) {
                turns.add(new Turn(
                        now.targets().get(i).target().number(), Verdict.of(then, texts), Verdict.of(today, texts)));
            }
        }
        return new Since(
                year, sentence(before, now, year, texts), turns, count(targets, "BETTER"), count(targets, "WORSE"));
    }

    private static String sentence(ResolutionProgress before, ResolutionProgress now, String year, Texts texts) {
        long leftOut = withdrawnUnmet(before, now);
        String compared = compared(before.notMet() - leftOut, now.notMet(), year, texts);
        return leftOut == 0 ? compared : texts.of("since.left-out", compared, leftOut);
    }

    private static String compared(long then, long now, String year, Texts texts) {
        if (then == now) {
            return texts.of("since.same", year, now);
        }
        return texts.of(then > now ? "since.fewer" : "since.more", year, Math.abs(then - now), then);
    }

    /** How many targets were not met then and are withdrawn now: they are no progress. */
    private static long withdrawnUnmet(ResolutionProgress before, ResolutionProgress now) {
        return IntStream.range(0, now.targets().size())
                .filter(i -> now.targets().get(i).outcome() == Outcome.WITHDRAWN)
                .filter(i -> before.targets().get(i).outcome().isNotMet())
                .count();
    }

    private static long count(List<TargetView> targets, String tone) {
        return targets.stream()
                .flatMap(target -> target.indicators().stream())
                .filter(indicator ->
                        indicator.move() != null && indicator.move().tone().equals(tone))
                .count();
    }
}
