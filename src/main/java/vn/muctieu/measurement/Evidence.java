package vn.muctieu.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A document that shows where a unit's numbers come from: for one figure, or for the whole form. */
@Entity
class Evidence implements Persistable<UUID> {

    @Id
    private UUID id;

    private long unitId;
    private int year;
    private @Nullable String figureKey;
    private String fileName;
    private String mediaType;
    private int size;
    private byte[] content;
    private long uploadedBy;
    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {
        // for JPA
    }

    /** @param figure null if it belongs to the whole form */
    Evidence(Submission form, @Nullable String figure, EvidenceFile file, long account, Instant at) {
        this.id = UUID.randomUUID();
        this.unitId = form.unit();
        this.year = form.year();
        this.figureKey = figure;
        this.fileName = file.name();
        this.mediaType = file.type().mediaType();
        this.size = file.content().length;
        this.content = file.content();
        this.uploadedBy = account;
        this.uploadedAt = at;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only new ones are saved; a file is never changed. */
    @Override
    public boolean isNew() {
        return true;
    }
}
