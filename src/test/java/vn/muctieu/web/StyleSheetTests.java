package vn.muctieu.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/** A browser asks for one style sheet, and keeps it for ever under an address that another content does not have. */
class StyleSheetTests {

    private static final Pattern FILE = Pattern.compile("url\\(\"?([^\"?)]+)[^)]*\\)");

    private final StyleSheet style = new StyleSheet();
    private final String sheet = Objects.requireNonNull(style.sheet().getBody());

    StyleSheetTests() throws IOException {}

    @Test
    void allPartsAreInOneSheetInTheirLayers() {
        assertThat(sheet)
                .doesNotContain("@import")
                .doesNotContain("@charset")
                .contains("Bootstrap Reboot")
                .containsSubsequence(
                        "@layer bootstrap {",
                        "@layer tokens {",
                        "@layer base {",
                        "@layer components {",
                        "@layer print {");
    }

    @Test
    void itsAddressSaysItsContent() throws IOException {
        assertThat(style.url())
                .isEqualTo("/assets/style.css?v="
                        + DigestUtils.md5DigestAsHex(sheet.getBytes(UTF_8)).substring(0, 12))
                .isEqualTo(new StyleSheet().url());
    }

    @Test
    void everyFileItNamesLiesBesideIt() {
        assertThat(FILE.matcher(sheet).results().map(match -> match.group(1)).filter(file -> !file.startsWith("#")))
                .isNotEmpty()
                .allMatch(file -> new ClassPathResource("static/assets/" + file).exists());
    }
}
