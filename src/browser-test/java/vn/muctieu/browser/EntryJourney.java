package vn.muctieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A clerk on 30 December: whatever happens to the network, the session or another person, nothing that was typed is
 * lost, and a column from a spreadsheet is in the form in a moment. A file of the test's own asks for forty more figures
 * than the demonstration does.
 */
@BrowserTest
class EntryJourney {

    private static final String FORM = "/entry/2024?unit=ba-be";
    private static final String OFFLINE = "ERR_INTERNET_DISCONNECTED";
    private static final int MANY = 40;

    @TempDir
    static Path files;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void ask(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(files.resolve("99-da-tu.yaml"), manyFigures());
        properties.add("muctieu.resolutions.locations", files::toString);
    }

    private static String manyFigures() {
        String figures =
                IntStream.rangeClosed(1, MANY).mapToObj(i -> """
                          - {key: thu-%1$d, name: Số thử %1$d, unit: người, measured: stock, reported-by: [district-committee]}
                        """.formatted(i)).collect(Collectors.joining());
        String indicators = IntStream.rangeClosed(1, MANY / 2)
                .mapToObj(i -> """
                              - {measure: thu-%d / thu-%d, goal: ">= 80%%", when: by 2025}
                        """.formatted(2 * i, 2 * i - 1))
                .collect(Collectors.joining());
        return """
                code: 99-ĐA/TU
                kind: scheme
                title: Để thử việc nhập số liệu
                issuer: Tỉnh ủy Bắc Kạn
                scope: bac-kan
                issued: 2024-01-02
                period: 2024-2025
                figures:
                %stargets:
                  - number: 1
                    text: Mục tiêu để thử
                    wording: adopted
                    source: Để thử
                    indicators:
                %s""".formatted(figures, indicators);
    }

    @Test
    void theNetworkIsCutInTheMiddleAndComesBack(Visit staff) {
        staff.expect(OFFLINE);
        Page page = form(staff, "canbo");

        page.context().setOffline(true);
        type(page, "nguoi-dung-dau", "90");
        assertThat(page.locator("#saving")).containsText("Mất kết nối mạng: 1 ô");
        assertThat(row(page, "nguoi-dung-dau").locator(".unsaved")).containsText("đang giữ trên máy này");
        type(page, "nguoi-dung-dau-hoan-thanh-tot", "85");
        assertThat(page.locator("#saving")).containsText("2 ô");
        staff.screenshot("form-offline");

        page.context().setOffline(false);
        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        page.reload();
        assertThat(value(page, "nguoi-dung-dau")).hasValue("90");
        assertThat(value(page, "nguoi-dung-dau-hoan-thanh-tot")).hasValue("85");
        assertThat(page.locator("#kept")).isHidden();
    }

    @Test
    void anAnswerThatIsLostMakesNoConflictWithOneself(Visit staff) {
        staff.expect("ERR_FAILED");
        Page page = form(staff, "canbo");

        page.route("**/entry/2024", save -> {
            save.fetch();
            save.abort();
        });
        type(page, "thu-17", "1700");
        assertThat(page.locator("#saving")).containsText("1 ô");
        assertThat(row(page, "thu-17").locator(".unsaved")).isVisible();
        page.unroute("**/entry/2024");
        type(page, "thu-17", "1701");

        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        page.reload();
        assertThat(value(page, "thu-17")).hasValue("1.701");
    }

    @Test
    void whatIsTypedBeforeAnAnswerIsLostMakesNoConflictWithOneself(Visit staff) {
        staff.expect("ERR_FAILED");
        Page page = form(staff, "canbo");

        page.route(
                "**/entry/2024",
                save -> {
                    save.fetch();
                    type(page, "thu-23", "2301");
                    save.abort();
                },
                new Page.RouteOptions().setTimes(1));
        type(page, "thu-23", "2300");

        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        page.reload();
        assertThat(value(page, "thu-23")).hasValue("2.301");
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain(Visit staff) {
        Page page = form(staff, "canbo");

        page.route(
                "**/entry/2024",
                save -> save.fulfill(
                        new Route.FulfillOptions().setResponse(save.fetch()).setBody("[{")),
                new Page.RouteOptions().setTimes(1));
        type(page, "thu-19", "19");

        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        assertThat(row(page, "thu-19").locator(".saved")).isVisible();
    }

    @Test
    void whatIsTypedWhileAnAnswerIsOnItsWayMakesNoConflictWithOneself(Visit staff) {
        staff.expect(OFFLINE);
        Page page = form(staff, "canbo");

        page.route(
                "**/entry/2024",
                save -> {
                    value(page, "thu-21").fill("210");
                    save.resume();
                },
                new Page.RouteOptions().setTimes(1));
        type(page, "thu-21", "21");
        assertThat(row(page, "thu-21").locator(".saved")).isVisible();
        page.context().setOffline(true);
        page.close();

        Page later = staff.another();
        later.context().setOffline(false);
        later.navigate(FORM);
        assertThat(value(later, "thu-21")).hasValue("21");
        later.click("#kept-take");
        assertThat(row(later, "thu-21").locator(".saved")).isVisible();
        assertThat(value(later, "thu-21")).hasValue("210");
    }

    @Test
    void aClosedLaptopKeepsWhatWasTyped(Visit staff) {
        staff.expect(OFFLINE);
        Page page = form(staff, "canbo");

        page.context().setOffline(true);
        value(page, "thu-1").fill("12");
        page.close();

        Page later = staff.another();
        later.context().setOffline(false);
        later.navigate(FORM);
        assertThat(later.locator("#kept")).containsText("Số thử 1: 12");
        assertThat(value(later, "thu-1")).hasValue("");
        later.click("#kept-take");
        assertThat(row(later, "thu-1").locator(".saved")).isVisible();
        later.reload();
        assertThat(later.locator("#kept")).isHidden();
        assertThat(value(later, "thu-1")).hasValue("12");
    }

    @Test
    void theSessionEndsInTheMiddle(Visit staff) {
        staff.expect("401");
        Page page = form(staff, "canbo");

        database.sql("delete from web_session").update();
        type(page, "thu-3", "33");
        assertThat(page.locator("#saving")).containsText("Phiên đăng nhập đã hết: 1 ô");
        staff.screenshot("form-session-ended");

        page.locator("#saving a").click();
        page.fill("input[name=username]", "canbo");
        page.fill("input[name=password]", Visit.PASSWORD);
        page.click("main form button[type=submit]");
        assertThat(page.locator("#kept")).containsText("Số thử 3: 33");
        staff.screenshot("form-offers-again");
        page.click("#kept-take");
        assertThat(row(page, "thu-3").locator(".saved")).isVisible();
    }

    @Test
    void whoSignsInAgainElsewhereGoesOnWhereTheyWere(Visit staff) {
        staff.expect("401");
        staff.expect("403");
        Page page = form(staff, "canbo");
        database.sql("delete from web_session").update();
        type(page, "thu-5", "55");
        assertThat(page.locator("#saving a")).isVisible();

        Page other = staff.another();
        other.navigate("/sign-in");
        other.fill("input[name=username]", "canbo");
        other.fill("input[name=password]", Visit.PASSWORD);
        other.click("main form button[type=submit]");
        assertThat(other.locator(".who")).isVisible();
        other.close();

        type(page, "thu-7", "77");
        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        page.reload();
        assertThat(value(page, "thu-5")).hasValue("55");
    }

    @Test
    void ofTwoPeopleTheLaterOneSeesBothNumbersAndChooses(Visit staff, Visit committee) {
        Page one = form(staff, "canbo");
        Page other = form(committee, "thamdinh");

        type(one, "thu-9", "91");
        type(one, "thu-11", "11");
        assertThat(row(one, "thu-11").locator(".saved")).isVisible();
        type(other, "thu-9", "92");
        assertThat(row(other, "thu-9").locator(".problem")).containsText("thành 91; bạn nhập 92");
        committee.screenshot("form-two-people");
        row(other, "thu-9").getByText("Lấy số của tôi: 92").click();
        assertThat(row(other, "thu-9").locator(".saved")).isVisible();
        type(other, "thu-11", "12");
        row(other, "thu-11").getByText("Giữ số của người kia: 11").click();

        assertThat(value(other, "thu-11")).hasValue("11");
        one.reload();
        assertThat(value(one, "thu-9")).hasValue("92");
        assertThat(value(one, "thu-11")).hasValue("11");
    }

    @Test
    void aColumnOfFortyIsSeenBeforeItIsTakenAndSavedAtOnce(Visit staff) {
        Page page = form(staff, "canbo");
        String block = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> "Số thử %d\t%s".formatted(i, i == MANY ? "Không phát sinh" : "1,%03d".formatted(i)))
                .collect(Collectors.joining("\r\n"));

        paste(page, "thu-1", block + "\r\nSố ở đâu đó\t5\r\n");
        assertThat(page.locator("#paste-body tr")).hasCount(MANY + 1);
        assertThat(page.locator("#paste-dialect")).hasValue("international");
        assertThat(page.locator("#paste-body tr").nth(1)).containsText("1.002");
        assertThat(page.locator("#paste-body tr").nth(MANY)).containsText("không có ô tương ứng");
        staff.screenshot("form-paste");
        page.locator("#paste-take").click();

        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        assertThat(page.locator(".is-saved")).hasCount(MANY);
        page.reload();
        assertThat(value(page, "thu-2")).hasValue("1.002");
        assertThat(value(page, "thu-40")).hasValue("Không phát sinh");
        staff.screenshot("form-pasted");
    }

    @Test
    void keysWorkAsInASpreadsheet(Visit staff) {
        Page page = form(staff, "canbo");
        Locator first = value(page, "thu-13");

        first.fill("1313");
        assertThat(row(page, "thu-13").locator(".understood")).hasText("Hiểu là 1.313");
        first.press("Enter");
        assertThat(value(page, "thu-14")).isFocused();
        assertThat(first).hasValue("1.313");
        value(page, "thu-14").press("Shift+Enter");
        assertThat(first).isFocused();
        first.fill("5");
        first.press("Escape");
        assertThat(first).hasValue("1.313");
        first.press("ArrowDown");
        value(page, "thu-14").fill("1400");
        value(page, "thu-14").press("ArrowUp");
        assertThat(row(page, "thu-14").locator(".problem")).isHidden();
        assertThat(ratio(page, "thu-14").locator(".value")).hasText("106,62%");
        first.press("Control+z");
        assertThat(value(page, "thu-14")).hasValue("");
        value(page, "thu-14").press("Control+y");
        assertThat(value(page, "thu-14")).hasValue("1.400");
        value(page, "thu-14").press("ArrowRight");
        assertThat(row(page, "thu-14").locator(".nothing")).isFocused();
        row(page, "thu-14").locator(".nothing").press("Enter");
        assertThat(value(page, "thu-14")).hasValue("Không phát sinh");
        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
    }

    @Test
    void theWholeCycleWithAReturn(Visit staff, Visit committee) {
        Page page = form(staff, "canbo");
        type(page, "can-bo-xa", "900");
        assertThat(row(page, "can-bo-xa").locator(".doubt-list")).containsText("Tăng");
        staff.screenshot("form-doubt");
        page.locator("#reason-can-bo-xa").fill("Nhận thêm hai xã");
        page.locator("#reason-can-bo-xa").blur();
        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        type(page, "can-bo-xa", "910");
        assertThat(page.locator("#reason-can-bo-xa")).hasValue("");
        value(page, "can-bo-xa").press("Control+z");
        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        page.locator("#reason-can-bo-xa").fill("Nhận thêm hai xã");
        page.locator("#reason-can-bo-xa").blur();
        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        page.locator("form[action$='/submission'] button").click();
        assertThat(page.locator("#state-panel .status")).hasText("Chờ duyệt");

        committee.signIn("thamdinh");
        committee.open(FORM);
        assertThat(row(committee.page(), "can-bo-xa").locator(".doubts")).containsText("Nhận thêm hai xã");
        committee.screenshot("form-reviewed");
        returns(committee.page(), "Xem lại số cán bộ xã");

        page.reload();
        assertThat(page.locator("#state-panel .notice")).containsText("Xem lại số cán bộ xã");
        type(page, "can-bo-xa", "315");
        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        clickTwice(page, "form[action$='/submission'] button");
        assertThat(page.locator("#state-panel .status")).hasText("Chờ duyệt");
        assertThat(page.locator(".problem-notice")).isHidden();
        committee.open(FORM);
        clickTwice(committee.page(), "form[action$='/approval'] button");
        assertThat(committee.page().locator("#state-panel .status")).hasText("Đã duyệt");
        assertThat(committee.page().locator(".problem-notice")).isHidden();
        returns(committee.page(), "Trả lại để các hành trình khác còn nhập");
    }

    @Test
    void onATelephoneTheFormIsReadFromTopToBottom(Visit staff) {
        Page page = form(staff, "canbo");
        page.setViewportSize(360, 740);
        type(page, "thu-15", "1500");
        assertThat(page.locator("#saving")).hasText("Mọi số liệu đã được lưu.");
        staff.screenshot("form-telephone");
        page.setViewportSize(1440, 900);
        staff.screenshot("form-wide");
    }

    /** Where the network is slow, so that the second click comes before anything is answered. */
    private static void clickTwice(Page page, String button) {
        var network = page.context().newCDPSession(page);
        var slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 1_000);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", -1);
        network.send("Network.emulateNetworkConditions", slow);
        page.locator(button).evaluate("""
                button => {
                    button.click();
                    setTimeout(() => button.click(), 300);
                }""");
        network.detach();
    }

    private static void returns(Page page, String reason) {
        if (!page.locator("#reason").isVisible()) {
            page.locator("details.return summary").click();
        }
        page.fill("#reason", reason);
        page.locator("form[action$='/return'] button").click();
        assertThat(page.locator("#state-panel .status")).hasText("Bị trả lại");
    }

    private static Page form(Visit visit, String user) {
        visit.signIn(user);
        visit.open(FORM);
        assertThat(visit.page().locator("#saving")).isEmpty();
        return visit.page();
    }

    private static void type(Page page, String figure, String number) {
        value(page, figure).fill(number);
        value(page, figure).press("Enter");
    }

    private static void paste(Page page, String figure, String block) {
        value(page, figure).focus();
        value(page, figure).evaluate("""
                (cell, block) => {
                    const clipboardData = new DataTransfer();
                    clipboardData.setData('text/plain', block);
                    cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                }""", block);
    }

    private static Locator value(Page page, String figure) {
        return page.locator("#value-" + figure);
    }

    private static Locator row(Page page, String figure) {
        return page.locator("tr#" + figure);
    }

    private static Locator ratio(Page page, String numerator) {
        return page.locator(".unit-ratio[data-numerator=" + numerator + "]");
    }
}
