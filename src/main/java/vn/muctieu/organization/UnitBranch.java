package vn.muctieu.organization;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stood on one date, with those right below it, in official order.
 *
 * @param code the official code; null if it has none
 * @param from the first day of standing like this, as a page writes it; null if not known
 * @param until the last day; null if none is known
 * @param source which of the page's sources states it, from 1
 */
public record UnitBranch(
        String name,
        UnitKind kind,
        @Nullable String code,
        @Nullable String from,
        @Nullable String until,
        @Nullable String note,
        int source,
        List<UnitBranch> below) {

    /** Those right below that have others below them. */
    public List<UnitBranch> branches() {
        return below.stream().filter(unit -> !unit.below.isEmpty()).toList();
    }

    /** Those right below that have none below them. */
    public List<UnitBranch> leaves() {
        return below.stream().filter(unit -> unit.below.isEmpty()).toList();
    }

    /** All units below, however far. */
    Stream<UnitBranch> all() {
        return below.stream().flatMap(unit -> Stream.concat(Stream.of(unit), unit.all()));
    }
}
