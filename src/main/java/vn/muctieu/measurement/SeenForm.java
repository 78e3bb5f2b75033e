package vn.muctieu.measurement;

import org.jspecify.annotations.Nullable;

/**
 * A unit's form as somebody saw it who decides on it, written "ba-be:2".
 *
 * @param submissions how often it was submitted by then; null if they did not look
 */
record SeenForm(String unit, @Nullable Integer submissions) {

    public static SeenForm of(String written) {
        int colon = written.lastIndexOf(':');
        return colon < 0
                ? new SeenForm(written, null)
                : new SeenForm(written.substring(0, colon), Integer.valueOf(written.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return submissions == null ? unit : unit + ":" + submissions;
    }
}
