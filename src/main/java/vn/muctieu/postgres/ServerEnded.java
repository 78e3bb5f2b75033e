package vn.muctieu.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** PostgreSQL ended while it was starting; says what it wrote last. */
class ServerEnded extends PostgresNotStarted {

    private static final long serialVersionUID = 1L;

    private final boolean portTaken;
    private final boolean predecessorEnding;

    ServerEnded(Path log, long from) {
        this(log, saidSince(log, from));
    }

    private ServerEnded(Path log, String said) {
        super(
                "PostgreSQL did not start: "
                        + said.lines()
                                .filter(line -> line.contains("FATAL"))
                                .map(line -> line.replaceFirst("^.*FATAL: *", ""))
                                .findFirst()
                                .orElse(said.strip()),
                "Read " + log.toAbsolutePath().normalize() + ". The data has not been changed by this.",
                null);
        portTaken = said.contains("could not create any TCP/IP sockets");
        predecessorEnding =
                said.contains("is still in use") || said.contains("lock file \"postmaster.pid\" already exists");
    }

    boolean portTaken() {
        return portTaken;
    }

    /** The process before this one is dead, and its children are just finding out. */
    boolean predecessorEnding() {
        return predecessorEnding;
    }

    private static String saidSince(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(from, file.length() - 20_000));
            byte[] rest = new byte[(int) Math.max(0, file.length() - file.getFilePointer())];
            file.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "it wrote nothing that could be read";
        }
    }
}
