package vn.muctieu.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The server's programs, unpacked once from the class path to the first place where they can be run. */
record Binaries(Path home, int majorVersion) {

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

    Path program(String name) {
        return home.resolve("bin").resolve(name).toAbsolutePath();
    }

    /**
     * Below root's own home, say, the user the server runs as cannot reach its programs; and some folders are mounted so
     * that nothing in them can be run. So the places are tried in turn.
     */
    static Binaries in(Path preferred, List<String> prefix) throws IOException {
        Archive archive = Archive.forThisMachine();
        String name = "postgresql-" + archive.fingerprint();
        Set<Path> places = new LinkedHashSet<>(List.of(preferred));
        places.add(
                Ownership.isRoot()
                        ? Path.of("/var/cache/muctieu")
                        : Path.of(System.getProperty("user.home"), ".cache", "muctieu"));
        for (Path place : places) {
            Path home = place.resolve(name);
            int version = version(home, prefix);
            if (version == 0 && canRunProgramsIn(place, prefix)) {
                unpack(archive, home, prefix);
                version = version(home, prefix);
            }
            if (version > 0) {
                return new Binaries(home, version);
            }
        }
        throw new PostgresNotStarted(
                "PostgreSQL's programs cannot be run from any of " + places + ".",
                "Name a folder where programs may be run with muctieu.embedded-postgres.binaries.",
                null);
    }

    /** The major version of what is unpacked there, 0 if nothing there runs. */
    private static int version(Path home, List<String> prefix) {
        try {
            Command.Result result = Command.of(
                            prefix,
                            home.resolve("bin/postgres").toAbsolutePath().toString(),
                            "--version")
                    .run();
            String number = result.output().replaceFirst("^postgres \\(PostgreSQL\\) (\\d+)\\b(?s:.*)$", "$1");
            return result.code() == 0 ? Integer.parseInt(number) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static boolean canRunProgramsIn(Path place, List<String> prefix) {
        Path probe = place.resolve(".probe-" + ProcessHandle.current().pid());
        try {
            Archive.createDirectory(place);
            if (!Ownership.isKnownIn(place)) {
                return true;
            }
            Files.writeString(probe, "#!/bin/sh\n");
            Ownership.permit(probe, "rwxr-xr-x");
            boolean runs = Command.of(prefix, probe.toAbsolutePath().toString()).succeeds();
            Files.delete(probe);
            return runs;
        } catch (IOException e) {
            return false;
        }
    }

    /** Killed half-way it leaves only what the next one removes: the final name appears when everything is there. */
    private static synchronized void unpack(Archive archive, Path home, List<String> prefix) throws IOException {
        Path lock = home.resolveSibling(home.getFileName() + ".lock");
        Path part = home.resolveSibling(home.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (version(home, prefix) > 0) {
                return;
            }
            LOG.info("Unpacking PostgreSQL to {}", home);
            FileSystemUtils.deleteRecursively(part);
            FileSystemUtils.deleteRecursively(home);
            archive.extractTo(part);
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
