package vn.muctieu.measurement;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds still what a number is entered by, until the transaction ends. */
@Component
class Holds {

    private final JdbcClient database;

    Holds(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whether a unit can report for a year.
     *
     * @param holders every unit in whose scope the unit is at the end of that year
     */
    YearPhase year(long unit, Set<Long> holders, int year) {
        return database.sql("select held_year_phase(?, ?, ?)")
                .params(unit, holders.toArray(Long[]::new), year)
                .query(YearPhase.class)
                .single();
    }

    /** Where a unit's form stands, which begins with this if nobody began it; and nobody else changes its numbers. */
    Status form(long unit, int year) {
        return database.sql("select hold_form(?, ?)")
                .params(unit, year)
                .query(Status.class)
                .single();
    }
}
