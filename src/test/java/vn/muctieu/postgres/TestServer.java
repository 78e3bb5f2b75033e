package vn.muctieu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL of a test run: a container where there is Docker, else the embedded server. What is written to it need
 * not outlive the run, so it does not wait for the disk.
 */
record TestServer(String address, String password) {

    static final Path FOLDER = Path.of("target", "test-postgres");

    private static final String IMAGE = "postgres:18-alpine";
    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");
    private static final AtomicInteger databases = new AtomicInteger();

    /** Started by the first test that needs it. */
    private static final class Holder {
        static final TestServer SERVER = Docker.isThere() ? container() : embedded();
    }

    static TestServer get() {
        return Holder.SERVER;
    }

    private static TestServer container() {
        PostgreSQLContainer container =
                new PostgreSQLContainer(IMAGE).withUsername("postgres").withPassword("test");
        List<String> command = new ArrayList<>(List.of("postgres"));
        FORGETFUL.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        container.withCommand(command.toArray(String[]::new)).start();
        TestServer server = new TestServer(
                "jdbc:postgresql://" + container.getHost() + ":"
                        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/",
                "test");
        server.execute("create role " + ApplicationDatabase.NAME + " login password 'test'");
        return server;
    }

    /** Runs at the same time each find a folder of their own, and what the last run there left is used again. */
    private static TestServer embedded() {
        for (int number = 1; ; number++) {
            Path folder = FOLDER.resolve(Integer.toString(number));
            try {
                return embeddedIn(folder);
            } catch (FolderInUse e) {
                // by another run
            } catch (PostgresNotStarted e) {
                delete(folder);
                return embeddedIn(folder);
            }
        }
    }

    private static TestServer embeddedIn(Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, FOLDER, FORGETFUL);
        SpringApplication.getShutdownHandlers().add(postgres::close);
        TestServer server = new TestServer(postgres.urlOf(""), postgres.password());
        server.databases().forEach(database -> server.execute("drop database " + database));
        return server;
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized JdbcConnectionDetails createDatabase() {
        String name = "test_" + databases.incrementAndGet();
        execute(ApplicationDatabase.creationOf(name));
        return new Database(address + name, password);
    }

    private List<String> databases() {
        List<String> names = new ArrayList<>();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String command) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(address + "postgres", "postgres", password);
    }

    private record Database(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return ApplicationDatabase.NAME;
        }
    }
}
