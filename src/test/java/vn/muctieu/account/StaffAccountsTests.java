package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;

@ApplicationTest
class StaffAccountsTests {

    private static final String PASSWORD = "cá suối nấu măng chua";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountBook book;

    private Units units;
    private long province;
    private long district;
    private long commune;
    private Visitor admin;

    @BeforeEach
    void arrive() {
        units = new Units(jdbc);
        province = units.top();
        district = units.below(province);
        commune = units.below(district);
        admin = signedIn(opened(Role.ADMIN, province), PASSWORD);
    }

    @Test
    void unitsThatStandBelowWithoutStaffAreOffered() {
        long staffed = units.below(province);
        opened(Role.UNIT_STAFF, staffed);
        long locked = units.below(province);
        lock(opened(Role.UNIT_STAFF, locked));
        long led = units.below(province);
        opened(Role.LEADER, led);
        units.standing("[2000-01-01,2020-02-01)", province);
        units.top();

        assertThat(offered(admin)).containsExactlyInAnyOrder(district, commune, locked, led);
    }

    @Test
    void whoeverGetsASlipSignsInForTheirUnit() {
        var slips = slips(open(secret(), district, commune));

        assertThat(slips).hasSize(2).doesNotHaveDuplicates();
        assertThat(slips.get(1).unit()).isEqualTo("Đơn vị " + commune);
        Visitor staff = Visitor.of(mvc);
        assertThat(staff.signIn(slips.get(1).username(), slips.get(1).password()))
                .hasRedirectedUrl("/account");
        assertThat(Visitor.document(staff.get("/account")).text())
                .contains("Cán bộ Đơn vị " + commune)
                .contains("Cán bộ đơn vị");
        assertThat(offered(admin)).isEmpty();
    }

    @Test
    void aFormSentTwiceOpensOneAccountAndSaysThePasswordAgain() {
        String secret = secret();

        assertThat(slips(open(secret, commune))).isEqualTo(slips(open(secret, commune)));
        assertThat(accountsAt(commune)).isEqualTo(1);
    }

    @Test
    void aUnitThatGotAnAccountMeanwhileLeavesAllAsTheyWere() {
        String secret = secret();
        opened(Role.UNIT_STAFF, commune);

        var refused = open(secret, district, commune);

        assertThat(refused).hasStatus(409);
        assertThat(Visitor.document(refused).select(".problem-notice").text()).startsWith("Chưa tạo tài khoản nào");
        assertThat(accountsAt(district)).isZero();
    }

    @Test
    void unitsElsewhereGetNothing() {
        long stranger = units.top();

        assertThat(open(secret(), district, stranger)).hasStatus(409);
        assertThat(accountsAt(stranger) + accountsAt(district)).isZero();
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        var first = slips(open(secret(), commune)).get(0).username();
        lock(first);

        assertThat(slips(open(secret(), commune)).get(0).username()).isEqualTo(first + "-2");
    }

    @Test
    void choosingNoneIsSaid() {
        var answer = admin.post("/accounts/staff", "secret", secret());

        assertThat(Visitor.document(answer).select(".problem-notice").text()).startsWith("Chưa chọn đơn vị nào.");
    }

    @Test
    void aFormThatThePageDidNotMakeIsRefused() {
        assertThat(admin.post("/accounts/staff", "secret", "", "unit", "" + commune))
                .hasStatus(400);
        assertThat(accountsAt(commune)).isZero();
    }

    @Test
    void aUserNameFollowsFromTheUnitsName() {
        assertThat(Username.from("Đảng ủy xã Thượng Quan")).isEqualTo("xa-thuong-quan");
        assertThat(Username.from("Huyện ủy Ba Bể")).isEqualTo("huyen-uy-ba-be");
        assertThat(Username.from("Đảng bộ tỉnh Thái Nguyên")).isEqualTo("tinh-thai-nguyen");
        assertThat(Username.from("Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh"))
                .isEqualTo("khoi-cac-co-quan-va-doanh-nghiep-t");
    }

    private record Slip(String unit, String username, String password) {}

    private static List<Slip> slips(MvcTestResult answer) {
        return Visitor.document(answer).select(".slips li").stream()
                .map(slip -> new Slip(
                        slip.select("h2").text(),
                        slip.select("code").get(0).text(),
                        slip.select("code").get(1).text()))
                .toList();
    }

    private MvcTestResult open(String secret, long... chosen) {
        String[] fields = new String[2 + 2 * chosen.length];
        fields[0] = "secret";
        fields[1] = secret;
        for (int i = 0; i < chosen.length; i++) {
            fields[2 + 2 * i] = "unit";
            fields[3 + 2 * i] = "" + chosen[i];
        }
        return admin.post("/accounts/staff", fields);
    }

    private String secret() {
        return page(admin).select("input[name=secret]").val();
    }

    private static List<Long> offered(Visitor admin) {
        return page(admin).select("input[name=unit]").eachAttr("value").stream()
                .map(Long::valueOf)
                .toList();
    }

    private static Document page(Visitor admin) {
        return Visitor.document(admin.get("/accounts/staff"));
    }

    private String opened(Role role, long unit) {
        String username = "s" + UUID.randomUUID();
        book.openIfAbsent(username, "Lý Thị Hoa", role, unit, PASSWORD);
        return username;
    }

    private void lock(String username) {
        jdbc.sql("update account set enabled = false where username = ?")
                .param(username)
                .update();
    }

    private long accountsAt(long unit) {
        return jdbc.sql("select count(*) from account where unit_id = ?")
                .param(unit)
                .query(Long.class)
                .single();
    }

    private Visitor signedIn(String username, String password) {
        Visitor visitor = Visitor.of(mvc);
        assertThat(visitor.signIn(username, password)).hasRedirectedUrl("/");
        return visitor;
    }
}
