package vn.muctieu.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A closed year that is open again for one unit, on a basis, until it is closed for it again. */
@Entity
@Table(name = "year_reopening")
class Reopening {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private int year;
    private String reason;
    private long reopenedBy;
    private Instant reopenedAt;
    private @Nullable Long closedBy;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Reopening() {
        // for JPA
    }

    Reopening(long unit, int year, String reason, long account, Instant at) {
        this.unitId = unit;
        this.year = year;
        this.reason = reason;
        this.reopenedBy = account;
        this.reopenedAt = at;
    }

    void close(long account, Instant at) {
        this.closedBy = account;
        this.closedAt = at;
    }
}
