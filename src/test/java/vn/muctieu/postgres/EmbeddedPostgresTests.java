package vn.muctieu.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedPostgresTests {

    /** One cluster for the tests that may follow upon each other. */
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @Test
    void waitsForTheDiskBeforeItAcknowledges() throws SQLException {
        try (EmbeddedPostgres postgres = start(shared)) {
            assertThat(answer(postgres, "show fsync")).isEqualTo("on");
            assertThat(answer(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(postgres, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void sortsAsVietnameseDoes() throws SQLException {
        try (EmbeddedPostgres postgres = start(shared)) {
            assertThat(answer(
                            postgres,
                            "select string_agg(name, ' ' order by name)"
                                    + " from unnest(array['Ê', 'E', 'Đ', 'D', 'Ă', 'A', 'Â']) name"))
                    .isEqualTo("A Ă Â D Đ E Ê");
        }
    }

    @Test
    void letsNobodyInWithoutItsPassword() {
        try (EmbeddedPostgres postgres = start(shared)) {
            for (String user : new String[] {"muctieu", "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), user, "muctieu"))
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefused() throws SQLException {
        try (EmbeddedPostgres postgres = start(shared)) {
            assertThatExceptionOfType(FolderInUse.class)
                    .isThrownBy(() -> start(shared))
                    .withMessageContaining(shared.toString())
                    .withMessageContaining("in use");
            assertThat(answer(postgres, "select 1")).isEqualTo("1");
        }
        start(shared).close();
    }

    @Test
    void theFolderOfAnotherRunningApplicationIsRefused() throws Exception {
        try (RowWriter other = RowWriter.over(shared)) {
            assertThat(other.nextRow()).isPositive();

            assertThatExceptionOfType(FolderInUse.class).isThrownBy(() -> start(shared));

            assertThat(other.nextRow()).as("not disturbed by that").isPositive();
        } finally {
            start(shared).close();
        }
    }

    @Test
    void comesBackByItselfWhenItsProcessIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = start(shared)) {
            execute(postgres, "create table if not exists kept (row int)");
            execute(postgres, "insert into kept values (1)");
            String before = answer(postgres, "select count(*) from kept");

            ProcessHandle.of(Long.parseLong(noteIn(shared).get(0)))
                    .orElseThrow()
                    .destroyForcibly();

            assertThat(answerInTime(postgres, "select count(*) from kept")).isEqualTo(before);
        }
    }

    @Test
    void aNoteThatMeansAnotherProcessByNowIsRemovedAndThatProcessLeftAlone() throws Exception {
        start(shared).close();
        long other = ProcessHandle.current().pid();
        Files.writeString(
                shared.resolve("postgresql/data/postmaster.pid"),
                other + "\n/proc/self/cwd\n1795307284\n5432\n\n127.0.0.1\n 16040090         9\nready   \n");

        try (EmbeddedPostgres postgres = start(shared)) {
            assertThat(answer(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anEmptyNoteDoesNotKeepItFromStarting() throws Exception {
        start(shared).close();
        Files.createFile(shared.resolve("postgresql/data/postmaster.pid"));

        start(shared).close();
    }

    @Test
    void livesInAFolderWithSpacesAndVietnameseLetters() throws SQLException {
        Path directory = folder.resolve("Mục Tiêu của tôi").resolve("dữ liệu");

        try (EmbeddedPostgres postgres = start(directory)) {
            assertThat(answer(postgres, "select 'Bắc Kạn'")).isEqualTo("Bắc Kạn");
        }
        assertThat(directory.resolve("postgresql/data/PG_VERSION")).exists();
    }

    @Test
    void whatAFirstStartLeftUnfinishedIsMadeAnew() throws Exception {
        Path unfinished = Files.createDirectories(folder.resolve("postgresql/data.unfinished/base"));
        Files.writeString(unfinished.resolve("1"), "half a file");

        start(folder).close();

        assertThat(folder.resolve("postgresql/data.unfinished")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(PostgresNotStarted.class)
                .isThrownBy(() -> start(file))
                .withMessageContaining("cannot be written to")
                .withMessageContaining(file.toString());
    }

    /** Root may write everywhere but where the kernel itself keeps the folder. */
    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        Path forbidden = Ownership.isRoot() ? Path.of("/proc/muctieu") : folder;
        if (!Ownership.isRoot()) {
            Ownership.permit(folder, "r-x------");
        }

        assertThatExceptionOfType(PostgresNotStarted.class)
                .isThrownBy(() -> start(forbidden))
                .withMessageContaining("cannot be written to")
                .withMessageContaining(forbidden.toString());
        Ownership.keepPrivate(folder);
    }

    @Test
    void theDataOfAnotherVersionIsRefused() throws IOException {
        Path data = Files.createDirectories(folder.resolve("postgresql/data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertThatExceptionOfType(PostgresNotStarted.class)
                .isThrownBy(() -> start(folder))
                .withMessageContaining("belongs to PostgreSQL 17");
    }

    @Test
    void aServerThatCannotStartSaysWhatItWrote() {
        start(shared).close();

        assertThatExceptionOfType(PostgresNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(shared, TestServer.FOLDER, Map.of("max_connections", "0")))
                .withMessageContaining("max_connections");

        start(shared).close();
    }

    private static EmbeddedPostgres start(Path directory) {
        return EmbeddedPostgres.start(directory, TestServer.FOLDER, EmbeddedPostgres.DURABLE);
    }

    private static List<String> noteIn(Path directory) throws IOException {
        return Files.readAllLines(directory.resolve("postgresql/data/postmaster.pid"));
    }

    private static String answer(EmbeddedPostgres postgres, String question) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            result.next();
            return result.getString(1);
        }
    }

    private static String answerInTime(EmbeddedPostgres postgres, String question) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            try {
                return answer(postgres, question);
            } catch (SQLException e) {
                assertThat(Instant.now()).as("still %s", e.getMessage()).isBefore(end);
                Thread.sleep(50);
            }
        }
    }

    private static void execute(EmbeddedPostgres postgres, String command) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
