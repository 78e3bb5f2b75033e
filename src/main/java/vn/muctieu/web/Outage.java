package vn.muctieu.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** The database is away, shuts down, starts, has no room or does not answer in time: it may be back in a moment. */
final class Outage {

    /** Connection exceptions, insufficient resources, shutdowns, and a statement that was given up. */
    private static final List<String> STATES = List.of("08", "53", "57P0", "57014");

    private Outage() {}

    static boolean isBehind(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof CannotGetJdbcConnectionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && STATES.stream().anyMatch(sql.getSQLState()::startsWith);
    }
}
