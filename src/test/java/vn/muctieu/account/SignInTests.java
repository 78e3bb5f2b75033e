package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.account.People.person;
import static vn.muctieu.account.People.signedIn;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;

// The request post-processor csrf() puts a token repository of its own into the context of whoever uses it.
@ApplicationTest
@TestPropertySource(properties = "test.context=with the real token repository")
class SignInTests {

    private static final String PASSWORD = "cá suối nấu măng chua";
    private static final String REFUSED = "/sign-in?refused";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountBook book;

    private final String username = "t" + UUID.randomUUID();
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        book.openIfAbsent(username, "Nông Thị Mai", Role.UNIT_STAFF, new Units(jdbc).top(), PASSWORD);
        visitor = Visitor.of(mvc);
    }

    @Test
    void everyPageAsksForSignInAndIsGoneToAfterwards() {
        assertThat(visitor.landing("/account?a=1&b=2")).isEqualTo("/sign-in?to=%2Faccount%3Fa%3D1%26b%3D2");
        String to = Visitor.document(visitor.get("/sign-in?to=%2Faccount%3Fa%3D1%26b%3D2"))
                .select("input[name=to]")
                .attr("value");
        assertThat(visitor.post("/sign-in", "username", username, "password", PASSWORD, "to", to))
                .hasRedirectedUrl("/account?a=1&b=2");
        assertThat(Visitor.document(visitor.get("/account?a=1&b=2"))
                        .select("h1")
                        .text())
                .isEqualTo("Nông Thị Mai");
    }

    @Test
    void anAddressOfAnotherHostIsNotGoneTo() {
        assertThat(visitor.post(
                        "/sign-in", "username", username, "password", PASSWORD, "to", "https://example.org/account"))
                .hasRedirectedUrl("/");
    }

    @Test
    void theNameIsTakenInAnyCase() {
        assertThat(visitor.signIn(" " + username.toUpperCase(Locale.ROOT), PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void unknownWrongAndDisabledGetTheSameAnswer() {
        String disabled = "d" + UUID.randomUUID();
        book.openIfAbsent(disabled, "Đã khóa", Role.LEADER, new Units(jdbc).top(), PASSWORD);
        jdbc.sql("update account set enabled = false where username = ?")
                .param(disabled)
                .update();
        assertThat(visitor.signIn("nobody" + UUID.randomUUID(), PASSWORD)).hasRedirectedUrl(REFUSED);
        assertThat(visitor.signIn(username, PASSWORD + "?")).hasRedirectedUrl(REFUSED);
        assertThat(visitor.signIn(disabled, PASSWORD)).hasRedirectedUrl(REFUSED);
        assertThat(visitor.signIn("", "")).hasRedirectedUrl(REFUSED);
        assertThat(visitor.signIn("a\u0000b", "\u0000")).hasRedirectedUrl(REFUSED);
        assertThat(Visitor.document(visitor.get(REFUSED))
                        .select("main [role=alert]")
                        .text())
                .startsWith("Không đăng nhập được");
    }

    @Test
    void afterFiveFailuresTheRightPasswordWaitsTooAndARunningSessionGoesOn() {
        Visitor inside = Visitor.of(mvc);
        inside.signIn(username, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(username, "guess number " + i)).hasRedirectedUrl(REFUSED);
        }
        assertThat(visitor.signIn(username, PASSWORD)).hasRedirectedUrl(REFUSED);
        assertThat(inside.landing("/account")).isEqualTo("200");
        assertThat(visitor.at("10.1.2.3").signIn(username, PASSWORD)).hasRedirectedUrl("/");
    }

    /** Spring Session by itself would read it a second time when the response is finished. */
    @Test
    void aRequestReadsItsSessionOnce() {
        visitor.signIn(username, PASSWORD);
        List<String> statements =
                statements(() -> assertThat(visitor.landing("/account")).isEqualTo("200"));
        assertThat(statements)
                .filteredOn(statement -> statement.contains("from web_session"))
                .hasSize(1);
    }

    @Test
    void whetherAnythingHasChangedIsReadWithTheSession() {
        visitor.signIn(username, PASSWORD);
        List<String> statements =
                statements(() -> assertThat(visitor.landing("/")).isEqualTo("200"));
        assertThat(statements)
                .isNotEmpty()
                .noneMatch(statement -> statement.contains("[select version from progress_stamp]"))
                .noneMatch(statement -> statement.contains("[select version from unit_tree]"));
    }

    /** What this thread asks the database. */
    private static List<String> statements(Runnable work) {
        var jdbc = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        jdbc.addAppender(log);
        jdbc.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            jdbc.setLevel(null);
            jdbc.detachAppender(log);
        }
        return log.list.stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void aRefusedVisitorStillGetsToThePageAskedFor() {
        assertThat(visitor.post("/sign-in", "username", username, "password", "wrong", "to", "/account"))
                .hasRedirectedUrl("/sign-in?refused&to=%2Faccount");
    }

    @Test
    void lookingAtTheSignInPageMakesNoSession() {
        visitor.get("/account");
        visitor.get("/sign-in?to=/account");
        visitor.signIn(username, "wrong");
        assertThat(visitor.has("session")).isFalse();
    }

    @Test
    void signInGivesANewSessionId() {
        visitor.signIn(username, PASSWORD);
        Cookie first = visitor.cookie("session");
        visitor.postWithToken(visitor.token(), "/sign-in", "username", username, "password", PASSWORD);
        Cookie second = visitor.cookie("session");
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        Visitor thief = Visitor.of(mvc);
        thief.setCookie(first);
        assertThat(thief.landing("/account")).startsWith("/sign-in");
    }

    @Test
    void anIdThatTheServerDidNotGiveIsNotTakenUp() {
        visitor.setCookie(new Cookie("session", "Y2hvc2VuLWJ5LXNvbWVib2R5LWVsc2U="));
        visitor.signIn(username, PASSWORD);
        assertThat(visitor.cookie("session").getValue()).isNotEqualTo("Y2hvc2VuLWJ5LXNvbWVib2R5LWVsc2U=");
        assertThat(visitor.landing("/account")).isEqualTo("200");
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndOtherSites() {
        visitor.signIn(username, PASSWORD);
        assertThat(visitor.cookie("session").isHttpOnly()).isTrue();
        assertThat(visitor.cookie("session").getAttribute("SameSite")).isEqualTo("Lax");
        visitor.get("/account");
        assertThat(visitor.cookie("csrf").isHttpOnly()).isTrue();
    }

    @Test
    void underHttpsCookiesAreSecureAndOfThisHostOnly() {
        Visitor secure = visitor.overHttps();
        assertThat(secure.signIn(username, PASSWORD)).headers().containsHeader("Strict-Transport-Security");
        assertThat(secure.landing("/account")).isEqualTo("200");
        for (String name : new String[] {"__Host-session", "__Host-csrf"}) {
            Cookie cookie = secure.cookie(name);
            assertThat(cookie.getSecure()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
        }
    }

    @Test
    void afterSignOutTheOldCookieOpensNothing() {
        visitor.signIn(username, PASSWORD);
        Cookie old = visitor.cookie("session");
        assertThat(visitor.post("/sign-out")).hasRedirectedUrl("/sign-in?signed-out");
        assertThat(visitor.has("session")).isFalse();
        visitor.setCookie(old);
        assertThat(visitor.landing("/account")).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/set-up", "/account/password", "/accounts", "/api/v1/anything"})
    void aForgedRequestIsRefused(String path) {
        visitor.signIn(username, PASSWORD);
        assertThat(visitor.postWithToken(null, path)).hasStatus(403);
        assertThat(visitor.postWithToken("made-up", path)).hasStatus(403);
    }

    @Test
    void signedOutReadingDoesNotSignOut() {
        visitor.signIn(username, PASSWORD);
        visitor.get("/sign-out");
        assertThat(visitor.landing("/account")).isEqualTo("200");
    }

    @Test
    void aScriptOfAPageIsToldToSignInAndGetsNoPage() {
        MvcTestResult answer =
                mvc.get().uri("/account").header("Accept", "application/json").exchange();
        assertThat(answer).hasStatus(401);
        assertThat(answer).bodyText().doesNotContain("<html");
    }

    @Test
    void programsAreNotSentToAPage() {
        assertThat(mvc.get().uri("/api/v1/anything")).hasStatus(401);
        assertThat(mvc.post().uri("/api/v1/anything")).hasStatus(403);
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDo() {
        for (String path : new String[] {"/sign-in", "/account", "/api/v1/anything", "/assets/mark.svg", "/nowhere"}) {
            assertThat(mvc.get().uri(path))
                    .as(path)
                    .headers()
                    .hasValue(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                                    + " frame-ancestors 'none'")
                    .hasValue("X-Content-Type-Options", "nosniff")
                    .hasValue("Referrer-Policy", "same-origin")
                    .hasValue("X-Frame-Options", "DENY")
                    .doesNotContainHeader("Strict-Transport-Security");
        }
        assertThat(mvc.get().uri("/sign-in"))
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/mark.svg", "/actuator/health", "/sign-in"})
    void whatIsForEverybodyNeedsNoSignIn(String path) {
        assertThat(mvc.get().uri(path)).hasStatusOk();
    }

    @Test
    void onlyAdminsSeeTheAccounts() {
        for (Role role : Role.values()) {
            assertThat(mvc.get().uri("/accounts").with(signedIn(person(role, 1))))
                    .as(role.name())
                    .hasStatus(role == Role.ADMIN ? 200 : 403);
        }
    }
}
