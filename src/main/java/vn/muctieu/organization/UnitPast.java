package vn.muctieu.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit at any time: how it was called, where it came from, and what became of it.
 *
 * @param from the first day, as a page writes it; null if not known
 * @param until the last day; null if it still stands
 * @param day a day on which it stood, as an address writes it
 */
public record UnitPast(
        String name,
        UnitKind kind,
        @Nullable String code,
        @Nullable String from,
        @Nullable String until,
        String day,
        List<String> cameFrom,
        List<String> became) {}
