package vn.muctieu.resolution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered promise of a resolution. It may hold several indicators and is met when all are.
 *
 * @param text the words of the document; null as long as they are not known
 * @param source where the words come from
 * @param lead the body in charge
 * @param follows targets of earlier resolutions that this one carries on, as "10-NQ/TU#3"
 */
public record Target(
        int number,
        @Nullable String text,
        Wording wording,
        @Nullable String source,
        @Nullable String lead,
        List<String> follows,
        List<Indicator> indicators) {

    Target with(List<Indicator> other) {
        return new Target(number, text, wording, source, lead, follows, other);
    }

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
