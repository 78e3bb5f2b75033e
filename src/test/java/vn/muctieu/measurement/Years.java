package vn.muctieu.measurement;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reporting years for tests that do not care who opened them. */
public final class Years {

    private Years() {}

    public static void open(JdbcClient database, long unit, int year) {
        database.sql("insert into reporting_year (unit_id, year, opened_at) values (:unit, :year, now())")
                .param("unit", unit)
                .param("year", year)
                .update();
    }
}
