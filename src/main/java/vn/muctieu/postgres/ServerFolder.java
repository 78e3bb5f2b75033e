package vn.muctieu.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder an embedded server lives in: its data, its password, its log, and the lock that keeps a second one out. */
final class ServerFolder implements AutoCloseable {

    /** Closing any channel of a file gives up every lock this process holds on it, so no second one may be opened here. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final long LARGE_LOG = 10_000_000;

    private final Path path;
    private final Path real;
    private final FileChannel lock;

    private ServerFolder(Path path, Path real, FileChannel lock) {
        this.path = path;
        this.real = real;
        this.lock = lock;
    }

    static ServerFolder open(Path directory) {
        Path path = directory.resolve("postgresql");
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Ownership.keepPrivate(path);
            }
            Path real = path.toRealPath();
            if (!HELD.add(real)) {
                throw new FolderInUse(path);
            }
            FileChannel lock = lock(path, real);
            return new ServerFolder(path, real, lock);
        } catch (IOException e) {
            throw new PostgresNotStarted(
                    "The database folder " + path.toAbsolutePath().normalize() + " cannot be written to ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ").",
                    "Let the user this application runs as write there, or name another folder with"
                            + " muctieu.embedded-postgres.directory.",
                    e);
        }
    }

    private static FileChannel lock(Path path, Path real) throws IOException {
        FileChannel channel = null;
        boolean locked = false;
        try {
            Path file = path.resolve("lock");
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Ownership.inherit(file);
            locked = channel.tryLock() != null;
            if (!locked) {
                throw new FolderInUse(path);
            }
            return channel;
        } finally {
            if (!locked) {
                HELD.remove(real);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /** The folder as it was given: a relative path stays so, because it can always be reached. */
    Path path() {
        return path;
    }

    /** The same place without links, in characters a command line can hold whatever the locale. */
    String identity() {
        return real.toUri().getRawPath();
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** The log does not grow for ever, and belongs to whom the folder belongs, not to root who may have started this. */
    void prepareLog() throws IOException {
        Path log = log();
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log);
            Ownership.keepPrivate(log);
            Ownership.inherit(log);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // the end of the process gives it up
        } finally {
            HELD.remove(real);
        }
    }
}
