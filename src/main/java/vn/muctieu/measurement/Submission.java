package vn.muctieu.measurement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One unit's form for one year, from the first number to approval. */
@Entity
class Submission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private int year;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "submission_id", nullable = false, updatable = false)
    @OrderBy("decidedAt, id")
    private final List<Decision> decisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Submission() {
        // for JPA
    }

    Submission(long unit, int year) {
        this.unitId = unit;
        this.year = year;
        this.status = Status.DRAFT;
    }

    void requireOpen() {
        status.requireOpen(year);
    }

    void submit(long account, Instant at) {
        requireOpen();
        decide(DecisionKind.SUBMITTED, Status.SUBMITTED, account, null, at);
    }

    /** @throws EntryRefused if somebody examines it already */
    void withdraw(long account, Instant at) {
        require(Status.SUBMITTED);
        if (isExamined()) {
            throw new EntryRefused("examined", String.valueOf(year));
        }
        decide(DecisionKind.WITHDRAWN, Status.DRAFT, account, null, at);
    }

    /** From now on it cannot be withdrawn; to begin twice is to begin once. */
    void examine(long account, Instant at) {
        require(Status.SUBMITTED);
        if (!isExamined()) {
            decide(DecisionKind.EXAMINED, Status.SUBMITTED, account, null, at);
        }
    }

    /** @throws OwnSubmission if the same account submitted it */
    void approve(long account, Instant at) {
        require(Status.SUBMITTED);
        if (submitter().filter(submitter -> submitter == account).isPresent()) {
            throw new OwnSubmission();
        }
        decide(DecisionKind.APPROVED, Status.APPROVED, account, null, at);
    }

    /** Gives the form back to its unit; one that was approved keeps counting as it was until it is approved again. */
    void returnFor(String reason, long account, Instant at) {
        if (status != Status.SUBMITTED && status != Status.APPROVED) {
            throw new SubmissionLocked(year, status);
        }
        decide(DecisionKind.RETURNED, Status.RETURNED, account, reason, at);
    }

    /** How often it was submitted. */
    int submissions() {
        return (int) submitted().count();
    }

    /** Gives an approved form back to its unit for a correction; it keeps counting as it was. */
    void reopen(String basis, long account, Instant at) {
        require(Status.APPROVED);
        decide(DecisionKind.REOPENED, Status.RETURNED, account, basis, at);
    }

    Status status() {
        return status;
    }

    long unit() {
        return unitId;
    }

    int year() {
        return year;
    }

    private void decide(DecisionKind kind, Status status, long account, @Nullable String reason, Instant at) {
        decisions.add(new Decision(kind, account, reason, at));
        this.status = status;
    }

    private boolean isExamined() {
        return !decisions.isEmpty() && decisions.get(decisions.size() - 1).kind() == DecisionKind.EXAMINED;
    }

    private void require(Status expected) {
        if (status != expected) {
            throw new SubmissionLocked(year, status);
        }
    }

    private Optional<Long> submitter() {
        return submitted().reduce((earlier, later) -> later).map(Decision::account);
    }

    private Stream<Decision> submitted() {
        return decisions.stream().filter(decision -> decision.kind() == DecisionKind.SUBMITTED);
    }
}
