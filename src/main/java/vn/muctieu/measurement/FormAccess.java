package vn.muctieu.measurement;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Submissions submissions;
    private final JdbcClient database;
    private final ChangeSignature signature;

    FormAccess(
            UnitQuery units, Access access, Submissions submissions, JdbcClient database, ChangeSignature signature) {
        this.units = units;
        this.access = access;
        this.submissions = submissions;
        this.database = database;
        this.signature = signature;
    }

    /** The unit whose form for a year the person wants to see. */
    Unit seen(Person person, int year, String unitKey) {
        Unit unit = inSight(person, year, unitKey);
        phase(unit, year).requireOpened(year);
        return unit;
    }

    /** The same, whether or not the year was opened for the unit. */
    Unit inSight(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireSees(person, unit.id(), FormQuery.endOf(year));
        return unit;
    }

    /** The unit for which the person may enter, whether or not the year takes anything. */
    Unit enterable(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireMayEnter(person, unit.id(), FormQuery.endOf(year));
        return unit;
    }

    /** The unit for which the person wants to enter; what the transaction writes from now on is signed by them. */
    Unit entered(Person person, int year, String unitKey) {
        Unit unit = enterable(person, year, unitKey);
        phase(unit, year).requireOpen(year);
        signature.sign(person.account(), ChangeSignature.channel(), null);
        return unit;
    }

    /** The unit whose form the person wants to approve or return; what is written from now on is signed by them. */
    Unit decided(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireMayDecide(person, unit.id(), FormQuery.endOf(year));
        requireDesk(person, unit, year);
        phase(unit, year).requireOpen(year);
        signature.sign(person.account(), ChangeSignature.channel(), null);
        return unit;
    }

    /**
     * The unit whose year the person opens again or closes; what is written from now on is signed by them. Whoever keeps
     * accounts of a unit that was split does not keep its figures.
     */
    Unit administered(Person person, int year, String unitKey) {
        Unit unit = unit(person, year, unitKey);
        access.requireMayAdminister(person, unit.id());
        if (!access.actsFor(person, unit.id(), FormQuery.endOf(year))
                && !holders(unit, year).contains(person.unit())) {
            throw new OutOfSight(person, unit.id());
        }
        signature.sign(person.account(), ChangeSignature.channel(), null);
        return unit;
    }

    /** Whether the person may enter for the unit, if the year takes anything. */
    boolean mayEnter(Person person, Unit unit, int year) {
        return access.mayEnter(person, unit.id(), FormQuery.endOf(year));
    }

    /** Whether the person enters into the unit's form or decides on it, whoever else does and whatever the year takes. */
    boolean acts(Person person, Unit unit, int year) {
        return mayEnter(person, unit, year) || access.mayDecide(person, unit.id(), FormQuery.endOf(year));
    }

    /** Whether the person decides on the unit's form, if the year takes anything. */
    boolean mayDecide(Person person, Unit unit, int year) {
        return access.mayDecide(person, unit.id(), FormQuery.endOf(year)) && decidingUnit(unit, year) == person.unit();
    }

    /** Whether the unit can report for the year. */
    YearPhase phase(Unit unit, int year) {
        return phase(unit.id(), year);
    }

    private YearPhase phase(long unit, int year) {
        return database.sql("select held_year_phase(?, ?, ?)")
                .params(unit, holders(unit, year).toArray(Long[]::new), year)
                .query(YearPhase.class)
                .single();
    }

    /** Every unit in whose scope the unit is at the end of the year. */
    Set<Long> holders(Unit unit, int year) {
        return holders(unit.id(), year);
    }

    private Set<Long> holders(long unit, int year) {
        return units.holders(unit, FormQuery.endOf(year));
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
            phase(person.unit(), year).requireOpened(year);
            return new OutOfSight(person, 0);
        });
    }
}
