package vn.muctieu.measurement;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;

/** Adding evidence to a form and taking it away, as long as the form can be changed. */
@Service
class EvidenceDesk {

    private final FormAccess access;
    private final FormQuery forms;
    private final Submissions submissions;
    private final Evidences evidences;
    private final Clock clock;
    private final DataSize quota;

    EvidenceDesk(
            FormAccess access,
            FormQuery forms,
            Submissions submissions,
            Evidences evidences,
            Clock clock,
            @Value("${muctieu.evidence.quota:500MB}") DataSize quota) {
        this.access = access;
        this.forms = forms;
        this.submissions = submissions;
        this.evidences = evidences;
        this.clock = clock;
        this.quota = quota;
    }

    /**
     * Adds a file.
     *
     * @param figure null if it belongs to the whole form
     * @throws EntryRefused if the file, the unit's quota, the form or the year does not allow it
     */
    @Transactional
    void add(Person person, int year, String unitKey, @Nullable String figure, EvidenceFile file) {
        Unit unit = access.entered(person, year, unitKey);
        if (figure != null) {
            forms.of(unit, year).figure(figure);
        }
        Submission form = open(unit, year);
        evidences.holdAlone(unit.id());
        long free = quota.toBytes() - evidences.sizeOf(unit.id());
        if (file.content().length > free) {
            throw new EntryRefused("quota", quota.toMegabytes(), Math.max(0, free / (1024 * 1024)));
        }
        evidences.saveAndFlush(new Evidence(form, figure, file, person.account(), clock.instant()));
    }

    @Transactional
    void remove(Person person, int year, String unitKey, UUID id) {
        Unit unit = access.entered(person, year, unitKey);
        open(unit, year);
        if (evidences.remove(id, unit.id(), year, person.account(), clock.instant()) == 0) {
            throw new OutOfSight(person, "evidence " + id);
        }
    }

    private Submission open(Unit unit, int year) {
        submissions.begin(unit.id(), year);
        Submission form = submissions.findByUnitIdAndYear(unit.id(), year).orElseThrow();
        form.requireOpen();
        return form;
    }
}
