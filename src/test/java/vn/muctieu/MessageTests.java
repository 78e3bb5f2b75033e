package vn.muctieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read is there in both languages, whole, and nothing lies about unused. */
class MessageTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");

    private static final String KEY = "[\\p{Alnum}_-]+(?:\\.[\\p{Alnum}_-]+)+";
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*(" + KEY + ")\\s*[(}]");
    private static final Pattern QUOTED = Pattern.compile("[\"'|{](" + KEY + "\\.?|[\\p{Alnum}_-]+\\.)(?=[\"'|}$(])");

    /** Codes that Spring and Bean Validation make up by themselves from an error, a form and a field. */
    private static final Pattern OF_A_FRAMEWORK =
            Pattern.compile("(typeMismatch|methodInvocation|[A-Z][A-Za-z]+)(\\..*)?");

    /** The tone mark stands on the first of two final vowels (ủy, hòa), except after qu (quý). */
    private static final Pattern NEW_TONE_PLACEMENT = Pattern.compile("(?i)((?<!q)u[ỳýỷỹỵ]|o[àáảãạèéẻẽẹ])(?!\\p{L})");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) {
        assertThat(english(bundle).keySet()).isEqualTo(vietnamese(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesTakeTheSameArguments(String bundle) {
        Map<String, String> english = english(bundle);
        vietnamese(bundle)
                .forEach((key, message) -> assertThat(arguments(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(message)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noMessageIsEmpty(String bundle) {
        assertThat(vietnamese(bundle).values()).doesNotContain("");
        assertThat(english(bundle).values()).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysBeginWithTheirModule(String bundle) {
        assertThat(vietnamese(bundle).keySet())
                .allMatch(key -> key.startsWith(bundle + ".")
                        || OF_A_FRAMEWORK.matcher(key).matches());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void vietnameseIsComposedAndPlacesTonesAlike(String bundle) {
        vietnamese(bundle).forEach((key, message) -> {
            assertThat(Normalizer.isNormalized(message, Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
            assertThat(message).as(key).doesNotContainPattern(NEW_TONE_PLACEMENT);
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsGivenTwice(String bundle) {
        for (String file : List.of(bundle + ".properties", bundle + "_en.properties")) {
            List<String> keys = text(MESSAGES.resolve(file))
                    .lines()
                    .filter(line -> line.matches(KEY + "\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyBundleIsRead() throws IOException {
        Properties application = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            application.load(reader);
        }
        assertThat(application.getProperty("spring.messages.basename").split(","))
                .containsExactlyInAnyOrderElementsOf(
                        bundles().map(bundle -> "messages/" + bundle).toList());
    }

    @Test
    void everyKeyInUseHasAMessage() throws IOException {
        Set<String> known = keys();
        Set<String> modules = bundles().collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String template : sources(TEMPLATES, ".html")) {
            IN_TEMPLATE.matcher(template).results().map(use -> use.group(1)).forEach(missing::add);
        }
        for (String java : sources(JAVA, ".java")) {
            quoted(java)
                    .filter(text -> !text.endsWith(".") && modules.contains(text.substring(0, text.indexOf('.'))))
                    .forEach(missing::add);
        }
        missing.removeAll(known);

        assertThat(missing).isEmpty();
    }

    @Test
    void noMessageIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources(TEMPLATES, ".html")) {
            IN_TEMPLATE.matcher(source).results().map(use -> use.group(1)).forEach(used::add);
            quoted(source).forEach(used::add);
        }
        for (String source : sources(JAVA, ".java")) {
            quoted(source).forEach(used::add);
        }
        List<String> beginnings =
                used.stream().filter(text -> text.endsWith(".")).toList();
        List<String> leftOver = keys().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !OF_A_FRAMEWORK.matcher(key).matches())
                .toList();

        assertThat(leftOver).isEmpty();
    }

    private static Map<String, String> vietnamese(String bundle) {
        return read(MESSAGES.resolve(bundle + ".properties"));
    }

    private static Map<String, String> english(String bundle) {
        return read(MESSAGES.resolve(bundle + "_en.properties"));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, message) -> messages.put((String) key, (String) message));
        return messages;
    }

    private static int arguments(String message) {
        return new MessageFormat(message).getFormatsByArgumentIndex().length;
    }

    private static Set<String> keys() throws IOException {
        return bundles().flatMap(bundle -> vietnamese(bundle).keySet().stream()).collect(Collectors.toSet());
    }

    private static Stream<String> quoted(String source) {
        return QUOTED.matcher(source).results().map(text -> text.group(1));
    }

    private static List<String> sources(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessageTests::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
