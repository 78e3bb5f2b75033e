package vn.muctieu.organization;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A unit and all below it, as they stood on one date.
 *
 * @param sources what states all this; the units refer to them by number
 */
public record UnitTree(LocalDate on, UnitBranch top, List<String> sources) {

    /** How many units of each kind are below the top. */
    public Map<UnitKind, Long> counts() {
        return top.all().collect(groupingBy(UnitBranch::kind, TreeMap::new, counting()));
    }
}
