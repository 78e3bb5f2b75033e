package vn.muctieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody at a browser of their own, and what that browser complained of on the way. */
final class Visit implements AutoCloseable {

    /** The password of every account of the demonstration. */
    static final String PASSWORD = "muctieu-demo-2026";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final String address;
    private final BrowserContext browser;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visit(String address, BrowserContext browser) {
        this.address = address;
        this.browser = browser;
        browser.setDefaultTimeout(30_000);
        browser.addInitScript("""
                addEventListener('securitypolicyviolation', violation => console.error(
                    'content security policy: ' + violation.violatedDirective + ' refused ' + violation.blockedURI
                        + ' ' + violation.sample));
                """);
        browser.onConsoleMessage(this::listen);
        browser.onWebError(error -> report("script: " + error.error()));
        browser.onRequest(this::watch);
        this.page = browser.newPage();
    }

    Page page() {
        return page;
    }

    /** Another window of the same browser. */
    Page another() {
        return browser.newPage();
    }

    /** Problems whose text holds this part belong to the story, such as the 409 of a refused edit. */
    void expect(String part) {
        expected.add(part);
    }

    Response open(String path) {
        return Objects.requireNonNull(page.navigate(path), path);
    }

    void signIn(String user) {
        open("/sign-in");
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", PASSWORD);
        page.click("main form button[type=submit]");
        page.waitForURL(url -> !url.equals(address + "/sign-in"));
        assertThat(page.url()).as("where %s is after signing in", user).doesNotContain("/sign-in");
    }

    void signOut() {
        page.click("form[action='/sign-out'] button");
        page.waitForURL(url -> url.startsWith(address + "/sign-in"));
    }

    /** A picture of the whole page, kept for people to look at. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name.replaceAll("[^\\w.-]+", "-") + ".png")));
    }

    void requireNoProblems() {
        assertThat(problems).as("what the browser complained of").isEmpty();
    }

    @Override
    public void close() {
        browser.close();
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            report(message.text() + " (" + message.location() + ")");
        }
    }

    private void watch(Request request) {
        String url = request.url();
        if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
            report("asked another host: " + url);
        }
    }

    private void report(String problem) {
        if (expected.stream().noneMatch(problem::contains)) {
            problems.add(here() + problem);
        }
    }

    private String here() {
        return page == null ? "" : page.url() + ": ";
    }
}
