package vn.muctieu.ruling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing settled beside the figures. It is never changed, only withdrawn. */
@Entity
class Ruling {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long resolutionId;
    private int target;
    private int indicator;

    @Enumerated(EnumType.STRING)
    private RulingKind kind;

    private @Nullable Long unitId;
    private int year;
    private @Nullable BigDecimal amount;
    private @Nullable Boolean reached;
    private @Nullable LocalDate doneOn;
    private @Nullable String document;
    private @Nullable String reason;
    private long recordedBy;
    private Instant recordedAt;
    private @Nullable Long withdrawnBy;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Ruling() {
        // for JPA
    }

    /** What a ruling is about. */
    record Place(
            long resolution,
            int target,
            int indicator,
            @Nullable Long unit,
            int year) {}

    /** Who settled it, when, from which document and why. */
    record Basis(@Nullable String document, @Nullable String reason, long by, Instant at) {}

    private Ruling(RulingKind kind, Place place, Basis basis) {
        this.kind = kind;
        this.resolutionId = place.resolution();
        this.target = place.target();
        this.indicator = place.indicator();
        this.unitId = place.unit();
        this.year = place.year();
        this.document = basis.document();
        this.reason = basis.reason();
        this.recordedBy = basis.by();
        this.recordedAt = basis.at();
    }

    static Ruling quota(Place place, Basis basis, BigDecimal amount) {
        Ruling ruling = new Ruling(RulingKind.QUOTA, place, basis);
        ruling.amount = amount;
        return ruling;
    }

    static Ruling exemption(Place place, Basis basis) {
        return new Ruling(RulingKind.EXEMPTION, place, basis);
    }

    static Ruling delivery(Place place, Basis basis, LocalDate doneOn) {
        Ruling ruling = new Ruling(RulingKind.DELIVERY, place, basis);
        ruling.doneOn = doneOn;
        return ruling;
    }

    static Ruling judgement(Place place, Basis basis, boolean reached) {
        Ruling ruling = new Ruling(RulingKind.JUDGEMENT, place, basis);
        ruling.reached = reached;
        return ruling;
    }

    boolean isFor(long resolution, int number) {
        return resolutionId == resolution && target == number;
    }

    RulingKind kind() {
        return kind;
    }

    Place place() {
        return new Place(resolutionId, target, indicator, unitId, year);
    }

    void withdraw(long by, Instant at) {
        if (withdrawnAt != null) {
            throw new RulingRefused("withdrawn");
        }
        withdrawnBy = by;
        withdrawnAt = at;
    }
}
