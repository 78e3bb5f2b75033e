package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.resolution.Comparison;

/** A unit's place among its neighbours by one indicator; units that are level share a place. */
record Rank(int place, int of) {

    /** Null where the unit has no value, nobody else has one, or a number says nothing beside those of other sizes. */
    static @Nullable Rank of(ResolutionProgress unit, List<ResolutionProgress> all, int target, int indicator) {
        IndicatorProgress own = unit.targets().get(target).indicators().get(indicator);
        BigDecimal value = own.count().value();
        if (value == null || !own.indicator().isRatio()) {
            return null;
        }
        Comparison comparison = own.goal().comparison();
        boolean less = comparison == Comparison.AT_MOST || comparison == Comparison.BELOW;
        List<BigDecimal> values = all.stream()
                .map(one -> one.targets()
                        .get(target)
                        .indicators()
                        .get(indicator)
                        .count()
                        .value())
                .filter(Objects::nonNull)
                .toList();
        long better = values.stream()
                .filter(other -> less ? other.compareTo(value) < 0 : other.compareTo(value) > 0)
                .count();
        return values.size() < 2 ? null : new Rank((int) better + 1, values.size());
    }
}
