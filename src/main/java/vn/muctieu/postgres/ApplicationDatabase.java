package vn.muctieu.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database the application works in, and the account it works with, which owns that database and nothing else. */
final class ApplicationDatabase {

    static final String NAME = "muctieu";

    private ApplicationDatabase() {}

    static void provide(Connection superuser, ServerFolder folder, String password) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (!folder.identity().equals(answer(statement, "show muctieu.folder"))) {
                throw new SQLException("another server answers in its place");
            }
            if (answer(statement, "select rolname from pg_roles where rolname = '" + NAME + "'")
                    .isEmpty()) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (answer(statement, "select datname from pg_database where datname = '" + NAME + "'")
                    .isEmpty()) {
                statement.execute(creationOf(NAME));
            }
        }
    }

    /** A database that sorts and folds letters as Vietnamese does. */
    static String creationOf(String database) {
        String letters = System.getProperty("os.name").startsWith("Linux") ? "C.UTF-8" : "C";
        return "create database " + database + " owner " + NAME
                + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'vi' lc_collate 'C' lc_ctype '"
                + letters + "'";
    }

    private static String answer(Statement statement, String question) throws SQLException {
        try (ResultSet result = statement.executeQuery(question)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
