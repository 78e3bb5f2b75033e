package vn.muctieu.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;

/** That a goal cannot be reached: why, and what is proposed instead. */
@Entity
@IdClass(Surrender.Of.class)
class Surrender {

    /** Of which target, in which review. */
    record Of(long reviewId, int target) implements Serializable {}

    @Id
    private long reviewId;

    @Id
    private int target;

    private String reason;
    private String proposal;
    private long statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Surrender() {
        // for JPA
    }

    Surrender(long review, int target, String reason, String proposal, long account, Instant at) {
        this.reviewId = review;
        this.target = target;
        this.reason = reason;
        this.proposal = proposal;
        this.statedBy = account;
        this.statedAt = at;
    }
}
