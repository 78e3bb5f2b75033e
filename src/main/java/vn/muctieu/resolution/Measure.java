package vn.muctieu.resolution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: a figure, a figure over a figure, or what people decide.
 *
 * @param numerator the key of the figure above the line, or of the only one; for what people decide, the word for it
 * @param denominator the key of the figure below the line; null if there is none
 * @param baseYear the year whose denominator serves all years; null where each year has its own
 */
public record Measure(
        String numerator,
        @Nullable String denominator,
        @Nullable Integer baseYear) {

    /** A document to be made by a day: it is there, or it is not. */
    public static final Measure DELIVERABLE = new Measure("deliverable", null, null);

    /** What people judge and give a written reason for. */
    public static final Measure JUDGED = new Measure("judged", null, null);

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)(?: */ *([a-z0-9-]+)(?: at (\\d{4}))?)?");

    /**
     * Reads a measure as resolution files write it: {@code a}, {@code a / b}, {@code a / b at 2020}, {@code deliverable},
     * {@code judged}.
     *
     * @throws IllegalArgumentException with the broken rule's key as its message
     */
    static Measure parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("measure");
        }
        if (written.group(1).equals(written.group(2))) {
            throw new IllegalArgumentException("measure-itself");
        }
        String year = written.group(3);
        return new Measure(written.group(1), written.group(2), year == null ? null : Integer.valueOf(year));
    }

    public boolean isDeliverable() {
        return equals(DELIVERABLE);
    }

    /** Whether people decide about it instead of counting. */
    public boolean isDecided() {
        return isDeliverable() || equals(JUDGED);
    }

    /** The keys of the figures it needs, the whole before its part. */
    List<String> figures() {
        return isDecided()
                ? List.of()
                : Stream.concat(Stream.ofNullable(denominator), Stream.of(numerator))
                        .toList();
    }

    @Override
    public String toString() {
        String ratio = denominator == null ? numerator : numerator + " / " + denominator;
        return baseYear == null ? ratio : ratio + " at " + baseYear;
    }
}
