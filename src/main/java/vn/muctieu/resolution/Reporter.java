package vn.muctieu.resolution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.muctieu.organization.UnitKind;

/**
 * A kind of unit that reports a figure.
 *
 * @param since the first year in which it does; 0 if it always did
 */
public record Reporter(UnitKind kind, int since) implements Comparable<Reporter> {

    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)(?: since (\\d{1,4}))?");

    /**
     * Reads a reporter as resolution files write it: {@code district-committee}, {@code commune-committee since 2025}.
     *
     * @throws IllegalArgumentException if it is not written like this or there is no such kind
     */
    static Reporter of(String written) {
        Matcher reporter = WRITTEN.matcher(written);
        if (!reporter.matches()) {
            throw new IllegalArgumentException(written);
        }
        String since = reporter.group(2);
        return new Reporter(UnitKind.of(reporter.group(1)), since == null ? 0 : Integer.parseInt(since));
    }

    /** In the order of kinds. */
    @Override
    public int compareTo(Reporter other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(since, other.since);
    }
}
