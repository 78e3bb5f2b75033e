package vn.muctieu.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, every row that was acknowledged is there at the next start. */
@Timeout(120)
class RestartTests {

    @TempDir
    static Path kept;

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void afterTheApplicationIsKilledEveryAcknowledgedRowIsThere() throws Exception {
        int last = writeAndKill(kept);

        assertThat(rows(kept)).isGreaterThanOrEqualTo(last);
    }

    @Test
    void theServerLeftBehindByAKilledApplicationIsStopped() throws Exception {
        writeAndKill(kept);
        ProcessHandle orphan = server(kept);
        assertThat(orphan.isAlive()).isTrue();

        rows(kept);

        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void afterApplicationAndServerAreKilledEveryAcknowledgedRowIsThere() throws Exception {
        int last = writeAndKill(kept);
        server(kept).destroyForcibly();

        assertThat(rows(kept)).isGreaterThanOrEqualTo(last);
    }

    @Test
    void theServerIsNotRunByRootThoughNobodyMayMakeANamespace() throws Exception {
        String withoutUnshare = pathWithFailingUnshare();

        int last;
        try (RowWriter writer = RowWriter.over(folder, withoutUnshare)) {
            last = writer.nextRow();
            assertThat(last).isPositive();
            assertThat(Ownership.of(folder.resolve("postgresql/data")).user()).isNotZero();
        }

        assertThat(rows(folder)).isGreaterThanOrEqualTo(last);
    }

    private static int writeAndKill(Path folder) throws Exception {
        try (RowWriter writer = RowWriter.over(folder)) {
            int last = -1;
            for (int number = 0; number < 200; number++) {
                last = writer.nextRow();
                assertThat(last).isPositive();
            }
            writer.kill();
            for (int row = last; row > 0; row = writer.nextRow()) {
                last = row;
            }
            return last;
        }
    }

    /** How many rows there are; that none is missing in between is checked too. */
    private static int rows(Path folder) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, TestServer.FOLDER, EmbeddedPostgres.DURABLE);
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*), coalesce(max(row), 0) from written")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(found.getInt(2));
            return found.getInt(1);
        }
    }

    private static ProcessHandle server(Path folder) throws IOException {
        Path note = folder.resolve("postgresql/data/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0))).orElseThrow();
    }

    private String pathWithFailingUnshare() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Ownership.permit(unshare, "rwxr-xr-x");
        return programs + ":" + System.getenv("PATH");
    }
}
