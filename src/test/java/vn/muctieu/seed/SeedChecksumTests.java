package vn.muctieu.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What decides whether a seed is written again depends on what the files say, and on nothing else. */
class SeedChecksumTests {

    private static final String FOUR_KINDS =
            "[commune-committee, direct-committee, district-committee, province-committee]";

    @TempDir
    private Path temporary;

    /** Sets without an order have another one in each run of Java. */
    @Test
    void itIsTheSameInEveryRunOfJava() throws IOException, InterruptedException {
        SeedFolders folders = new SeedFolders(temporary);
        folders.resolution("a.yaml", SeedFolders.RESOLUTION.replace("[district-committee]", FOUR_KINDS));
        List<String> here = checksums(folders);

        assertThat(here).hasSizeGreaterThan(9);
        assertThat(inAnotherRun()).isEqualTo(here);
        assertThat(inAnotherRun()).isEqualTo(here);
    }

    @Test
    void itDoesNotDependOnTheOrderInWhichKindsOfUnitAreWritten() {
        SeedFolders folders = new SeedFolders(temporary);
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        String before = figures(folders);

        folders.resolution(
                "a.yaml",
                SeedFolders.RESOLUTION.replace(
                        "[district-committee, direct-committee]", "[direct-committee, district-committee]"));

        assertThat(figures(folders)).isEqualTo(before);
    }

    @Test
    void itChangesWithAnythingThatIsSaidOfAFigure() {
        SeedFolders folders = new SeedFolders(temporary);
        folders.resolution("a.yaml", SeedFolders.RESOLUTION);
        String before = figures(folders);

        Map<String, String> changes = Map.of(
                "name: Một số", "name: Vài",
                "unit: người", "unit: đảng viên",
                "measured: stock", "measured: flow",
                "decimals: 0", "decimals: 1",
                "    within: t-all\n", "",
                "[district-committee, direct-committee]", "[district-committee]");
        assertThat(changes).allSatisfy((right, wrong) -> {
            folders.resolution("a.yaml", SeedFolders.RESOLUTION.replace(right, wrong));
            assertThat(figures(folders)).isNotEqualTo(before);
        });
    }

    /** Called in another run of Java, with the folder of {@link SeedFolders} as its argument. */
    public static void main(String[] arguments) {
        checksums(new SeedFolders(Path.of(arguments[0]))).forEach(line -> System.out.println("seed: " + line));
    }

    private List<String> inAnotherRun() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeedChecksumTests.class.getName(),
                        temporary.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        return output.lines()
                .filter(line -> line.startsWith("seed: "))
                .map(line -> line.substring("seed: ".length()))
                .toList();
    }

    private static String figures(SeedFolders folders) {
        return checksums(folders).stream()
                .filter(seed -> seed.startsWith("2 figures"))
                .collect(Collectors.joining());
    }

    private static List<String> checksums(SeedFolders folders) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", folders.properties()));
            context.register(SeedRuleTests.Reading.class);
            context.refresh();
            return context.getBeanProvider(Seeds.class).stream()
                    .flatMap(part -> part.read().stream())
                    .map(seed -> seed.name() + " " + seed.checksum())
                    .sorted()
                    .toList();
        }
    }
}
