package vn.muctieu.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reporting year as its page shows it; every text is ready to be read.
 *
 * @param of the key of the unit that opened it; empty if it is the reader's own
 * @param insteadOf the name of that unit; null if it is the reader's own
 * @param due the day by which forms are due, as a date field takes it; null if none is set
 * @param cutOff the day as at which stocks are counted, likewise
 * @param closed when and by whom it was closed; null while it is open
 * @param unapproved how many expected forms are not approved
 */
record YearPage(
        int year,
        String of,
        @Nullable String insteadOf,
        @Nullable String due,
        String cutOff,
        @Nullable Closing closed,
        int unapproved,
        List<Reopened> reopenings) {

    /** Who closed it, and when. */
    record Closing(String who, String when) {}

    /**
     * A unit for which the closed year was opened again.
     *
     * @param until when it was closed again; null if it is open
     */
    record Reopened(
            String unit,
            String name,
            String reason,
            String who,
            String when,
            @Nullable String until) {}
}
