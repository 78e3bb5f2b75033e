package vn.muctieu.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.muctieu.web.Dates;

/**
 * A remedy of a signed review, as it stands today.
 *
 * @param year as of which year it was proposed
 * @param status PLANNED, UNDER_WAY, DONE or DROPPED
 * @param overdue whether its deadline is over and it is neither done nor dropped
 * @param note what was noted last; null if nothing was
 */
public record RemedyRow(
        long id,
        long review,
        String slug,
        String code,
        int year,
        int target,
        String what,
        String lead,
        @Nullable String cooperating,
        LocalDate deadline,
        String effect,
        String status,
        boolean overdue,
        @Nullable String note) {

    public String due() {
        return Dates.of(deadline);
    }
}
