package vn.muctieu.ruling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.muctieu.web.Dates;

/**
 * A ruling as others read it.
 *
 * @param target the number of the target in its resolution
 * @param indicator the place of the indicator in its target, from 1
 * @param unit the identity of the unit it is about; null for a delivery or a judgement, which are about the whole scope
 * @param unitName its name in that year
 * @param amount of a quota
 * @param reached of a judgement
 * @param doneOn of a delivery
 * @param by the name of who recorded it
 * @param withdrawnBy the name of who withdrew it; null while it is in force
 */
public record Ruled(
        long id,
        long resolution,
        int target,
        int indicator,
        RulingKind kind,
        @Nullable Long unit,
        @Nullable String unitName,
        int year,
        @Nullable BigDecimal amount,
        @Nullable Boolean reached,
        @Nullable LocalDate doneOn,
        @Nullable String document,
        @Nullable String reason,
        String by,
        Instant at,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    public boolean isInForce() {
        return withdrawnBy == null;
    }

    /** When it was recorded, as people read it. */
    public String moment() {
        return Dates.of(at);
    }

    /** When it was withdrawn, as people read it; empty while it is in force. */
    public String withdrawnMoment() {
        return withdrawnAt == null ? "" : Dates.of(withdrawnAt);
    }

    /** The day of a delivery, as people read it; empty for anything else. */
    public String dayDone() {
        return doneOn == null ? "" : Dates.of(doneOn);
    }
}
