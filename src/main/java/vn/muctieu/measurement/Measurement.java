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

    /** @param value null takes the number away */
    void enter(@Nullable BigDecimal value, long account, Instant at) {
        this.value = value;
        this.enteredBy = account;
        this.enteredAt = at;
    }

    /** From now on the number counts. */
    void approve() {
        approved = value;
    }

    String figure() {
        return figureKey;
    }

    @Nullable
    BigDecimal value() {
        return value;
    }

    /** How often it was changed, from 1; a cell without a measurement has version 0. */
    int version() {
        return version;
    }
}
