package vn.muctieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From starting a review to its signed edition and the report of it. */
@BrowserTest
class ReviewJourney {

    @Test
    void aReviewIsStartedWrittenSignedAndPutOnPaper(Visit committee, Visit leader) throws IOException {
        committee.expect("422");
        committee.signIn("thamdinh");
        committee.open("/resolutions/17-nq-tu?year=2023");
        committee.page().locator("a[href^='/reviews?resolution=']").click();
        String review = start(committee.page());
        committee.screenshot("review-started");

        committee.page().locator("form[action$='/signature'] button").click();
        assertThat(committee.page().locator("[role=alert]").first()).containsText("Chưa ký được");

        committee.open(review);
        for (String target : lacking(committee.page())) {
            committee.open(target);
            explain(committee.page());
        }
        committee.screenshot("review-target");
        committee.open(review);
        write(committee.page());
        assertThat(committee.page().locator("#lacking")).hasText("Đã đủ để ký");
        committee.page().locator("form[action$='/signature'] button").click();
        assertThat(committee.page().locator(".status")).containsText("Bản đã ký số");
        committee.screenshot("review-signed");

        leader.signIn("lanhdao");
        leader.open(review);
        assertThat(leader.page().locator("form[action*='/reviews']")).hasCount(0);
        Path report = download(leader.page(), "docx");
        assertThat(Files.size(report)).isGreaterThan(5_000);
        download(leader.page(), "xlsx");
        leader.open("/remedies");
        assertThat(leader.page().locator("tbody tr").first()).containsText("Quá hạn");
        leader.screenshot("remedies");
        leader.page().setViewportSize(360, 800);
        leader.screenshot("remedies-360");
        leader.open(review);
        leader.screenshot("review-signed-360");
    }

    private static String start(Page page) {
        page.fill("#year", "2023");
        page.locator("form.start-review button").click();
        assertThat(page.locator("h1")).hasText("Sơ kết 17-NQ/TU đến hết năm 2023");
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private static List<String> lacking(Page page) {
        Object links = page.evaluate(
                "() => [...new Set([...document.querySelectorAll('.lacking a')].map(link => link.getAttribute('href')))]"
                        + ".filter(link => link.includes('/targets/'))");
        return ((List<?>) links).stream().map(String::valueOf).toList();
    }

    private static void explain(Page page) {
        page.locator("#choice").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("#text", "Theo phản ánh của các đơn vị.");
        page.locator("form[action$='/causes'] button").click();
        assertThat(page.locator(".findings li")).hasCount(1);
        page.fill("#what", "Rà soát, giao chỉ tiêu cụ thể cho từng đơn vị");
        page.fill("#lead", "Ban Tổ chức Tỉnh ủy");
        page.fill("#deadline", "2024-06-30");
        page.fill("#effect", "Đạt mức phấn đấu trong năm sau");
        page.locator("form[action$='/remedies'] button").click();
        assertThat(page.locator(".findings li")).hasCount(2);
    }

    private static void write(Page page) {
        for (String part : List.of("DIRECTION", "STRENGTHS", "LESSONS", "PROPOSALS", "SIGNATORY")) {
            page.fill("#" + part, "Nội dung minh họa do người lập báo cáo viết.");
        }
        page.locator("form[action$='/parts'] button").click();
        assertThat(page.locator("[role=status]")).hasText("Đã lưu.");
    }

    private static Path download(Page page, String ending) {
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='." + ending + "']").click());
        return download.path();
    }
}
