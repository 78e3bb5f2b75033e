package vn.muctieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.web.Dates;

/** Everybody sees the units of their scope as they stood on a date, with what is known of each and who says so. */
@ApplicationTest
@Import(StatementCount.class)
class UnitPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void theProvinceSeesItsCommitteesWithTheirCommunes() {
        Document page = page("bac-kan", "2024-12-31");

        assertThat(page.select("#top h2").text()).isEqualTo("Đảng bộ tỉnh Bắc Kạn");
        assertThat(page.select("#counts").text())
                .isEqualTo("Bên dưới có 8 đảng bộ huyện, thành phố, 3 đảng bộ khác trực thuộc tỉnh,"
                        + " 108 đảng bộ xã, phường, thị trấn.");
        assertThat(page.select(".tree > details > summary .branch-name").eachText())
                .containsExactly(
                        "Thành ủy Bắc Kạn",
                        "Huyện ủy Pác Nặm",
                        "Huyện ủy Ba Bể",
                        "Huyện ủy Ngân Sơn",
                        "Huyện ủy Bạch Thông",
                        "Huyện ủy Chợ Đồn",
                        "Huyện ủy Chợ Mới",
                        "Huyện ủy Na Rì");
        assertThat(page.select(".tree > details tbody tr")).hasSize(108);
        assertThat(page.select("details[open]")).isEmpty();
        assertThat(page.select("#ended, #none")).isEmpty();
    }

    @Test
    void aCommuneShowsItsKindItsCodeItsDatesAndItsSource() {
        Document page = page("bac-kan", "2024-12-31");
        Element commune = page.select("tr:has(.leaf-name:containsOwn(Đảng ủy phường Đức Xuân))")
                .first();

        assertThat(commune).isNotNull();
        assertThat(commune.select("td").eachText())
                .containsExactly("Đảng bộ xã, phường, thị trấn", "01840", "từ 01/02/2020 đến hết 30/06/2025 [2]");
        assertThat(page.select(commune.select("a.source").attr("href")).text())
                .startsWith("thanglequoc/vietnamese-provinces-database");
    }

    @Test
    void whatIsInferredIsMarkedWithItsNote() {
        Document page = page("bac-kan", "2024-12-31");

        assertThat(page.select(".tree > .leaves tr .leaf-name").eachText())
                .containsExactly(
                        "Đảng ủy Quân sự tỉnh Bắc Kạn",
                        "Đảng ủy Công an tỉnh Bắc Kạn",
                        "Đảng ủy Khối các cơ quan tỉnh Bắc Kạn");
        assertThat(page.select(".tree > .leaves tr .unit-note").eachText())
                .hasSize(3)
                .allMatch(note -> note.startsWith("Suy luận:"));
    }

    @Test
    void anUnknownBeginningIsToldAsUnknown() {
        assertThat(page("bac-kan", "2024-12-31").select("#top .period").text())
                .isEqualTo("không rõ từ khi nào, đến hết 30/06/2025 [1]");
    }

    @Test
    void aDistrictSeesItselfAndItsCommunesOnly() {
        Document page = page("ba-be", "2024-12-31");

        assertThat(page.select("#top h2").text()).isEqualTo("Huyện ủy Ba Bể");
        assertThat(page.select("tbody tr")).hasSize(15);
        assertThat(page.select("details")).isEmpty();
        assertThat(page.text()).doesNotContain("Pác Nặm", "Đảng bộ tỉnh Bắc Kạn");
    }

    @Test
    void aCommuneSeesItselfOnly() {
        Document page = page("01840-2020", "2024-12-31");

        assertThat(page.select("#top h2").text()).isEqualTo("Đảng ủy phường Đức Xuân");
        assertThat(page.select("#counts, table, details")).isEmpty();
    }

    @Test
    void theLastDayStandsInForALaterOneAndThePageSaysSo() {
        Document page = page("bac-kan", "2025-07-01");

        assertThat(page.select("#ended").text())
                .isEqualTo("Đến ngày 01/07/2025, đơn vị của bạn đã kết thúc. Trang này cho thấy ngày cuối cùng của đơn"
                        + " vị: 30/06/2025.");
        assertThat(page.select("input[type=date]").attr("value")).isEqualTo("2025-06-30");
        assertThat(page.select(".tree > details")).hasSize(8);
    }

    @Test
    void onTheLastDayItselfTheUnitStands() {
        assertThat(page("bac-kan", "2025-06-30").select("#ended")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units", "/units?on="})
    void withoutADateItIsToday(String address) {
        Document page = page(send(unit("bac-kan"), address));

        assertThat(page.select("#ended").text()).startsWith("Đến ngày " + Dates.of(LocalDate.now(clock)));
    }

    @Test
    void beforeItsFirstDayAUnitIsNotThere() {
        Document page = page("01840-2020", "2020-01-31");

        assertThat(page.select("#none").text()).isEqualTo("Vào ngày 31/01/2020, đơn vị của bạn chưa có.");
        assertThat(page.select("#top, .tree, #sources")).isEmpty();
    }

    @Test
    void communesThatHadNotBegunAreNotShown() {
        assertThat(page("ba-be", "2020-01-31").select("tbody tr")).isEmpty();
        assertThat(page("ba-be", "2020-02-01").select("tbody tr")).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2024-02-30", "31/12/2024", "%2B99999-01-01", "-0001-01-01"})
    void whatIsNoDateIsRefused(String date) {
        assertThat(send(unit("bac-kan"), "/units?on=" + date)).hasStatus(400);
    }

    @Test
    void aProvinceTakesAsManyStatementsAsACommune() {
        long province = unit("bac-kan");
        long commune = unit("01840-2020");

        int ofProvince = StatementCount.of(() -> send(province, "/units?on=2024-12-31"));
        int ofCommune = StatementCount.of(() -> send(commune, "/units?on=2024-12-31"));

        assertThat(ofProvince).isEqualTo(ofCommune).isEqualTo(2);
    }

    @Test
    void strangersAreSentToSignIn() {
        assertThat(mvc.get().uri("/units").exchange())
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/sign-in");
    }

    private Document page(String key, String date) {
        return page(send(unit(key), "/units?on=" + date));
    }

    private MvcTestResult send(long unit, String address) {
        var person = new Person(1, "somebody", "Người nào đó", Role.LEADER, unit);
        return mvc.get()
                .uri(URI.create(address))
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, List.of(new SimpleGrantedAuthority("ROLE_LEADER")))))
                .exchange();
    }

    private long unit(String key) {
        return new Land(jdbc).id(key);
    }

    private static Document page(MvcTestResult answer) {
        try {
            assertThat(answer).hasStatusOk();
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
