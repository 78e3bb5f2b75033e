package vn.muctieu.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs as they lie packed on the class path. */
record Archive(URL location) {

    static Archive forThisMachine() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system + "-" + processor + ".txz";
        URL archive = Archive.class.getResource(name);
        if (archive == null) {
            throw new PostgresNotStarted(
                    "This build brings no PostgreSQL for this machine (" + name + " is missing).",
                    "Build it on this machine, or set SPRING_DATASOURCE_URL to a PostgreSQL of yours.",
                    null);
        }
        return new Archive(archive);
    }

    /** Tells one build of the programs from another. */
    String fingerprint() throws IOException {
        URLConnection connection = location.openConnection();
        return Long.toHexString(
                connection instanceof JarURLConnection jar
                        ? jar.getJarEntry().getCrc()
                        : connection.getContentLengthLong());
    }

    void extractTo(Path target) throws IOException {
        try (InputStream stream = location.openStream()) {
            extract(stream, target);
        }
    }

    private static void extract(InputStream stream, Path target) throws IOException {
        createDirectory(target);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(stream)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target.normalize())) {
                throw new IOException("The archive reaches outside of itself: " + entry.getName());
            }
            if (entry.isDirectory()) {
                createDirectory(path);
                continue;
            }
            createDirectory(Objects.requireNonNull(path.getParent()));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                Ownership.permit(path, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
            }
        }
    }

    /** Whatever the mask of this process is, the user the server runs as must get through. */
    static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            Ownership.permit(directory, "rwxr-xr-x");
        }
    }
}
