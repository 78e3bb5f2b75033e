package vn.muctieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template keeps to, so that no page can be broken into and every page can be read in both languages. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern WORDS = Pattern.compile("'[^']*[\\p{L}&&[^a-zA-Z]][^']*'");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("[$#*@~]\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");

    private static final Set<String> REPLACES_ITS_TEXT =
            Set.of("th:text", "th:replace", "th:insert", "th:include", "th:remove");
    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "alt",
            "aria-description",
            "aria-label",
            "aria-placeholder",
            "aria-roledescription",
            "aria-valuetext",
            "label",
            "placeholder",
            "text",
            "title",
            "value");

    static Stream<Named<Path>> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .map(file -> Named.of(TEMPLATES.relativize(file).toString(), file))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsWrittenUnescaped(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("th:utext", "[(");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noExpressionIsPreprocessed(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("__\\s*[$#*@~]\\{");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noScriptOrStyleStandsInAPage(Path template) throws IOException {
        Document page = parse(template);

        assertThat(page.select("style")).isEmpty();
        assertThat(page.select("script")).allMatch(script -> script.hasAttr("src") || script.hasAttr("th:src"));
        assertThat(page.getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .noneMatch(TemplateTests::isScriptOrStyle);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextComesFromTheMessages(Path template) throws IOException {
        List<String> literal = parse(template).getAllElements().stream()
                .flatMap(element -> Stream.concat(literalText(element), literalAttributes(element)))
                .toList();

        assertThat(literal).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateLiesInTheFolderOfItsModule(Path template) {
        Path relative = TEMPLATES.relativize(template);

        assertThat(relative.getNameCount()).isGreaterThan(1);
        assertThat(Path.of("src/main/java/vn/muctieu").resolve(relative.getName(0)))
                .isDirectory();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTableCanBeTakenAlongAsAFile(Path template) throws IOException {
        Document page = parse(template);
        // What is asked in a dialog has not been stored; rows apart are a part of a table elsewhere; what a file holds
        // is given out whole and not page by page.
        List<String> tables = page.select("table:has(thead):not(dialog table, .intake-numbers)").stream()
                .map(table -> table.hasAttr("data-table") ? table.attr("data-table") : table.attr("th:data-table"))
                .toList();

        assertThat(tables)
                .allSatisfy(table -> assertThat(
                                page.select("[th:replace*=web/table :: take]").eachAttr("th:replace"))
                        .anyMatch(link -> !table.isEmpty() && link.contains(table)));
    }

    private static Document parse(Path template) throws IOException {
        return Jsoup.parse(Files.readString(template));
    }

    private static boolean isScriptOrStyle(Attribute attribute) {
        String name = attribute.getKey().replaceFirst("^(data-)?th[:-]", "");
        return name.equals("style")
                || name.equals("styleappend")
                || name.startsWith("on")
                || name.startsWith("hx-on")
                || name.startsWith("attr") && attribute.getValue().matches("(?s).*\\b(style|on\\w+)\\s*=.*")
                || attribute.getValue().strip().toLowerCase().startsWith("javascript:");
    }

    private static Stream<String> literalText(Element element) {
        boolean replaced = Stream.iterate(element, ancestor -> ancestor != null, Element::parent)
                .anyMatch(ancestor -> REPLACES_ITS_TEXT.stream().anyMatch(ancestor::hasAttr));
        if (replaced) {
            return Stream.empty();
        }
        Stream<String> texts = element.textNodes().stream().map(TextNode::getWholeText);
        Stream<String> data = element.dataNodes().stream().map(DataNode::getWholeData);
        return Stream.concat(texts, data)
                .map(text -> INLINED.matcher(text).replaceAll(""))
                .filter(LETTER.asPredicate())
                .map(text -> "<%s> %s".formatted(element.tagName(), text.strip()));
    }

    private static Stream<String> literalAttributes(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("th:")
                        ? READ_BY_PEOPLE.contains(attribute.getKey().substring(3)) && writesWords(attribute.getValue())
                        : READ_BY_PEOPLE.contains(attribute.getKey())
                                && !isTechnical(element, attribute)
                                && LETTER.matcher(attribute.getValue()).find())
                .map(attribute -> "<%s %s>".formatted(element.tagName(), attribute));
    }

    /** Words between quotes or bars: outside an expression any letters, inside one what cannot be a code. */
    private static boolean writesWords(String expression) {
        String outside = EXPRESSION.matcher(expression).replaceAll("");
        return literals(outside).anyMatch(LETTER.asPredicate())
                || literals(expression).anyMatch(WORDS.asPredicate());
    }

    private static Stream<String> literals(String expression) {
        return LITERAL.matcher(expression).results().map(MatchResult::group);
    }

    /** What a form or the browser takes, and no person reads. */
    private static boolean isTechnical(Element element, Attribute attribute) {
        return attribute.getKey().equals("value")
                && !element.is("input[type=submit], input[type=button], input[type=reset]");
    }
}
