package vn.muctieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice, to open what is made here with a program of other people. Tests that need it carry the tag {@link #TAG}:
 * {@code ./check} provides it and runs them, {@code ./mvnw test} does not choose them.
 */
public final class LibreOffice {

    public static final String TAG = "office";

    private LibreOffice() {}

    /**
     * A file as LibreOffice saved it.
     *
     * @param content the converted file's
     * @param said what LibreOffice said meanwhile, a line each
     */
    public record Converted(byte[] content, List<String> said) {}

    /**
     * Opens a document and saves it as something else.
     *
     * @param to as the option --convert-to names it, its file's ending first
     * @param folder for what it needs; holds the document
     * @param environment added to that of this program
     */
    public static Converted convert(Path document, String to, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path results = folder.resolve("converted");
        Path log = folder.resolve("log");
        var office = new ProcessBuilder(
                        program().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        results.toString(),
                        document.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        office.environment().putAll(environment);
        Process running = office.start();
        try {
            assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            running.destroyForcibly();
        }
        String name = document.getFileName().toString().replaceFirst("[.]\\w+$", "." + to.split(":")[0]);
        return new Converted(Files.readAllBytes(results.resolve(name)), Files.readAllLines(log));
    }

    private static Path program() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("MUCTIEU_SOFFICE")).map(Path::of),
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, "soffice")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "There is no LibreOffice here: run ./check, which installs one, or name it in MUCTIEU_SOFFICE"));
    }
}
