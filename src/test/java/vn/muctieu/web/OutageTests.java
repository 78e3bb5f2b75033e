package vn.muctieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.account.AccountBook;
import vn.muctieu.account.Role;
import vn.muctieu.organization.UnitQuery;

/** Errors of the running application outside its controllers, above all without its database. */
@DemonstrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

    private static final String PASSWORD = "mưa-rơi-trên-hồ-Ba-Bể";

    @LocalServerPort
    private int port;

    @Value("${muctieu.embedded-postgres.directory}")
    private Path folder;

    @Autowired
    private AccountBook accounts;

    @Autowired
    private UnitQuery units;

    private Browser browser;

    @BeforeEach
    void signIn() {
        long unit =
                units.byKey("bac-kan", LocalDate.of(2024, 12, 31)).orElseThrow().id();
        accounts.openIfAbsent("reader", "Người đọc", Role.LEADER, unit, PASSWORD);
        browser = new Browser(port);
        browser.signIn("reader", PASSWORD);
        assertThat(Browser.page(browser.get("/nowhere")).select(".who").text()).isEqualTo("Người đọc");
    }

    @Test
    void withoutTheDatabaseEveryoneIsToldSoAndAllGoesOnWhenItIsBack(CapturedOutput log) throws Exception {
        try (var outage = Outages.begin(folder)) {
            Instant begin = Instant.now();
            HttpResponse<String> answer = browser.get("/units?on=2024-01-01");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.headers().firstValue("Refresh")).hasValue("5");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            var page = Browser.page(answer);
            assertThat(page.select("h1").text()).isEqualTo("Hệ thống tạm thời gián đoạn");
            assertThat(page.select("a.language").attr("href")).isEqualTo("/units?on=2024-01-01&lang=en");
            assertThat(page.select(".who, nav")).isEmpty();
            assertThat(log)
                    .contains(page.select(".reference strong").text() + ": 503 for GET /units: ")
                    .doesNotContain("Servlet.service()");

            styleIsThere(page.select("link[rel=stylesheet]").attr("href"));
            assertThat(browser.get("/assets/none").statusCode()).isEqualTo(503);
            writingIsNotPromised();
            scriptsGetAProblem();
            programsGetAProblem();
            livenessStays();
        }
        comesBack();
    }

    private void styleIsThere(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    private void writingIsNotPromised() {
        var stranger = new Browser(port);
        HttpResponse<String> answer = stranger.signIn("reader", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Refresh")).isEmpty();
        assertThat(Browser.page(answer).select("main").text()).contains("có thể chưa lưu được");
    }

    private void scriptsGetAProblem() {
        isProblem(browser.get("/units", "Accept", "application/json"), 503);
    }

    private void programsGetAProblem() {
        HttpResponse<String> answer = browser.get("/api/v1/resolutions");

        isProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    private void livenessStays() {
        assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    }

    /** Within ten seconds, in the same session. */
    private void comesBack() throws InterruptedException {
        Instant latest = Instant.now().plusSeconds(10);
        HttpResponse<String> answer = browser.get("/nowhere");
        while (answer.statusCode() == 503 && Instant.now().isBefore(latest)) {
            Thread.sleep(200);
            answer = browser.get("/nowhere");
        }
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Browser.page(answer).select(".who").text()).isEqualTo("Người đọc");
    }

    @Test
    void aForgedRequestIsRefusedOnAPageForTheSamePerson() {
        HttpResponse<String> answer = browser.post("/sign-out", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(Browser.page(answer).select("h1").text()).isEqualTo("Không có quyền");
        assertThat(Browser.page(answer).select(".who").text()).isEqualTo("Người đọc");
    }

    @Test
    void anAddressThatTheFirewallRejectsCannotBeRead() {
        HttpResponse<String> answer = browser.get("/units;x=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.page(answer).select("h1").text()).isEqualTo("Không đọc được yêu cầu");
    }

    @Test
    void aFormThatCannotBeReadIsTheAskersMistake() {
        HttpResponse<String> answer = browser.post("/sign-in", "username=%zz");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.page(answer).select("h1").text()).isEqualTo("Không đọc được yêu cầu");
    }

    @Test
    void aFormThatIsTooLargeIsToldSo() {
        HttpResponse<String> answer = browser.post("/sign-in", "username=" + "x".repeat(2_100_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Browser.page(answer).select("h1").text()).isEqualTo("Nội dung gửi quá lớn");
    }

    @Test
    void aProgramThatForgesIsToldInItsWay() {
        isProblem(browser.post("/api/v1/submissions/2024/ba-be/submission", ""), 403);
    }

    @Test
    void aProgramThatIsNotSignedInIsToldInItsWay() {
        isProblem(new Browser(port).get("/api/v1/resolutions"), 401);
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"title\":\"", "\"detail\":\"", "\"reference\":\"")
                .doesNotContain("Exception");
    }
}
