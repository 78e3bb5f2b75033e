package vn.muctieu.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says which configured database could not be reached, and why, in a sentence. */
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String url = environment.getProperty("spring.datasource.url");
        String what = whatToCheck(cause.getSQLState());
        if (url == null || what == null) {
            return null;
        }
        return new FailureAnalysis(
                "The database " + withoutSecrets(url) + " cannot be reached: " + firstLine(cause), what, cause);
    }

    private static @Nullable String whatToCheck(@Nullable String state) {
        if (state == null) {
            return null;
        }
        if (state.startsWith("08")) {
            return "Check that PostgreSQL runs there and that host and port in SPRING_DATASOURCE_URL are right.";
        }
        if (state.startsWith("28")) {
            return "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "Create the database, or correct its name in SPRING_DATASOURCE_URL.";
        }
        boolean takesNoConnection = state.startsWith("57P") || state.equals("53300");
        return takesNoConnection ? "PostgreSQL is there but takes no connection now; start again when it does." : null;
    }

    /** Parameters and "user:password@" may hold a password. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/]*@", "//");
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
