package vn.muctieu.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A cause that reviews may name; one of no unit came with the program. Retired ones are offered no more, and stay named. */
@Entity
class CauseChoice {

    /** Whether people could have done otherwise. */
    enum Nature {
        OBJECTIVE,
        SUBJECTIVE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long unitId;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    private String text;
    private @Nullable Long addedBy;
    private @Nullable Instant addedAt;
    private @Nullable Long retiredBy;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected CauseChoice() {
        // for JPA
    }

    CauseChoice(long unit, Nature nature, String text, long account, Instant at) {
        this.unitId = unit;
        this.nature = nature;
        this.text = text;
        this.addedBy = account;
        this.addedAt = at;
    }

    void retire(long account, Instant at) {
        if (retiredAt == null) {
            retiredBy = account;
            retiredAt = at;
        }
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    @Nullable
    Long unit() {
        return unitId;
    }
}
