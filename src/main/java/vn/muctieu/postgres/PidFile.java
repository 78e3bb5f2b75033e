package vn.muctieu.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The note a server leaves in its data directory: its process and how far it has got. */
record PidFile(Path path) {

    static PidFile of(ServerFolder folder) {
        return new PidFile(folder.data().resolve("postmaster.pid"));
    }

    /** Whether that process is the one that serves the data and says that it takes connections. */
    boolean saysReady(Process process) throws IOException {
        List<String> lines = lines();
        return lines.size() > 7
                && lines.get(0).equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    /**
     * A server that outlived the application which started it. What is left of one that ended is for PostgreSQL to judge,
     * which also sees whether its children are gone; but a number that by now means another process would keep it from
     * starting for ever, so such a note is removed.
     */
    Optional<ProcessHandle> orphan(ServerFolder folder) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process = lines().stream()
                .findFirst()
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of);
        if (process.isEmpty() && !lines().isEmpty()) {
            return Optional.empty();
        }
        Optional<ProcessHandle> server = process.filter(found -> serves(found, folder));
        if (server.isEmpty()) {
            Files.delete(path);
        }
        return server;
    }

    private static boolean serves(ProcessHandle process, ServerFolder folder) {
        String command =
                process.info().commandLine().or(process.info()::command).orElse("");
        return command.contains("postgres")
                && (command.contains(Server.marker(folder)) || worksIn(process, folder.data()));
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(path, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
