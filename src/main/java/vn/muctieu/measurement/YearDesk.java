package vn.muctieu.measurement;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Access;
import vn.muctieu.account.Person;

/** Opening reporting years. */
@Service
class YearDesk {

    private static final int FIRST = 1945;

    private final ReportingYears years;
    private final Access access;
    private final Clock clock;

    YearDesk(ReportingYears years, Access access, Clock clock) {
        this.years = years;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Opens a year for the person's own unit and all below it.
     *
     * @throws EntryRefused if it is open already, lies in the future, or nobody would have anything to report
     */
    @Transactional
    void open(Person person, int year) {
        access.requireMayAdminister(person, person.unit());
        if (year > LocalDate.now(clock).getYear()) {
            throw new EntryRefused(
                    "year-out-of-range",
                    String.valueOf(year),
                    String.valueOf(LocalDate.now(clock).getYear()));
        }
        if (year < FIRST || !years.isAnythingAsked(person.unit(), year)) {
            throw new EntryRefused("year-asks-nothing", String.valueOf(year));
        }
        if (years.phase(person.unit(), year) != YearPhase.NOT_OPENED) {
            throw alreadyOpen(year);
        }
        try {
            years.save(new ReportingYear(person.unit(), year, person.account(), clock.instant()));
        } catch (DataIntegrityViolationException atTheSameMoment) {
            throw alreadyOpen(year);
        }
    }

    private static EntryRefused alreadyOpen(int year) {
        return new EntryRefused("year-open", String.valueOf(year));
    }
}
