package vn.muctieu.measurement;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;

/** Which forms a person reaches, and in which years. */
@Component
class FormAccess {

    private final UnitQuery units;
    private final Access access;
    private final Holds holds;
    private final Submissions submissions;
    private final ChangeSignature signature;

    FormAccess(UnitQuery units, Access access, Holds holds, Submissions submissions, ChangeSignature signature) {
        this.units = units;
        this.access = access;
        this.holds = holds;
        this.submissions = submissions;
        this.signature = signature;
    }

    /** The unit whose form for a year the person wants to see. */
    Unit seen(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireSees(person, unit.id(), FormQuery.endOf(year));
        requireOpened(unit.id(), year);
        return unit;
    }

    /** The unit for which the person wants to enter; what the transaction writes from now on is signed by them. */
    Unit entered(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireMayEnter(person, unit.id(), FormQuery.endOf(year));
        requireOpen(unit.id(), year);
        signature.sign(person.account(), ChangeSignature.channel(), null);
        return unit;
    }

    /** The unit whose form the person wants to approve or return; what is written from now on is signed by them. */
    Unit decided(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireMayDecide(person, unit.id(), FormQuery.endOf(year));
        requireDesk(person, unit, year);
        requireOpen(unit.id(), year);
        signature.sign(person.account(), ChangeSignature.channel(), null);
        return unit;
    }

    boolean mayEnter(Person person, Unit unit, int year) {
        return isOpen(unit, year) && access.mayEnter(person, unit.id(), FormQuery.endOf(year));
    }

    boolean mayDecide(Person person, Unit unit, int year) {
        return access.mayDecide(person, unit.id(), FormQuery.endOf(year))
                && isOpen(unit, year)
                && decidingUnit(unit, year) == person.unit();
    }

    /** Whether the unit can report for the year. */
    YearPhase phase(Unit unit, int year) {
        return phase(unit.id(), year);
    }

    private YearPhase phase(long unit, int year) {
        return holds.year(unit, units.holders(unit, FormQuery.endOf(year)), year);
    }

    private void requireDesk(Person person, Unit unit, int year) {
        long deciding = decidingUnit(unit, year);
        if (deciding != person.unit()) {
            throw new DecidedElsewhere(
                    units.byId(deciding, FormQuery.endOf(year)).orElseThrow().name());
        }
    }

    /** Forms follow the tree: a commune's goes to its district where there is one, else to the province. */
    private long decidingUnit(Unit unit, int year) {
        return submissions.decidingUnit(unit.id(), FormQuery.endOf(year));
    }

    private Unit unit(Person person, int year, String key) {
        return units.byKey(key, FormQuery.endOf(year)).orElseThrow(() -> {
            units.endedBetween(key, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 30))
                    .filter(unit -> access.sees(person, unit.id(), unit.lastDay()))
                    .ifPresent(unit -> {
                        throw new UnitEnded(unit, year);
                    });
            requireOpened(person.unit(), year);
            return new OutOfSight(person, 0);
        });
    }

    private boolean isOpen(Unit unit, int year) {
        return phase(unit, year).isOpen();
    }

    private YearPhase requireOpened(long unit, int year) {
        YearPhase phase = phase(unit, year);
        if (phase == YearPhase.NOT_OPENED) {
            throw new YearNotOpen(year);
        }
        return phase;
    }

    private void requireOpen(long unit, int year) {
        if (requireOpened(unit, year) == YearPhase.CLOSED) {
            throw new YearClosed(year);
        }
    }
}
