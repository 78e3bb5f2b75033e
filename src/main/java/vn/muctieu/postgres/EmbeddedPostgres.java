package vn.muctieu.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the application's own, over a folder that keeps its data between runs. It is there when no other
 * database is configured, listens on the loopback address only, and comes back by itself when its process is killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** What makes an acknowledged commit survive whatever happens; said aloud because nothing else may be the default. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 10;

    private final ServerFolder folder;
    private final Server server;
    private final String password;
    private final int port;
    private final Thread watcher = new Thread(this::watch, "embedded-postgres");
    private volatile boolean closing;

    private EmbeddedPostgres(ServerFolder folder, Server server, String password, int port) {
        this.folder = folder;
        this.server = server;
        this.password = password;
        this.port = port;
        watcher.setDaemon(true);
    }

    static EmbeddedPostgres start(Path directory, Path binaries, Map<String, String> settings) {
        long start = System.nanoTime();
        ServerFolder folder = ServerFolder.open(directory);
        Server server = null;
        boolean started = false;
        try {
            Programs programs = Programs.on(folder, binaries);
            DataDirectory data = new DataDirectory(folder, programs);
            data.prepare();
            server = new Server(folder, programs, settings);
            int port = startOnFreePort(server);
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, server, data.password(), port);
            postgres.provideDatabase();
            postgres.watcher.start();
            started = true;
            LOG.info(
                    "PostgreSQL {} runs on 127.0.0.1:{} over {} ({} ms)",
                    programs.binaries().majorVersion(),
                    port,
                    folder.path().toAbsolutePath().normalize(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            return postgres;
        } catch (IOException | SQLException e) {
            throw new PostgresNotStarted(
                    "PostgreSQL could not be started over "
                            + folder.path().toAbsolutePath().normalize() + ": " + e,
                    "Read " + folder.log().toAbsolutePath().normalize() + ".",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresNotStarted("The start of PostgreSQL was interrupted.", "Start again.", e);
        } finally {
            if (!started) {
                if (server != null) {
                    server.stop();
                }
                folder.close();
            }
        }
    }

    private static int startOnFreePort(Server server) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = Server.freePort();
            try {
                server.start(port);
                return port;
            } catch (ServerEnded e) {
                if (attempt == ATTEMPTS || !(e.portTaken() || e.predecessorEnding())) {
                    throw e;
                }
                Thread.sleep(e.predecessorEnding() ? 1000 : 0);
            }
        }
    }

    private void provideDatabase() throws SQLException {
        try (Connection connection = superuser()) {
            ApplicationDatabase.provide(connection, folder, password);
        }
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(urlOf("postgres"), "postgres", password);
    }

    String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String jdbcUrl() {
        return urlOf(ApplicationDatabase.NAME);
    }

    String username() {
        return ApplicationDatabase.NAME;
    }

    String password() {
        return password;
    }

    private void watch() {
        try {
            while (!closing) {
                int code = server.awaitEnd();
                if (!closing) {
                    LOG.warn("PostgreSQL has ended (exit code {}); starting it again", code);
                    restart();
                }
            }
        } catch (InterruptedException e) {
            // the end
        }
    }

    private void restart() throws InterruptedException {
        while (!closing) {
            try {
                server.start(port);
                LOG.info("PostgreSQL runs again");
                return;
            } catch (IOException | PostgresNotStarted e) {
                LOG.warn("PostgreSQL could not be started again, trying on: {}", e.getMessage());
                Thread.sleep(1000);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        watcher.interrupt();
        boolean interrupted = false;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        server.stop();
        folder.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
