package vn.muctieu.measurement;

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
    private final ReportingYears years;

    FormAccess(UnitQuery units, Access access, ReportingYears years) {
        this.units = units;
        this.access = access;
        this.years = years;
    }

    /** The unit whose form for a year the person wants to see. */
    Unit seen(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireSees(person, unit.id(), FormQuery.endOf(year));
        requireOpen(unit.id(), year);
        return unit;
    }

    /** The unit for which the person wants to enter. */
    Unit entered(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireMayEnter(person, unit.id(), FormQuery.endOf(year));
        requireOpen(unit.id(), year);
        return unit;
    }

    /** The unit whose form the person wants to approve or return. */
    Unit decided(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireMayDecide(person, unit.id(), FormQuery.endOf(year));
        requireOpen(unit.id(), year);
        return unit;
    }

    boolean mayEnter(Person person, Unit unit, int year) {
        return access.mayEnter(person, unit.id(), FormQuery.endOf(year));
    }

    boolean mayDecide(Person person, Unit unit, int year) {
        return access.mayDecide(person, unit.id(), FormQuery.endOf(year));
    }

    private Unit unit(Person person, int year, String key) {
        return units.byKey(key, FormQuery.endOf(year)).orElseThrow(() -> {
            requireOpen(person.unit(), year);
            return new OutOfSight(person, 0);
        });
    }

    private void requireOpen(long unit, int year) {
        if (!years.isOpen(unit, year)) {
            throw new YearNotOpen(year);
        }
    }
}
