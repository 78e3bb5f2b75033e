package vn.muctieu.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.muctieu.resolution.Resolution;

/**
 * Where a resolution stands as of the end of a year.
 *
 * @param root the identity of the unit looked at: the resolution's scope, or a unit below it
 * @param provisional whether figures count that were submitted and not approved yet
 */
public record ResolutionProgress(
        Resolution resolution, int year, long root, boolean provisional, List<TargetProgress> targets) {

    public ResolutionProgress(Resolution resolution, int year, long root, List<TargetProgress> targets) {
        this(resolution, year, root, false, targets);
    }

    /** How many targets have each outcome; outcomes that no target has are not there. */
    public Map<Outcome, Integer> tally() {
        Map<Outcome, Integer> tally = new EnumMap<>(Outcome.class);
        targets.forEach(target -> tally.merge(target.outcome(), 1, Integer::sum));
        return tally;
    }

    /** How many targets are judged: all but those withdrawn. */
    public long inForce() {
        return count(outcome -> outcome != Outcome.WITHDRAWN);
    }

    public long met() {
        return count(Outcome::isMet);
    }

    /** Missed and not yet met together. */
    public long notMet() {
        return count(Outcome::isNotMet);
    }

    /** Whether the whole of what the resolution binds is looked at. */
    public boolean isWhole() {
        return root == resolution.scope();
    }

    private long count(Predicate<Outcome> which) {
        return targets.stream().map(TargetProgress::outcome).filter(which).count();
    }
}
