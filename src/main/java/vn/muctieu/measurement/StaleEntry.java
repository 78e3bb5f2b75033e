package vn.muctieu.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Somebody else changed the number since it was read: both values are told, and the person chooses. */
class StaleEntry extends EntryRefused {

    private final int version;

    /** @param stored what stands there now */
    StaleEntry(@Nullable BigDecimal stored, @Nullable BigDecimal entered, int version) {
        super(rule(stored, entered), EnteredNumber.written(stored), EnteredNumber.written(entered));
        this.version = version;
    }

    private static String rule(@Nullable BigDecimal stored, @Nullable BigDecimal entered) {
        if (stored == null) {
            return "stale.emptied";
        }
        return entered == null ? "stale.emptying" : "stale";
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
