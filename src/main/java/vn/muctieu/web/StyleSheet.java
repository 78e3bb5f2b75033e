package vn.muctieu.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.webjars.WebJarVersionLocator;

/**
 * The style sheet with all its parts in one, in the order and the layers that {@code app.css} names: a browser waits for
 * each part that it has to ask for by itself before it shows anything.
 */
@Controller
class StyleSheet {

    private static final Pattern PART = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
    private static final Pattern ADDRESS = Pattern.compile("url\\(\"(\\.\\./[^\"]+)\"\\)");
    private static final String FOLDER = "static/assets/";

    private final LastingAsset sheet;

    StyleSheet() throws IOException {
        this.sheet = LastingAsset.of(
                "/assets/style.css",
                new MediaType("text", "css", StandardCharsets.UTF_8),
                PART.matcher(read(FOLDER + "app.css"))
                        .replaceAll(part -> Matcher.quoteReplacement(
                                "@layer " + part.group(2) + " {\n" + part(part.group(1)) + "\n}")));
    }

    /** Its address, which changes with its content. */
    String url() {
        return sheet.url();
    }

    @GetMapping("/assets/style.css")
    ResponseEntity<String> sheet() {
        return sheet.answer();
    }

    private static String part(String name) {
        try {
            return name.startsWith("/webjars/bootstrap/")
                    ? read("META-INF/resources"
                                    + name.replace(
                                            "bootstrap/",
                                            "bootstrap/" + new WebJarVersionLocator().version("bootstrap") + "/"))
                            .replace("@charset \"UTF-8\";", "")
                    : fromAssets(read(FOLDER + name));
        } catch (IOException missing) {
            throw new IllegalStateException("The style sheet names a part that is not there: " + name, missing);
        }
    }

    /** Parts name fonts as they lie beside them; the whole lies one folder higher, and names their content too. */
    private static String fromAssets(String part) {
        return ADDRESS.matcher(part).replaceAll(address -> {
            String file = StringUtils.cleanPath("css/" + address.group(1));
            try (InputStream content = new ClassPathResource(FOLDER + file).getInputStream()) {
                return "url(\"" + file + "?v=" + LastingAsset.version(content.readAllBytes()) + "\")";
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        });
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
