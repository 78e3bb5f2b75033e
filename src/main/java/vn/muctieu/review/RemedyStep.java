package vn.muctieu.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that became of a remedy, and where it has stood since. */
@Entity
class RemedyStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long remedyId;

    @Enumerated(EnumType.STRING)
    private Remedy.Status status;

    private String note;
    private long notedBy;
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected RemedyStep() {
        // for JPA
    }

    RemedyStep(long remedy, Remedy.Status status, String note, long account, Instant at) {
        this.remedyId = remedy;
        this.status = status;
        this.note = note;
        this.notedBy = account;
        this.notedAt = at;
    }
}
