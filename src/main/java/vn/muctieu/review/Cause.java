package vn.muctieu.review;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a target was not reached, as a review names it. */
@Entity
class Cause {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reviewId;
    private int target;
    private long choiceId;
    private @Nullable String text;
    private long namedBy;
    private Instant namedAt;

    @SuppressWarnings("NullAway.Init")
    protected Cause() {
        // for JPA
    }

    Cause(long review, int target, long choice, @Nullable String text, long account, Instant at) {
        this.reviewId = review;
        this.target = target;
        this.choiceId = choice;
        this.text = text;
        this.namedBy = account;
        this.namedAt = at;
    }
}
