package vn.muctieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * The main job: a district corrects three numbers, the province approves them, and the sentence that leaders read out
 * changes.
 */
@BrowserTest
class MainJobJourney {

    private static final String DASHBOARD = "/resolutions/17-nq-tu?year=2024";

    @Test
    void whatADistrictEntersChangesTheSentenceOnceItIsApproved(Visit staff, Visit committee, Visit leader) {
        leader.signIn("lanhdao");
        leader.open(DASHBOARD);
        assertThat(leader.page().locator("#sentence")).hasText("8/10 mục tiêu chưa đạt");
        leader.screenshot("dashboard-before");

        staff.signIn("canbo");
        staff.page().locator("a[href='/entry/2024']").click();
        assertThat(staff.page().locator("h1")).hasText("Huyện ủy Ba Bể");
        refusesWhatIsNoNumber(staff);
        ratiosMoveWhileNumbersAreTyped(staff);
        submits(staff);

        leader.open(DASHBOARD);
        assertThat(leader.page().locator("#sentence")).hasText("8/10 mục tiêu chưa đạt");

        committee.signIn("thamdinh");
        committee.open("/submissions?year=2024");
        committee
                .page()
                .getByText("Huyện ủy Ba Bể", new Page.GetByTextOptions().setExact(true))
                .click();
        committee.screenshot("form-to-approve");
        committee.page().locator("form[action$='/approval'] button").click();
        assertThat(committee.page().locator("#state-panel .status")).hasText("Đã duyệt");

        leader.open(DASHBOARD);
        assertThat(leader.page().locator("#sentence")).hasText("7/10 mục tiêu chưa đạt");
        assertThat(leader.page().locator("#target-8 .value")).hasText("80,03%");
        leader.screenshot("dashboard-after");
    }

    private static void refusesWhatIsNoNumber(Visit staff) {
        Page page = staff.page();
        type(page, "can-bo-xa-dai-hoc", "94.07");
        assertThat(row(page, "can-bo-xa-dai-hoc").locator(".problem")).containsText("dấu chấm chỉ dùng");
        type(page, "can-bo-xa-dai-hoc", "999");
        assertThat(row(page, "can-bo-xa-dai-hoc").locator(".problem")).containsText("lớn hơn");
        assertThat(page.locator("#value-can-bo-xa-dai-hoc")).hasValue("999");
        staff.screenshot("form-refuses");
    }

    private static void ratiosMoveWhileNumbersAreTyped(Visit staff) {
        Page page = staff.page();
        Locator ratio = page.locator(".unit-ratio[data-numerator=can-bo-xa-dai-hoc]");
        assertThat(ratio.locator(".value")).hasText("77,77%");
        type(page, "can-bo-xa-dai-hoc", "248");
        assertThat(row(page, "can-bo-xa-dai-hoc").locator(".saved")).hasText("Đã lưu");
        assertThat(ratio.locator(".value")).hasText("78,73%");
        page.reload();
        assertThat(page.locator("#value-can-bo-xa-dai-hoc")).hasValue("248");
    }

    private static void submits(Visit staff) {
        staff.page().locator("form[action$='/submission'] button").click();
        assertThat(staff.page().locator("#state-panel .status")).hasText("Chờ duyệt");
        assertThat(staff.page().locator("input[name=value]")).hasCount(0);
        staff.screenshot("form-submitted");
    }

    /** Types a number and leaves the cell by Enter, which goes to the next one. */
    private static void type(Page page, String figure, String number) {
        page.locator("#value-" + figure).fill(number);
        page.locator("#value-" + figure).press("Enter");
    }

    private static Locator row(Page page, String figure) {
        return page.locator("tr#" + figure);
    }
}
