package vn.muctieu.resolution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered promise of a resolution. It may hold several indicators and is met when all are.
 *
 * @param text the words of the document; null as long as they are not known
 * @param source where the words come from
 * @param lead the body in charge
 * @param follows targets of earlier resolutions that this one carries on, as "10-NQ/TU#3"
 * @param withdrawal what took it out of the resolution; null while it stands
 */
public record Target(
        int number,
        @Nullable String text,
        Wording wording,
        @Nullable String source,
        @Nullable String lead,
        List<String> follows,
        List<Indicator> indicators,
        @Nullable Withdrawal withdrawal) {

    Target with(List<Indicator> other) {
        return new Target(number, text, wording, source, lead, follows, other, withdrawal);
    }

    Target with(@Nullable Withdrawal other) {
        return new Target(number, text, wording, source, lead, follows, indicators, other);
    }

    /** Whether it is neither asked nor judged any more as of a year: from the year of its withdrawal on. */
    public boolean isWithdrawn(int year) {
        return withdrawal(year) != null;
    }

    /** What took it out of the resolution as of a year; null while it stands. */
    public @Nullable Withdrawal withdrawal(int year) {
        return withdrawal != null && withdrawal.on().getYear() <= year ? withdrawal : null;
    }

    /**
     * That a target is no longer part of its resolution.
     *
     * @param on the first day on which it is so
     * @param basis the document that says it, in words
     */
    public record Withdrawal(LocalDate on, String basis) {}

    /** How sure it is that a target reads as it is given. */
    public enum Wording {
        ADOPTED,
        DRAFT,
        UNKNOWN,
        /** Invented for the demonstration. */
        ILLUSTRATIVE;

        /** The wording as files and the database write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
