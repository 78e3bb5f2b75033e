package vn.muctieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everybody can read and use every page: each role follows the links from its start page in each language, and whatever it
 * finds has no fault that axe knows, on a wide screen and on a telephone, where nothing needs scrolling sideways. Of pages
 * that differ only in what they show of which unit, year or target, the first stands for all; of the languages, what the two
 * roles with the most pages see in English.
 */
@BrowserTest
class AccessibilityJourney {

    private static final int WIDE = 1440;
    private static final int TELEPHONE = 360;

    /** Without preloading, because axe preloads by styles of its own, which the pages' content policy refuses. */
    private static final String AXE = """
            async () => (await axe.run({preload: false, resultTypes: ['violations']})).violations.map(violation =>
                `${violation.id} (${violation.help}): `
                    + violation.nodes.slice(0, 3).map(node => `${node.target} ${node.html}`).join(' · '))""";

    private final Set<String> found = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Map<String, Set<String>> faults = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({"canbo, vi", "thamdinh, vi", "lanhdao, vi", "kiemtra, vi", "quantri, vi", "thamdinh, en", "quantri, en"
    })
    void everyPageIsAccessible(String user, String language, Visit visit) {
        visit.signIn(user);
        visit.open("/?lang=" + language);
        crawl(visit, language);

        requireNoFaults();
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void soIsWhatAStrangerSees(String language, Visit visit) {
        visit.open("/sign-in?lang=" + language);
        crawl(visit, language);

        requireNoFaults();
    }

    /** Each fault once, with the pages that have it. */
    private void requireNoFaults() {
        assertThat(faults.entrySet())
                .extracting(fault -> fault.getKey() + "\n      on " + String.join("\n      on ", fault.getValue()))
                .isEmpty();
    }

    private void crawl(Visit visit, String language) {
        look(visit.page());
        for (String path = ahead.poll(); path != null; path = ahead.poll()) {
            Response answer = visit.open(path);
            if (answer.status() != 200) {
                fault("answers " + answer.status(), path);
                continue;
            }
            look(visit.page());
            if (!visit.page().locator("html").getAttribute("lang").equals(language)) {
                fault("is not in " + language, path);
            }
        }
    }

    private void look(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        for (int width : List.of(WIDE, TELEPHONE)) {
            page.setViewportSize(width, 900);
            for (Object violation : (List<?>) page.evaluate(AXE)) {
                fault(width + " px: " + violation, page.url());
            }
        }
        Object beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) beyond).intValue() > 0) {
            fault(TELEPHONE + " px: scrolls sideways", page.url());
        }
        remember(page);
    }

    private void fault(String fault, String where) {
        faults.computeIfAbsent(fault, none -> new TreeSet<>()).add(where);
    }

    private void remember(Page page) {
        Object links = page.evaluate("""
                () => [...document.querySelectorAll('a[href]:not([download])')]
                    .filter(link => link.origin === location.origin)
                    .map(link => link.pathname + link.search)""");
        for (Object link : (List<?>) links) {
            String path = page((String) link);
            if (path != null && found.add(path) && seen.add(shape(path))) {
                ahead.add(path);
            }
        }
    }

    /** The link without the language, or nothing if it leads to a file. */
    private static @Nullable String page(String link) {
        URI uri = URI.create(link);
        if (uri.getPath().matches(".*\\.\\w+|/(api|assets|webjars)/.*")) {
            return null;
        }
        String query = parameters(uri)
                .filter(parameter -> !parameter.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    }

    /** What all pages of a kind have in common: the path's words without years and keys. */
    private static String shape(String path) {
        return Arrays.stream(URI.create(path).getPath().split("/"))
                .map(part -> part.matches(".*\\d.*") ? "…" : part)
                .collect(Collectors.joining("/"));
    }

    private static Stream<String> parameters(URI uri) {
        return uri.getRawQuery() == null
                ? Stream.empty()
                : Arrays.stream(uri.getRawQuery().split("&"));
    }
}
