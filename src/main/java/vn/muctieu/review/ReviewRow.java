package vn.muctieu.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.muctieu.web.Dates;

/**
 * A review in a list.
 *
 * @param kind INTERIM or FINAL
 * @param edition which edition of the resolution's it became; null as long as it is not signed
 */
public record ReviewRow(
        long id,
        long resolution,
        String slug,
        String code,
        long scope,
        String kind,
        int year,
        Instant startedAt,
        String startedBy,
        @Nullable Integer edition,
        @Nullable Instant signedAt,
        @Nullable String signedBy) {

    public boolean isSigned() {
        return edition != null;
    }

    public String startedOn() {
        return Dates.of(startedAt);
    }

    public String signedOn() {
        return signedAt == null ? "" : Dates.of(signedAt);
    }
}
