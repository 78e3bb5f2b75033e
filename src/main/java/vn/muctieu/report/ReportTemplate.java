package vn.muctieu.report;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form that reports follow from a day on, as an office made it in its own word processor. */
@Entity
class ReportTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private LocalDate validFrom;
    private String name;
    private byte[] content;
    private long uploadedBy;
    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportTemplate() {
        // for JPA
    }

    ReportTemplate(long unit, LocalDate validFrom, String name, byte[] content, long account, Instant at) {
        this.unitId = unit;
        this.validFrom = validFrom;
        this.name = name;
        this.content = content.clone();
        this.uploadedBy = account;
        this.uploadedAt = at;
    }
}
