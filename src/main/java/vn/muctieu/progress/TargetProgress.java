package vn.muctieu.progress;

import java.util.List;
import vn.muctieu.resolution.Target;

/** Where a target stands as of a year, from its indicators. */
public record TargetProgress(Target target, Outcome outcome, List<IndicatorProgress> indicators) {}
