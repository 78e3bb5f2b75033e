package vn.muctieu.measurement;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read and means something; whether it can be taken depends on what stands there.
 *
 * @param note what the note becomes, an empty text taking it away; empty if it stays
 * @param reason what the reason becomes, likewise
 */
record Attempt(String figure, Reported reported, int version, Optional<String> note, Optional<String> reason) {

    /** @throws EntryRefused if the form does not ask for it, or it means nothing */
    static Attempt read(Cell cell, Form form) {
        return new Attempt(
                cell.figure(),
                Reported.read(cell.typed(), form.figure(cell.figure()).decimals()),
                cell.version(),
                remark(cell.note()),
                remark(cell.reason()));
    }

    private static Optional<String> remark(@Nullable String typed) {
        return Optional.ofNullable(typed).map(text -> Objects.requireNonNullElse(Remark.read(text), ""));
    }

    /** Whether anything would be other than it is; what is repeated changes nothing, however old its version. */
    boolean changes(@Nullable StoredNumber present) {
        return present == null
                ? reported.isSaid() || isWritten(note) || isWritten(reason)
                : !reported.isSameAs(present.reported())
                        || note.filter(text -> !text.equals(Objects.toString(present.note(), "")))
                                .isPresent()
                        || reason.filter(text -> !text.equals(Objects.toString(present.reason(), "")))
                                .isPresent();
    }

    private static boolean isWritten(Optional<String> remark) {
        return remark.filter(text -> !text.isEmpty()).isPresent();
    }

    /** Whether the person saw what stands there. */
    boolean sees(@Nullable StoredNumber present) {
        return version == (present == null ? 0 : present.version());
    }

    StaleEntry stale(@Nullable StoredNumber present) {
        return present == null
                ? new StaleEntry(Reported.UNSAID, reported, 0)
                : new StaleEntry(present.reported(), reported, present.version());
    }

    /** What stands there once it is taken. */
    StoredNumber taken(@Nullable StoredNumber present) {
        return present == null
                ? new StoredNumber(figure, reported, after(note, null), after(reason, null), 1)
                : new StoredNumber(
                        figure,
                        reported,
                        after(note, present.note()),
                        reasonFor(reported, present),
                        present.version() + 1);
    }

    /** A reason speaks of one number; whoever writes another gives it anew. */
    private @Nullable String reasonFor(Reported number, StoredNumber present) {
        Optional<String> given = number.isSameAs(present.reported())
                ? reason
                : Optional.of(
                        reason.filter(text -> !text.equals(present.reason())).orElse(""));
        return after(given, present.reason());
    }

    private static @Nullable String after(Optional<String> remark, @Nullable String present) {
        return remark.isEmpty()
                ? present
                : remark.filter(text -> !text.isEmpty()).orElse(null);
    }

    Entered outcome(@Nullable StoredNumber present, @Nullable EntryRefused refused) {
        return present == null
                ? new Entered(figure, "", 0, refused)
                : new Entered(figure, present.reported().written(), present.version(), refused);
    }
}
