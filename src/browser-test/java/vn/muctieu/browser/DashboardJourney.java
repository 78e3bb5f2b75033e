package vn.muctieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a leader sees: the sentence, the bars, a drawn chart, and one target at a time in a meeting. */
@BrowserTest
class DashboardJourney {

    /** Counts the pixels of a canvas that are near a colour. */
    private static final String PIXELS = """
            (canvas, [r, g, b]) => {
                const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                let count = 0;
                for (let i = 0; i < data.length; i += 4) {
                    if (Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 40) {
                        count++;
                    }
                }
                return count;
            }""";

    @Test
    void aLeaderFindsInTwoClicksWhoIsBehind(Visit leader) {
        leader.signIn("lanhdao");
        Page page = leader.page();
        page.locator("a[href^='/resolutions/17-nq-tu']").first().click();
        page.locator("a[href*='year=2024']").first().click();
        assertThat(page.locator("#sentence")).hasText("8/10 mục tiêu chưa đạt");
        Locator bar = page.locator("#target-8 .bar");
        double fill = bar.locator(".fill").boundingBox().width;
        assertThat(fill / bar.boundingBox().width).isBetween(0.78, 0.81);

        page.locator("#target-8 .target-text a").click();
        Locator chart = page.locator(".chart canvas");
        assertThat(chart).isVisible();
        assertThat(((Number) page.evalOnSelector(".chart canvas", PIXELS, List.of(0x12, 0x35, 0x5b))).intValue())
                .as("pixels of the line of values")
                .isGreaterThan(200);
        assertThat(page.locator(".owing")).containsText("Huyện ủy Ba Bể");
        assertThat(drawn(page))
                .as("the goal, the path and the years as they are drawn")
                .contains("[\"mức phải đạt\",[[2021,80],")
                .contains("[\"lộ trình\",[[2021,73.8],[2024,78.45],[2025,80]]]")
                .contains("[\"Kết quả\",[[2021,73.8],[2022,76.09],[2023,78.27],[2024,79.9]]]");
        chart.hover();
        assertThat(page.locator(".chart-tip")).containsText("2023");
        assertThat(page.locator(".chart-tip")).containsText("Kết quả: 78,27%");
        leader.screenshot("target-with-chart");
        page.mouse().move(0, 0);
        assertThat(page.locator(".chart-tip")).isHidden();
        page.locator(".chart .canvas").focus();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".chart-tip")).containsText("Kết quả: 76,09%");
        page.keyboard().press("Escape");
        assertThat(page.locator(".chart-tip")).isHidden();

        var file = page.waitForDownload(() -> page.locator("[data-as=svg]").click());
        assertThat(file.suggestedFilename()).isEqualTo("17-nq-tu-8-2024.svg");
        assertThat(file.path()).content().startsWith("<svg").contains("79,9%");
    }

    /** What every line of the chart goes through. */
    private static String drawn(Page page) {
        return (String) page.evaluate("""
                JSON.stringify(echarts.getInstanceByDom(document.querySelector('.chart .canvas')).getOption().series
                        .map(({name, data}) => [name, data.map((point) => point.value ?? point)]))""");
    }

    @Test
    void aMeetingGoesFromTargetToTargetByKeys(Visit leader) {
        leader.signIn("lanhdao");
        leader.open("/resolutions/17-nq-tu/meeting?year=2024");
        Page page = leader.page();
        assertThat(page.locator(".slide.current")).containsText("8/10 mục tiêu chưa đạt");

        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".slide.current .verdict")).hasText("Chưa đạt");
        assertThat(page.locator(".meeting-place")).hasText("2/11");
        assertThat(page.locator(".slide:visible")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("#target-\\d+$"));
        leader.screenshot("meeting");

        page.keyboard().press("End");
        assertThat(page.locator(".slide.current .verdict")).hasText("Vượt");
        page.reload();
        assertThat(page.locator(".meeting-place")).hasText("11/11");
    }

    @Test
    void onPaperEveryPageSaysWhereItComesFrom(Visit leader) {
        leader.signIn("lanhdao");
        leader.open("/resolutions/17-nq-tu?year=2024");
        byte[] paper = leader.page()
                .pdf(new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPath(Path.of("target/screenshots/resolution.pdf")));
        assertThat(paper).isNotEmpty();
        leader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat((String) leader.page().evaluate("document.adoptedStyleSheets[0].cssRules[0].cssText"))
                .contains("@bottom-left")
                .contains("17-NQ/TU đến hết năm 2024");
        assertThat(leader.page().locator(".top")).isHidden();
    }
}
