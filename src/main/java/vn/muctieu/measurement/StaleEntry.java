package vn.muctieu.measurement;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Somebody else changed the number since it was read: both values are told, and the person chooses. */
class StaleEntry extends EntryRefused {

    private final Reported stored;
    private final int version;

    /** @param stored what stands there now */
    StaleEntry(Reported stored, Reported entered, int version) {
        super(rule(stored, entered), stored.written(), entered.written());
        this.stored = stored;
        this.version = version;
    }

    private static String rule(Reported stored, Reported entered) {
        if (stored.isSameAs(entered)) {
            return "stale.remarks";
        }
        if (!stored.isSaid()) {
            return "stale.emptied";
        }
        return entered.isSaid() ? "stale" : "stale.emptying";
    }

    /** What stands there now. */
    Reported stored() {
        return stored;
    }

    /** The same, as programs read it; null if nothing does. */
    @Nullable
    String plain() {
        return stored.number() == null
                ? null
                : stored.number().stripTrailingZeros().toPlainString();
    }

    /** The version to send along with the next attempt. */
    int version() {
        return version;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
