package vn.muctieu.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Somebody else changed the number since it was read: both values are told, and the person chooses. */
class StaleEntry extends EntryRefused {

    private final @Nullable String stored;
    private final int version;

    /** @param stored what stands there now */
    StaleEntry(@Nullable BigDecimal stored, @Nullable BigDecimal entered, int version) {
        super(rule(stored, entered), EnteredNumber.written(stored), EnteredNumber.written(entered));
        this.stored = stored == null ? null : stored.stripTrailingZeros().toPlainString();
        this.version = version;
    }

    private static String rule(@Nullable BigDecimal stored, @Nullable BigDecimal entered) {
        if (stored == null) {
            return "stale.emptied";
        }
        return entered == null ? "stale.emptying" : "stale";
    }

    /** What stands there now, as programs read it; null if nothing does. */
    @Nullable
    String stored() {
        return stored;
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
