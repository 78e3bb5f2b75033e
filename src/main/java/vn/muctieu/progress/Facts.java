package vn.muctieu.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an indicator from where it is looked at.
 *
 * @param total all units looked at together
 * @param own what the unit looked at was given by itself; without quotas where the whole scope is looked at
 * @param units each unit by itself, by its identity; empty where nobody asks
 */
record Facts(Series total, Share own, Map<Long, UnitFacts> units) {

    /**
     * What a unit was given by itself.
     *
     * @param ofKind what its kind must reach by the document
     * @param byYear what it was given for single years, which goes before its kind's
     * @param exempt the years in which nothing is asked of it
     */
    record Share(@Nullable BigDecimal ofKind, Map<Integer, BigDecimal> byYear, Set<Integer> exempt) {

        static final Share NONE = new Share(null, Map.of(), Set.of());

        @Nullable
        BigDecimal in(int year) {
            return byYear.getOrDefault(year, ofKind);
        }

        /** What it was given for some years together; null unless all of them are known. */
        @Nullable
        BigDecimal over(int from, int to) {
            if (byYear.isEmpty()) {
                return ofKind;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int year = from; year <= to; year++) {
                BigDecimal part = byYear.get(year);
                if (part == null) {
                    return null;
                }
                sum = sum.add(part);
            }
            return sum;
        }
    }

    /** One unit by itself. */
    record UnitFacts(Series series, Share share) {}

    static Facts of(Map<Integer, Count> years) {
        return new Facts(new Series(years, null), Share.NONE, Map.of());
    }
}
