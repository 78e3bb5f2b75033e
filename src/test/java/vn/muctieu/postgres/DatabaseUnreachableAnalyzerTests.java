package vn.muctieu.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class DatabaseUnreachableAnalyzerTests {

    private static final String URL = "jdbc:postgresql://db.example:5432/muctieu?user=muctieu&password=geheim";

    @Test
    void namesTheDatabaseAndTheReasonButNoPassword() {
        FailureAnalysis analysis = Objects.requireNonNull(analyze(URL, "08001"));

        assertThat(analysis.getDescription())
                .isEqualTo("The database jdbc:postgresql://db.example:5432/muctieu cannot be reached: refused");
        assertThat(analysis.getAction()).contains("host and port");
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() {
        assertThat(Objects.requireNonNull(analyze(URL, "28P01")).getAction()).contains("SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void aMissingDatabaseIsSaidToBeMissing() {
        assertThat(Objects.requireNonNull(analyze(URL, "3D000")).getAction()).contains("Create the database");
    }

    @Test
    void anErrorInAStatementIsNotItsConcern() {
        assertThat(analyze(URL, "42601")).isNull();
    }

    private static @Nullable FailureAnalysis analyze(String url, String state) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        SQLException refused = new SQLException("refused\nand more", state);
        return new DatabaseUnreachableAnalyzer(environment).analyze(new IllegalStateException(refused));
    }
}
