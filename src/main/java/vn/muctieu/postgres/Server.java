package vn.muctieu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of PostgreSQL at a time over one data directory. */
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final ServerFolder folder;
    private final Programs programs;
    private final Map<String, String> settings;
    private final PidFile pidFile;
    private volatile @Nullable Process process;

    Server(ServerFolder folder, Programs programs, Map<String, String> settings) {
        this.folder = folder;
        this.programs = programs;
        this.settings = settings;
        this.pidFile = PidFile.of(folder);
    }

    /** Says on the command line, and to whoever asks the server, which folder it serves. */
    static String marker(ServerFolder folder) {
        return "muctieu.folder=" + folder.identity();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns when the server takes connections, after recovering whatever the last one left undone. */
    void start(int port) throws IOException, InterruptedException {
        ProcessHandle orphan = pidFile.orphan(folder).orElse(null);
        if (orphan != null) {
            LOG.warn("Stopping the PostgreSQL (process {}) which an earlier run left behind", orphan.pid());
            stop(orphan);
        }
        folder.prepareLog();
        Path log = folder.log();
        long before = Files.size(log);
        Process started = programs.apart(programs.command("postgres", arguments(port)))
                .builder()
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        started.getOutputStream().close();
        while (!pidFile.saysReady(started)) {
            if (started.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new ServerEnded(log, before);
            }
        }
    }

    private String[] arguments(int port) {
        List<String> arguments = new ArrayList<>(List.of(
                "-c", "listen_addresses=127.0.0.1",
                "-c", "port=" + port,
                "-c", "unix_socket_directories=",
                "-c", "logging_collector=off",
                "-c", "log_destination=stderr",
                "-c", marker(folder)));
        settings.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments.toArray(String[]::new);
    }

    /** Waits for the process to end, however that comes about. */
    int awaitEnd() throws InterruptedException {
        Process current = process;
        return current == null ? 0 : current.waitFor();
    }

    void stop() {
        Process current = process;
        if (current != null && current.isAlive()) {
            stop(current.toHandle());
        }
    }

    private void stop(ProcessHandle server) {
        for (String mode : List.of("fast", "immediate")) {
            try {
                programs.command("pg_ctl", "-s", "-w", "-t", "30", "-m", mode, "stop")
                        .run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (ends(server, Duration.ofSeconds(5))) {
                return;
            }
        }
        server.destroyForcibly();
        ends(server, Duration.ofSeconds(5));
    }

    private static boolean ends(ProcessHandle server, Duration time) {
        try {
            server.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !server.isAlive();
        }
    }
}
