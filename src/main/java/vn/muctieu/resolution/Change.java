package vn.muctieu.resolution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Against what a value is held when a goal asks for a change.
 *
 * @param relative in percent of the earlier value, or in percentage points of a ratio
 * @param year the year changed from; null for the year before each
 */
public record Change(boolean relative, @Nullable Integer year) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(relative to)|points from) (?:(\\d{4})|the year before)");

    /**
     * Reads a change as resolution files write it: {@code relative to 2020}, {@code points from the year before}.
     *
     * @throws IllegalArgumentException with the broken rule's key as its message
     */
    static Change parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("change");
        }
        return new Change(
                written.group(1) != null, written.group(2) == null ? null : Integer.valueOf(written.group(2)));
    }

    /** The year that a year is held against. */
    public int from(int of) {
        return year == null ? of - 1 : year;
    }

    @Override
    public String toString() {
        return (relative ? "relative to " : "points from ") + (year == null ? "the year before" : year);
    }
}
