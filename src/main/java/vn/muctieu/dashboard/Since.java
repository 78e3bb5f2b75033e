package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
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

    /** Null where there is no year before, or in neither of the two anything to judge. */
    static @Nullable Since of(
            ResolutionProgress before, ResolutionProgress now, List<TargetView> targets, Texts texts) {
        if (before.year() < before.resolution().firstYear() || before.year() == now.year()) {
            return null;
        }
        if (targets(before, now, (then, today) -> isAsked(then) || isAsked(today)) == 0) {
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
        long unknown = targets(before, now, (then, today) -> then.isOpen() || today.isOpen());
        if (unknown > 0 && targets(before, now, (then, today) -> isJudged(then) && isJudged(today)) == 0) {
            return texts.of("since.unknown.all", year);
        }
        long leftOut = unmet(before, now, outcome -> outcome == Outcome.WITHDRAWN);
        String said = compared(
                before.notMet() - leftOut - unmet(before, now, Outcome::isOpen),
                now.notMet() - unmet(now, before, Outcome::isOpen),
                year,
                texts);
        said = leftOut == 0 ? said : texts.of("since.left-out", said, leftOut);
        return unknown == 0 ? said : texts.of("since.unknown", said, unknown);
    }

    private static String compared(long then, long now, String year, Texts texts) {
        if (then == now) {
            return texts.of("since.same", year, now);
        }
        return texts.of(then > now ? "since.fewer" : "since.more", year, Math.abs(then - now), then);
    }

    /** How many targets are not met in one year and otherwise in the other, as if withdrawn: that is no progress. */
    private static long unmet(ResolutionProgress one, ResolutionProgress other, Predicate<Outcome> otherwise) {
        return targets(one, other, (here, there) -> here.isNotMet() && otherwise.test(there));
    }

    private static boolean isAsked(Outcome outcome) {
        return isJudged(outcome) || outcome.isOpen();
    }

    private static boolean isJudged(Outcome outcome) {
        return outcome.isMet() || outcome.isNotMet();
    }

    private static long targets(ResolutionProgress one, ResolutionProgress other, BiPredicate<Outcome, Outcome> so) {
        return IntStream.range(0, one.targets().size())
                .filter(i -> so.test(
                        one.targets().get(i).outcome(), other.targets().get(i).outcome()))
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
