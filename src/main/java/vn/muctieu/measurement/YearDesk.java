package vn.muctieu.measurement;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Access;
import vn.muctieu.account.Person;

/** Opening reporting years, saying when they are due, and closing them. */
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

    /** Opens a year that is due on no particular day. */
    @Transactional
    void open(Person person, int year) {
        open(person, year, null, null);
    }

    /**
     * Opens a year for the person's own unit and all below it.
     *
     * @throws EntryRefused if it is open already, lies in the future, or nobody would have anything to report
     */
    @Transactional
    void open(Person person, int year, @Nullable LocalDate due, @Nullable LocalDate cutOff) {
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
            var opened = new ReportingYear(person.unit(), year, person.account(), clock.instant());
            opened.schedule(due, cutOff);
            years.save(opened);
        } catch (DataIntegrityViolationException atTheSameMoment) {
            throw alreadyOpen(year);
        }
    }

    /** Sets the days of a year of the person's own unit anew. */
    @Transactional
    void schedule(Person person, int year, @Nullable LocalDate due, @Nullable LocalDate cutOff) {
        schedule(person, year, person.unit(), due, cutOff);
    }

    /** @param opener the unit that opened the year: the person's own, or one that passed into it as a whole */
    @Transactional
    void schedule(Person person, int year, long opener, @Nullable LocalDate due, @Nullable LocalDate cutOff) {
        opened(person, year, opener).schedule(due, cutOff);
    }

    /** From now on nothing in the year changes any more, whichever way it comes; what was not approved does not count. */
    @Transactional
    void close(Person person, int year) {
        close(person, year, person.unit());
    }

    /** @param opener the unit that opened the year: the person's own, or one that passed into it as a whole */
    @Transactional
    void close(Person person, int year, long opener) {
        years.holdAlone(year);
        opened(person, year, opener).close(person.account(), clock.instant());
    }

    private ReportingYear opened(Person person, int year, long opener) {
        access.requireMayAdministerAs(person, opener);
        return years.findByUnitIdAndYear(opener, year).orElseThrow(() -> new YearNotOpen(year));
    }

    private static EntryRefused alreadyOpen(int year) {
        return new EntryRefused("year-open", String.valueOf(year));
    }
}
