package vn.muctieu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.DispatcherType;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.muctieu.ApplicationTest;

/** Whatever fails in a controller or finds none is told calmly, in the asker's way, and never tells internals. */
@ApplicationTest
@Import(FailingController.class)
@ExtendWith(OutputCaptureExtension.class)
class ErrorTests {

    private static final String REFERENCE = "[2-9A-Z]{4}-[2-9A-Z]{4}";

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "400, Không đọc được yêu cầu",
        "403, Không có quyền",
        "404, Không tìm thấy trang",
        "405, Không thực hiện được theo cách này",
        "409, Dữ liệu vừa thay đổi",
        "413, Nội dung gửi quá lớn",
        "415, Không nhận loại nội dung này",
        "418, Không đọc được yêu cầu",
        "500, Hệ thống gặp lỗi",
        "502, Hệ thống gặp lỗi",
        "503, Hệ thống tạm thời gián đoạn"
    })
    void everyStatusIsToldOnAPage(int status, String title) {
        MvcTestResult answer = send(mvc.get().uri("/failing/status/" + status));
        Document page = page(answer);

        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        assertThat(page.select("main h1").text()).isEqualTo(title);
        assertThat(page.select("main .page-head p").text()).isNotBlank();
        assertThat(page.select(".reference strong").text()).matches(REFERENCE);
        assertThat(page.select(".who").text()).isEqualTo("Người nào đó");
        assertThat(page.text()).doesNotContain(FailingController.SECRET, "Exception");
    }

    @Test
    void thePageSpeaksTheReadersLanguage() {
        Document page = page(send(mvc.get().uri("/failing/status/404").param("lang", "en")));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Page not found");
    }

    @Test
    void theLogKnowsTheReferenceAndTheCauseOfABug(CapturedOutput log) {
        String reference = reference(send(mvc.get().uri("/failing/bug")));

        assertThat(log)
                .contains(reference + ": 500 for GET /failing/bug")
                .contains("IllegalStateException: " + FailingController.SECRET);
    }

    @Test
    void theLogKnowsTheReferenceOfARefusalButNothingThatWasTyped(CapturedOutput log) {
        String reference = reference(send(mvc.get().uri("/failing/number?number=rose%0Abud")));

        assertThat(log).contains(reference + ": 400 for GET /failing/number, ").doesNotContain("rose", "bud");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        MvcTestResult answer = send(mvc.get().uri("/nowhere"));

        assertThat(answer).hasStatus(404);
        assertThat(page(answer).select("h1").text()).isEqualTo("Không tìm thấy trang");
    }

    @Test
    void aUnitOutOfSightIsNotFound() {
        assertThat(send(mvc.get().uri("/failing/sight"))).hasStatus(404);
    }

    @Test
    void whoMayNotIsTold() {
        MvcTestResult answer = send(mvc.get().uri("/failing/admins"));

        assertThat(answer).hasStatus(403);
        assertThat(page(answer).select("h1").text()).isEqualTo("Không có quyền");
    }

    @Test
    void whoIsNotSignedInIsSentToSignInInstead() {
        assertThat(mvc.get().uri("/assets/failing/admins").exchange())
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/sign-in");
    }

    @Test
    void whoIsNotSignedInGetsAPageToo() {
        MvcTestResult answer = mvc.get().uri("/assets/failing/bug").exchange();

        assertThat(answer).hasStatus(500);
        assertThat(page(answer).select("h1").text()).isEqualTo("Hệ thống gặp lỗi");
        assertThat(page(answer).select("nav, .who")).isEmpty();
    }

    @Test
    void aStaleEditIsAConflict() {
        assertThat(send(mvc.get().uri("/failing/stale"))).hasStatus(409);
    }

    @Test
    void tooLargeAnUploadIsToldSo() {
        assertThat(send(mvc.get().uri("/failing/upload"))).hasStatus(413);
    }

    @Test
    void aWrongMethodIsToldWhichAreRight() {
        MvcTestResult answer = send(mvc.delete().uri("/failing/bug"));

        assertThat(answer).hasStatus(405);
        assertThat(answer.getResponse().getHeader("Allow")).contains("GET", "POST");
    }

    @Test
    void contentOfAWrongKindIsRefused() {
        assertThat(send(mvc.post().uri("/failing/form").contentType("text/csv").content("1")))
                .hasStatus(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":", "{\"number\":\"x\"}", "{}"})
    void whatCannotBeReadIsTheAskersMistake(String body) {
        MvcTestResult answer = send(
                mvc.post().uri("/failing/form").contentType("application/json").content(body));

        assertThat(answer).hasStatus(400);
    }

    @Test
    void aFailedWriteSaysThatItMayNotBeSaved() {
        assertThat(page(send(mvc.post().uri("/failing/bug"))).select("main").text())
                .contains("có thể chưa lưu được");
        assertThat(page(send(mvc.get().uri("/failing/bug"))).select("main").text())
                .doesNotContain("có thể chưa lưu được");
    }

    @Test
    void aScriptOfAPageGetsASentenceItCanTell() {
        MvcTestResult answer = send(mvc.post().uri("/failing/bug").header("Accept", "application/json"));

        assertThat(answer).hasStatus(500).hasContentType("application/problem+json");
        assertThat(body(answer)).contains("Lỗi này do hệ thống").doesNotContain("<html", FailingController.SECRET);
    }

    @Test
    void theErrorAddressItselfIsNoPage() {
        assertThat(send(mvc.get().uri("/error"))).hasStatus(404);
    }

    @Test
    void theLanguageLinkStaysOnThisHost() {
        Document page = page(send(mvc.get()
                .uri("/error")
                .with(ErrorTests::dispatched)
                .requestAttr("jakarta.servlet.error.request_uri", "//elsewhere.example/page")
                .requestAttr("jakarta.servlet.error.method", "GET")
                .requestAttr("jakarta.servlet.error.status_code", 400)));

        assertThat(page.select("a.language").attr("href")).startsWith("/").doesNotStartWith("//");
    }

    private static MvcTestResult send(MockMvcRequestBuilder request) {
        return request.with(somebody()).with(csrf()).exchange();
    }

    private static MockHttpServletRequest dispatched(MockHttpServletRequest request) {
        request.setDispatcherType(DispatcherType.ERROR);
        return request;
    }

    private static RequestPostProcessor somebody() {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                FailingController.PERSON, null, List.of(new SimpleGrantedAuthority("ROLE_LEADER"))));
    }

    private static String reference(MvcTestResult answer) {
        return page(answer).select(".reference strong").text();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
