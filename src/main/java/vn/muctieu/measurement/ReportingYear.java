package vn.muctieu.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A year in which the units at and below one unit report. Nothing is entered before it is opened. */
@Entity
class ReportingYear {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private int year;
    private Instant openedAt;
    private @Nullable Long openedBy;

    @SuppressWarnings("NullAway.Init")
    protected ReportingYear() {
        // for JPA
    }

    ReportingYear(long unit, int year, @Nullable Long openedBy, Instant at) {
        this.unitId = unit;
        this.year = year;
        this.openedBy = openedBy;
        this.openedAt = at;
    }
}
