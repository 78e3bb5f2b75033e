package vn.muctieu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of all journeys: the machine's own where {@code MUCTIEU_CHROMIUM} names it, else Playwright's. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** In milliseconds: a busy machine may take its time, and what is right at once is waited for no longer. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        String path = System.getenv("MUCTIEU_CHROMIUM");
        if (path != null && !path.isBlank()) {
            options.setExecutablePath(Path.of(path));
        }
        browser = playwright.chromium().launch(options);
    }

    Visit visit(String address) {
        return new Visit(
                address,
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(1440, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
