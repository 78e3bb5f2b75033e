package vn.muctieu.dashboard;

import org.jspecify.annotations.Nullable;

/** What a reader asks for: a resolution, and if they say so the year, the unit, and what is not approved yet. */
record Wish(String slug, @Nullable Integer year, @Nullable String unit, boolean provisional) {

    /** A link that names no unit may come with an empty one. */
    Wish {
        unit = unit == null || unit.isBlank() ? null : unit;
    }
}
