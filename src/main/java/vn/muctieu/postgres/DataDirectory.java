package vn.muctieu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Where PostgreSQL keeps what it is told. Made once, whole or not at all. */
final class DataDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final ServerFolder folder;
    private final Programs programs;

    DataDirectory(ServerFolder folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** The password of the server's accounts, which is what keeps other people on this machine out. */
    String password() throws IOException {
        return Files.readString(folder.path().resolve("password")).strip();
    }

    void prepare() throws IOException {
        if (!Files.exists(folder.data())) {
            create();
            return;
        }
        String version = Files.readString(folder.data().resolve("PG_VERSION")).strip();
        if (!version.equals(Integer.toString(programs.binaries().majorVersion()))) {
            throw new PostgresNotStarted(
                    "The data in " + folder.data().toAbsolutePath().normalize() + " belongs to PostgreSQL " + version
                            + ", this application brings " + programs.binaries().majorVersion() + ".",
                    "Export it with the earlier version of the application and import it into an empty folder.",
                    null);
        }
    }

    private void create() throws IOException {
        LOG.info("Creating the database in {}", folder.path().toAbsolutePath().normalize());
        writePassword();
        Path unfinished = folder.path().resolve("data.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        Ownership.keepPrivate(unfinished);
        Ownership.inherit(unfinished);
        Command.Result result = programs.commandOn(
                        unfinished,
                        "initdb",
                        "--username=postgres",
                        "--pwfile=../password",
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C")
                .run();
        if (result.code() != 0) {
            throw new PostgresNotStarted(
                    "PostgreSQL could not create its data in "
                            + unfinished.toAbsolutePath().normalize() + ": " + lastLine(result.output()),
                    "Check that there is space on the disk and that the folder can be written to.",
                    null);
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = folder.path().resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file);
        Ownership.keepPrivate(file);
        Ownership.inherit(file);
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> line.contains("error") || line.contains("FATAL"))
                .findFirst()
                .orElse(output);
    }
}
