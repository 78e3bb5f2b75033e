package vn.muctieu.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Who owns a file and who may read it, where the file system knows. */
record Ownership(int user, int group) {

    private static final Path SELF = Path.of("/proc/self");

    static final int ROOT = 0;

    static Ownership of(Path path) throws IOException {
        return new Ownership((int) Files.getAttribute(path, "unix:uid"), (int) Files.getAttribute(path, "unix:gid"));
    }

    /** Whether this is Linux and the application runs as root, which PostgreSQL refuses to do. */
    static boolean isRoot() throws IOException {
        return Files.exists(SELF) && of(SELF).user() == ROOT;
    }

    /** Root makes a file in a folder that belongs to the server's user: it is to belong to that user too. */
    static void inherit(Path path) throws IOException {
        Path parent = path.getParent();
        if (isRoot() && parent != null) {
            of(parent).give(path);
        }
    }

    static boolean isKnownIn(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    static void keepPrivate(Path path) throws IOException {
        permit(path, Files.isDirectory(path) ? "rwx------" : "rw-------");
    }

    static void permit(Path path, String permissions) throws IOException {
        if (isKnownIn(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    void giveAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                give(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
    }
}
