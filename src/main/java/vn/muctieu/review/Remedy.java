package vn.muctieu.review;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be done about a target that was not reached, by whom and until when. */
@Entity
class Remedy {

    /** Where a remedy stands. */
    enum Status {
        PLANNED,
        UNDER_WAY,
        DONE,
        DROPPED
    }

    /**
     * What somebody proposes.
     *
     * @param effect what it is expected to bring
     */
    record Proposal(String what, String lead, @Nullable String cooperating, LocalDate deadline, String effect) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reviewId;
    private int target;
    private String what;
    private String lead;
    private @Nullable String cooperating;
    private LocalDate deadline;
    private String effect;
    private long proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected Remedy() {
        // for JPA
    }

    Remedy(long review, int target, Proposal proposal, long account, Instant at) {
        this.reviewId = review;
        this.target = target;
        this.what = proposal.what();
        this.lead = proposal.lead();
        this.cooperating = proposal.cooperating();
        this.deadline = proposal.deadline();
        this.effect = proposal.effect();
        this.proposedBy = account;
        this.proposedAt = at;
    }

    long review() {
        return reviewId;
    }
}
