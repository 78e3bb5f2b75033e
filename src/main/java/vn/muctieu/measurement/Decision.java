package vn.muctieu.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a form: who submitted, withdrew, examined, approved or returned it, when, and why. */
@Entity
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    private long accountId;
    private @Nullable String reason;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {
        // for JPA
    }

    Decision(DecisionKind kind, long account, @Nullable String reason, Instant at) {
        this.kind = kind;
        this.accountId = account;
        this.reason = reason;
        this.decidedAt = at;
    }

    DecisionKind kind() {
        return kind;
    }

    long account() {
        return accountId;
    }
}
