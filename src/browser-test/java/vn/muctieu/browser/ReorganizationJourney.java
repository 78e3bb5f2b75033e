package vn.muctieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An admin merges two communes, sees what follows, enters it, finds the people concerned, and takes it back. */
@BrowserTest
class ReorganizationJourney {

    @Test
    void anAdminMergesTwoCommunesAndTakesItBack(Visit admin) {
        admin.signIn("quantri");
        Page page = admin.page();
        admin.open("/units");
        page.click("main a[href='/units/reorganizations']");
        page.fill("#day", "2026-10-01");
        page.fill("#title", "Hợp nhất hai phường (để thử)");
        page.fill("#basis", "Văn bản để thử");
        admin.screenshot("reorganizations");
        page.click("form[action='/units/reorganizations'] button");
        assertThat(page.locator("h1")).hasText("Hợp nhất hai phường (để thử)");

        page.click("summary:has-text('Lập đơn vị mới')");
        page.fill("#begin-name", "Đảng ủy phường Thử");
        page.selectOption("#begin-parent", "thai-nguyen-2025");
        page.locator("details[open] button").click();
        page.click("summary:has-text('Nhập, hợp nhất hoặc chia tách')");
        page.selectOption("#pass-units", new String[] {"01840-2025", "01843-2025"});
        page.selectOption("#pass-into", "dang-uy-phuong-thu-2026");
        page.fill("#pass-share", "50%");
        page.locator("details[open] button").click();
        assertThat(page.locator("#outlook .problem")).containsText("cộng lại không đúng 100%");
        admin.screenshot("reorganization-broken");

        page.locator(".reform-steps li").last().locator("button").click();
        page.locator(".reform-steps li").last().locator("button").click();
        page.click("summary:has-text('Nhập, hợp nhất hoặc chia tách')");
        page.selectOption("#pass-units", new String[] {"01840-2025", "01843-2025"});
        page.selectOption("#pass-into", "dang-uy-phuong-thu-2026");
        admin.screenshot("reorganization-step");
        page.locator("details[open] button").click();
        Locator outlook = page.locator("#outlook");
        assertThat(outlook).containsText("2 đơn vị kết thúc");
        assertThat(outlook).containsText("Không tài khoản nào tự chuyển");
        admin.screenshot("reorganization");
        page.setViewportSize(360, 800);
        admin.screenshot("reorganization-360");
        page.setViewportSize(1440, 900);

        page.click("form[action$='/entry'] button");
        assertThat(page.locator(".good-notice")).containsText("Đã ghi việc sắp xếp");
        page.click(".good-notice a");
        assertThat(page.locator("#ended")).containsText("Huyện ủy Ba Bể");
        page.setViewportSize(360, 800);
        admin.screenshot("bereft-360");

        admin.open("/units/reorganizations");
        admin.screenshot("reorganizations-360");
        page.click("form[action$='/withdrawal'] button");
        assertThat(page.locator(".good-notice")).containsText("Đã hủy việc sắp xếp");
        page.reload();
        assertThat(page.locator(".good-notice")).hasCount(0);
    }
}
