package vn.muctieu.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Target;
import vn.muctieu.resolution.Target.Withdrawal;

/** Where a target stands as of a year, from its indicators; one that was withdrawn has none to look at. */
public record TargetProgress(Target target, Outcome outcome, List<IndicatorProgress> indicators) {

    /** What took it out of the resolution by the year looked at; null while it stands. */
    public @Nullable Withdrawal withdrawal() {
        return outcome == Outcome.WITHDRAWN ? target.withdrawal() : null;
    }
}
