package vn.muctieu.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stood for a stretch of time.
 *
 * @param from the first day; null if it is not known
 * @param until the first day on which it stood like this no more; null if there is none yet
 */
record Stand(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String code,
        String name,
        UnitKind kind,
        @Nullable String parent,
        int position,
        @Nullable String note,
        String source) {

    boolean on(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }

    Stand endingOn(LocalDate day) {
        return new Stand(from, day, code, name, kind, parent, position, note, source);
    }
}
