package vn.muctieu.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A year in which the units at and below one unit report. Nothing is entered before it is opened, and nothing changes any
 * more when it is closed.
 */
@Entity
class ReportingYear {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private int year;
    private Instant openedAt;
    private @Nullable Long openedBy;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate cutOffOn;
    private @Nullable Instant closedAt;
    private @Nullable Long closedBy;

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

    /**
     * Says by when forms are due and as at which day stocks are counted.
     *
     * @param due the last day, in Vietnam, on which a form is not late; null if none is set
     * @param cutOff null for the last day of the year
     */
    void schedule(@Nullable LocalDate due, @Nullable LocalDate cutOff) {
        if (cutOff != null && cutOff.getYear() != year) {
            throw new EntryRefused("cut-off-elsewhere", String.valueOf(year));
        }
        LocalDate counted = cutOff != null ? cutOff : LocalDate.of(year, 12, 31);
        if (due != null && due.isBefore(counted)) {
            throw new EntryRefused("due-before-cut-off");
        }
        this.dueOn = due;
        this.cutOffOn = cutOff;
    }

    void close(long account, Instant at) {
        if (closedAt != null) {
            throw new EntryRefused("year-closed-already", String.valueOf(year));
        }
        this.closedAt = at;
        this.closedBy = account;
    }

    boolean isClosed() {
        return closedAt != null;
    }
}
