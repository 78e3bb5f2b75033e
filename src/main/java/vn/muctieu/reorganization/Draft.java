package vn.muctieu.reorganization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Reorganization;
import vn.muctieu.reorganization.Step.Kind;

/** An act of reorganisation that an admin is putting together. Nothing follows from it until it is entered. */
@Entity
@Table(name = "reorganization_draft")
class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long startedBy;
    private Instant startedAt;
    private LocalDate happensOn;
    private String title;
    private String basis;
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "reorganization_draft_step", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderColumn(name = "place")
    private final List<Step> steps = new ArrayList<>();

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {
        // for JPA
    }

    Draft(long account, Instant at, LocalDate on, String title, String basis, @Nullable String note) {
        this.startedBy = account;
        this.startedAt = at;
        this.happensOn = on;
        this.title = title;
        this.basis = basis;
        this.note = note;
    }

    void say(LocalDate on, String title, String basis, @Nullable String note) {
        this.happensOn = on;
        this.title = title;
        this.basis = basis;
        this.note = note;
    }

    void add(Step step) {
        steps.add(step);
    }

    /** A unit that begins takes with it whatever else was said of it. */
    void remove(int place) {
        if (place < 0 || place >= steps.size()) {
            return;
        }
        Step removed = steps.remove(place);
        if (removed.is(Kind.BEGIN)) {
            steps.removeIf(
                    step -> removed.unit().equals(step.into()) || removed.unit().equals(step.parent()));
        }
    }

    /** The act as it stands, whether it keeps the rules or not. */
    Reorganization act() {
        return new Reorganization(
                "quan-tri-" + id(),
                happensOn,
                title,
                basis,
                note,
                basis,
                null,
                of(Kind.BEGIN).map(Step::beginning).toList(),
                of(Kind.CHANGE).map(Step::changed).toList(),
                of(Kind.PASS).map(Step::succession).toList(),
                of(Kind.END).map(Step::unit).toList());
    }

    /** The keys of units that would begin with it. */
    List<Step> begun() {
        return of(Kind.BEGIN).toList();
    }

    private Stream<Step> of(Kind kind) {
        return steps.stream().filter(step -> step.is(kind));
    }

    boolean isOf(long account) {
        return startedBy == account;
    }

    long id() {
        return Objects.requireNonNull(id, "not yet kept");
    }

    LocalDate happensOn() {
        return happensOn;
    }

    String title() {
        return title;
    }

    String basis() {
        return basis;
    }

    @Nullable
    String note() {
        return note;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
