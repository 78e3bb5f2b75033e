package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.ApplicationTest;

@ApplicationTest
class AccountKeepingTests {

    private static final String PASSWORD = "cá suối nấu măng chua";
    private static final String OTHER_PASSWORD = "chè đắng Ngân Sơn mùa thu";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountBook book;

    private long district;
    private long commune;
    private long neighbour;
    private Visitor admin;
    private final String newcomer = "n" + UUID.randomUUID();

    @BeforeEach
    void arrive() {
        Units units = new Units(jdbc);
        long province = units.top();
        district = units.below(province);
        commune = units.below(district);
        neighbour = units.below(province);
        admin = signedIn(opened(Role.ADMIN, district));
    }

    @Test
    void whoeverIsOpenedAnAccountCanSignIn() {
        assertThat(open(newcomer, "LEADER", commune, PASSWORD)).isEqualTo("/accounts?opened=" + newcomer);
        assertThat(Visitor.document(admin.get("/accounts?opened=" + newcomer)).text())
                .contains("Đã tạo tài khoản " + newcomer);
        Visitor visitor = Visitor.of(mvc);
        assertThat(visitor.signIn(newcomer, PASSWORD)).hasRedirectedUrl("/account");
        assertThat(visitor.landing("/account")).isEqualTo("200");
    }

    @Test
    void whoeverWasGivenAPasswordIsLedToChangeItUntilTheyDo() {
        open(newcomer, "LEADER", commune, PASSWORD);
        Visitor visitor = Visitor.of(mvc);

        assertThat(visitor.signIn(newcomer, PASSWORD)).hasRedirectedUrl("/account");
        assertThat(asksToChange(visitor)).isTrue();
        assertThat(changePassword(visitor, PASSWORD, OTHER_PASSWORD)).isEqualTo("/account?changed");
        assertThat(asksToChange(visitor)).isFalse();
        assertThat(Visitor.of(mvc).signIn(newcomer, OTHER_PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void aNameIsGivenOnce() {
        open(newcomer, "LEADER", commune, PASSWORD);
        assertThat(problem("#username-problem", newcomer, PASSWORD)).isEqualTo("Tên đăng nhập này đã có người dùng.");
    }

    @Test
    void badInputIsAnsweredBesideItsFieldAndKept() {
        assertThat(problem("#username-problem", "Bế Văn Đàn", PASSWORD)).startsWith("Tên đăng nhập gồm");
        assertThat(problem("#password-problem", newcomer, "ngắn")).isEqualTo("Mật khẩu cần ít nhất 12 ký tự.");
        assertThat(problem("#password-problem", newcomer, newcomer + "1")).startsWith("Mật khẩu này dễ đoán");
        var refused = admin.post("/accounts", "displayName", "Lý Thị Hoa");
        assertThat(Visitor.document(refused).select("#displayName").attr("value"))
                .isEqualTo("Lý Thị Hoa");
        assertThat(Visitor.document(refused).select("#role-problem").text()).isEqualTo("Hãy chọn vai trò.");
        assertThat(Visitor.document(refused).select("#unit-problem").text()).isEqualTo("Hãy chọn đơn vị.");
    }

    @Test
    void aNewAccountStartsAtTheAdminsUnitAsLongAsItStands() {
        assertThat(Visitor.document(admin.get("/accounts/new"))
                        .select("#unit option[selected]")
                        .val())
                .isEqualTo("" + district);
        Visitor heir = signedIn(opened(Role.ADMIN, new Units(jdbc).standing("[2000-01-01,2020-02-01)", null)));

        var choices = Visitor.document(heir.get("/accounts/new")).select("#unit option");

        assertThat(choices.select("[selected]")).isEmpty();
        assertThat(choices.eachText()).startsWith("Chọn đơn vị");
    }

    @Test
    void whatThePageDoesNotOfferIsRefused() {
        assertThat(admin.post("/accounts", "username", newcomer, "role", "KING"))
                .hasStatus(400);
        assertThat(admin.post("/accounts", "username", newcomer, "unit", "nowhere"))
                .hasStatus(400);
        long account = id(opened(Role.LEADER, commune));
        assertThat(admin.post("/accounts/" + account + "/placement", "role", "KING", "unit", "1"))
                .hasStatus(400);
    }

    @Test
    void nobodyGrantsOutsideTheirOwnUnits() {
        assertThat(open(newcomer, "LEADER", neighbour, PASSWORD)).isEqualTo("404");
        long account = id(opened(Role.LEADER, commune));
        assertThat(admin.post("/accounts/" + account + "/placement", "role", "LEADER", "unit", "" + neighbour))
                .hasStatus(404);
    }

    @Test
    void accountsElsewhereDoNotExist() {
        String stranger = opened(Role.LEADER, neighbour);
        long account = id(stranger);
        assertThat(admin.get("/accounts/" + account)).hasStatus(404);
        assertThat(admin.post("/accounts/" + account + "/disablement")).hasStatus(404);
        assertThat(admin.post("/accounts/" + account + "/enablement")).hasStatus(404);
        assertThat(admin.post("/accounts/" + account + "/password", "password", OTHER_PASSWORD))
                .hasStatus(404);
        assertThat(admin.post("/accounts/" + account + "/placement", "role", "LEADER", "unit", "" + commune))
                .hasStatus(404);
        assertThat(admin.post("/accounts/-1/disablement")).hasStatus(404);
        assertThat(Visitor.document(admin.get("/accounts")).text()).doesNotContain(stranger);
    }

    @Test
    void nobodyChangesTheirOwnRights() {
        String self = opened(Role.ADMIN, district);
        Visitor visitor = signedIn(self);
        String own = "/accounts/" + id(self);
        assertThat(visitor.post(own + "/placement", "role", "ORGANIZATION_COMMITTEE", "unit", "" + district))
                .hasStatus(403);
        assertThat(visitor.post(own + "/password", "password", OTHER_PASSWORD)).hasStatus(403);
        assertThat(visitor.post(own + "/disablement")).hasStatus(403);
        assertThat(Visitor.document(visitor.get(own)).select("main form")).isEmpty();
    }

    @Test
    void whoIsDisabledIsOutAtTheNextRequestAndBackWhenEnabled() {
        String username = opened(Role.UNIT_STAFF, commune);
        Visitor visitor = signedIn(username);
        admin.post("/accounts/" + id(username) + "/disablement");
        assertThat(visitor.landing("/account")).startsWith("/sign-in");
        assertThat(visitor.signIn(username, PASSWORD)).hasRedirectedUrl("/sign-in?refused");
        admin.post("/accounts/" + id(username) + "/enablement");
        assertThat(visitor.signIn(username, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void aNewRoleAndUnitCountFromTheNextSignIn() {
        String username = opened(Role.UNIT_STAFF, commune);
        Visitor visitor = signedIn(username);
        admin.post("/accounts/" + id(username) + "/placement", "role", "ADMIN", "unit", "" + district);
        assertThat(visitor.landing("/account")).startsWith("/sign-in");
        assertThat(signedIn(username).landing("/accounts")).isEqualTo("200");
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOld() {
        String username = opened(Role.LEADER, commune);
        Visitor visitor = signedIn(username);
        assertThat(admin.post("/accounts/" + id(username) + "/password", "password", "ngắn"))
                .hasStatusOk()
                .bodyText()
                .contains("Mật khẩu cần ít nhất 12 ký tự.");
        admin.post("/accounts/" + id(username) + "/password", "password", OTHER_PASSWORD);
        assertThat(visitor.landing("/account")).startsWith("/sign-in");
        assertThat(visitor.signIn(username, PASSWORD)).hasRedirectedUrl("/sign-in?refused");
        assertThat(visitor.signIn(username, OTHER_PASSWORD)).hasRedirectedUrl("/account");
        assertThat(asksToChange(visitor)).isTrue();
    }

    @Test
    void changingTheOwnPasswordEndsAllOtherSessions() {
        String username = opened(Role.LEADER, commune);
        Visitor here = signedIn(username);
        Visitor elsewhere = signedIn(username);
        assertThat(changePassword(here, PASSWORD, OTHER_PASSWORD)).isEqualTo("/account?changed");
        assertThat(here.landing("/account")).isEqualTo("200");
        assertThat(elsewhere.landing("/account")).startsWith("/sign-in");
        assertThat(elsewhere.signIn(username, OTHER_PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void theOwnPasswordIsChangedByWhoKnowsTheOld() {
        String username = opened(Role.LEADER, commune);
        Visitor visitor = signedIn(username);
        assertThat(changePassword(visitor, "not the old one", OTHER_PASSWORD)).isEqualTo("200");
        for (int i = 0; i < 5; i++) {
            changePassword(visitor, "guess number " + i, OTHER_PASSWORD);
        }
        assertThat(changePassword(visitor, PASSWORD, OTHER_PASSWORD)).isEqualTo("200");
        assertThat(Visitor.of(mvc).signIn(username, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void theTwoNewPasswordsMustBeTheSame() {
        Visitor visitor = signedIn(opened(Role.LEADER, commune));
        var answer = visitor.post(
                "/account/password", "current", PASSWORD, "password", OTHER_PASSWORD, "repeated", OTHER_PASSWORD + "?");
        assertThat(Visitor.document(answer).select("#repeated-problem").text())
                .isEqualTo("Hai lần nhập mật khẩu không giống nhau.");
    }

    private String opened(Role role, long unit) {
        String username = "k" + UUID.randomUUID();
        book.openIfAbsent(username, "Lý Thị Hoa", role, unit, PASSWORD);
        return username;
    }

    private Visitor signedIn(String username) {
        Visitor visitor = Visitor.of(mvc);
        assertThat(visitor.signIn(username, PASSWORD)).hasRedirectedUrl("/");
        return visitor;
    }

    private String open(String username, String role, long unit, String password) {
        var response = admin.post(
                        "/accounts",
                        "username",
                        username,
                        "displayName",
                        "Lý Thị Hoa",
                        "role",
                        role,
                        "unit",
                        "" + unit,
                        "password",
                        password)
                .getResponse();
        String to = response.getRedirectedUrl();
        return to == null ? "" + response.getStatus() : to;
    }

    private String problem(String selector, String username, String password) {
        var answer = admin.post(
                "/accounts",
                "username",
                username,
                "displayName",
                "Lý Thị Hoa",
                "role",
                "LEADER",
                "unit",
                "" + commune,
                "password",
                password);
        return Visitor.document(answer).select(selector).text();
    }

    private static boolean asksToChange(Visitor visitor) {
        return Visitor.document(visitor.get("/account")).text().contains("Mật khẩu này do quản trị viên cấp.");
    }

    private static String changePassword(Visitor visitor, String current, String password) {
        var response = visitor.post("/account/password", "current", current, "password", password, "repeated", password)
                .getResponse();
        String to = response.getRedirectedUrl();
        return to == null ? "" + response.getStatus() : to;
    }

    private long id(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
