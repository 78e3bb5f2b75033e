package vn.muctieu.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;

/** The whole past of one number, as its page shows it. */
record NumberPast(int year, Unit unit, String figure, String name, List<Change> changes) {

    /**
     * One change.
     *
     * @param who null if it is not known, as after an intervention in the database
     * @param onBehalf whether somebody of another unit did it for this one
     * @param channel a channel's name, or DATABASE for what came around the program
     * @param kind ENTERED, APPROVED, or REMARKED if only something beside the number changed
     * @param from empty if there was none
     * @param to empty if there is none now
     * @param beside what else changed: the note, or the reason of a doubted number
     */
    record Change(
            String when,
            @Nullable String who,
            boolean onBehalf,
            String channel,
            String kind,
            String from,
            String to,
            @Nullable String reason,
            List<Beside> beside) {}

    /**
     * A change of what stands beside the number.
     *
     * @param what "note" or "reason"
     * @param from empty if there was none
     * @param to empty if there is none now
     */
    record Beside(String what, String from, String to) {}
}
