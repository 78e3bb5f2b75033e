package vn.muctieu.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One unit's number for one figure in one year: what it is working on, and what was approved. */
@Entity
class Measurement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String figureKey;
    private long unitId;
    private int year;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal approved;

    /** True where the value is a reported nothing, else absent. */
    private @Nullable Boolean nothing;

    private @Nullable Boolean approvedNothing;
    private @Nullable String note;
    private @Nullable String reason;

    @Version
    private int version;

    private long enteredBy;
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {
        // for JPA
    }

    Measurement(String figure, long unit, int year) {
        this.figureKey = figure;
        this.unitId = unit;
        this.year = year;
        this.version = 1;
        this.enteredAt = Instant.EPOCH;
    }

    /** What the unit says from now on. */
    void enter(Reported reported, long account, Instant at) {
        this.value = reported.number();
        this.nothing = reported.nothing() ? true : null;
        this.enteredBy = account;
        this.enteredAt = at;
    }

    /** @param note empty takes it away */
    void note(String note) {
        this.note = note.isEmpty() ? null : note;
    }

    /** @param reason why the number is right although it is doubted; empty takes it away */
    void answer(String reason) {
        this.reason = reason.isEmpty() ? null : reason;
    }

    /** From now on the number counts. */
    void approve() {
        approved = value;
        approvedNothing = nothing;
    }

    String figure() {
        return figureKey;
    }

    @Nullable
    BigDecimal value() {
        return value;
    }

    Reported reported() {
        return Reported.of(value, nothing);
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** How often it was changed, from 1; a cell without a measurement has version 0. */
    int version() {
        return version;
    }
}
