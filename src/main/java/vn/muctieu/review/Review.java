package vn.muctieu.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** People's conclusions about one resolution as of one year, until they are signed. */
@Entity
class Review {

    /** When in a resolution's life it is reviewed. */
    enum Kind {
        INTERIM,
        FINAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long resolutionId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int year;
    private long startedBy;
    private Instant startedAt;
    private @Nullable Instant signedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "review_part", joinColumns = @JoinColumn(name = "review_id"))
    @MapKeyColumn(name = "part")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "text")
    private final Map<Part, String> parts = new EnumMap<>(Part.class);

    @SuppressWarnings("NullAway.Init")
    protected Review() {
        // for JPA
    }

    Review(long resolution, Kind kind, int year, long account, Instant at) {
        this.resolutionId = resolution;
        this.kind = kind;
        this.year = year;
        this.startedBy = account;
        this.startedAt = at;
    }

    /** @param text empty to take the part away */
    void write(Part part, String text) {
        requireOpen();
        if (text.isEmpty()) {
            parts.remove(part);
        } else {
            parts.put(part, text);
        }
    }

    void sign(Instant at) {
        requireOpen();
        signedAt = at;
    }

    void requireOpen() {
        if (signedAt != null) {
            throw ReviewRefused.conflict("signed");
        }
    }

    long id() {
        return Objects.requireNonNull(id, "not yet kept");
    }

    long resolution() {
        return resolutionId;
    }

    int year() {
        return year;
    }
}
