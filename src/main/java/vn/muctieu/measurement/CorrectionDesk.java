package vn.muctieu.measurement;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;

/** Correcting a closed year: it is opened again for one unit, on a basis, and closed again when the unit is done. */
@Service
class CorrectionDesk {

    private final FormAccess access;
    private final ReportingYears years;
    private final Reopenings reopenings;
    private final Submissions submissions;
    private final Clock clock;

    CorrectionDesk(
            FormAccess access, ReportingYears years, Reopenings reopenings, Submissions submissions, Clock clock) {
        this.access = access;
        this.years = years;
        this.reopenings = reopenings;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Opens a closed year again for a unit. An approved form goes back to the unit, and keeps counting as it was.
     *
     * @param basis why: the next version of the form states it
     * @throws EntryRefused if no basis is given, or the year is not closed for the unit
     */
    @Transactional
    void reopen(Person person, int year, String unitKey, String basis) {
        Unit unit = access.administered(person, year, unitKey);
        String written = Reason.written(basis, "no-basis");
        years.holdAlone(year);
        if (years.phase(unit.id(), year) != YearPhase.CLOSED) {
            throw new EntryRefused("not-closed", String.valueOf(year), unit.name());
        }
        reopenings.saveAndFlush(new Reopening(unit.id(), year, written, person.account(), clock.instant()));
        submissions
                .findByUnitIdAndYear(unit.id(), year)
                .filter(form -> form.status() == Status.APPROVED)
                .ifPresent(form -> form.reopen(written, person.account(), clock.instant()));
    }

    /** Closes the year for the unit again; what was not approved until now does not count. */
    @Transactional
    void close(Person person, int year, String unitKey) {
        Unit unit = access.administered(person, year, unitKey);
        years.holdAlone(year);
        reopenings
                .findByUnitIdAndYearAndClosedAtIsNull(unit.id(), year)
                .orElseThrow(() -> new EntryRefused("not-reopened", String.valueOf(year), unit.name()))
                .close(person.account(), clock.instant());
    }
}
