package vn.muctieu.reorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;
import static vn.muctieu.organization.UnitKind.COMMUNE_COMMITTEE;
import static vn.muctieu.organization.UnitKind.DISTRICT_COMMITTEE;
import static vn.muctieu.organization.UnitKind.PROVINCE_COMMITTEE;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Access;
import vn.muctieu.account.People;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.organization.Land;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;

/** An admin puts an act together in the browser, sees what follows, enters it, and takes it back while nothing rests on it. */
@ApplicationTest
@Transactional
class ReorganizationDeskTests {

    private static final String ACTS = "/units/reorganizations";
    private static final LocalDate BEFORE = LocalDate.of(2026, 2, 28);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private UnitQuery units;

    @Autowired
    private Access access;

    @Autowired
    private EntityManager entities;

    private Land land;
    private Person admin;
    private Person stranger;

    @BeforeEach
    void settle() {
        land = new Land(database)
                .unit("t-tinh", PROVINCE_COMMITTEE, null)
                .unit("t-huyen", DISTRICT_COMMITTEE, "t-tinh")
                .unit("t-huyen-2", DISTRICT_COMMITTEE, "t-tinh")
                .unit("t-xa", COMMUNE_COMMITTEE, "t-huyen")
                .unit("t-xa-2", COMMUNE_COMMITTEE, "t-huyen")
                .unit("t-tinh-khac", PROVINCE_COMMITTEE, null)
                .unit("t-xa-khac", COMMUNE_COMMITTEE, "t-tinh-khac");
        admin = People.recorded(database, "t-admin", "Quản trị thử", Role.ADMIN, land.id("t-tinh"));
        stranger = People.recorded(database, "t-admin-khac", "Quản trị khác", Role.ADMIN, land.id("t-tinh-khac"));
    }

    @Test
    void aMergeIsPutTogetherLookedAtAndEntered() {
        People.recorded(database, "t-canbo", "Hoàng Thị Mai", Role.UNIT_STAFF, land.id("t-xa"));
        String draft = merge();

        Document page = page(draft);
        assertThat(page.select(".reform-steps li span").eachText())
                .containsExactly(
                        "Lập Đảng ủy xã Mới, trực thuộc Đơn vị t-huyen",
                        "Đơn vị t-xa nhập toàn bộ vào Đảng ủy xã Mới",
                        "Đơn vị t-xa-2 nhập toàn bộ vào Đảng ủy xã Mới");
        assertThat(page.select("#outlook").text())
                .contains("1 đơn vị mới", "2 đơn vị kết thúc", "Hoàng Thị Mai (t-canbo), Đơn vị t-xa");

        assertThat(post(draft + "/entry")).hasRedirectedUrl(ACTS + "?entered");
        assertThat(below("t-huyen", BEFORE)).containsExactly("t-xa", "t-xa-2");
        assertThat(below("t-huyen", AFTER)).containsExactly("dang-uy-xa-moi-2026");
        assertThat(mvc.get().uri(draft).with(signedIn(admin)).exchange()).hasStatus(404);
    }

    @Test
    void nothingFollowsFromADraft() {
        merge();

        assertThat(below("t-huyen", AFTER)).containsExactly("t-xa", "t-xa-2");
    }

    @Test
    void theFormsOfTheYearAndTheQuotasOfUnitsThatEndAreShown() {
        database.sql("""
                        insert into ruling (resolution_id, target, indicator, kind, unit_id, year, amount, document,
                            recorded_by, recorded_at)
                        select r.id, 4, 1, 'QUOTA', :unit, 2026, 7, 'Kế hoạch thử', :account, now()
                        from resolution r where r.slug = '17-nq-tu'
                        """)
                .param("unit", land.id("t-xa"))
                .param("account", admin.account())
                .update();
        database.sql("insert into submission (unit_id, year, status) values (:unit, 2026, 'DRAFT')")
                .param("unit", land.id("t-xa-2"))
                .update();

        assertThat(page(merge()).select("#outlook").text())
                .contains("Đơn vị t-xa-2: phiếu năm 2026 đã có 0 số liệu, sẽ không tính vào năm này nữa")
                .contains("Đơn vị t-xa: mức giao năm 2026, 17-NQ/TU, mục tiêu 4");
    }

    @Test
    void aSplitNeedsSharesThatAddUpToOne() {
        String draft = started("2026-03-01");
        step(draft, "PASS", "units", "t-xa", "into", "t-xa-2", "share", "40%");

        assertThat(page(draft).select("#outlook .problem").text())
                .isEqualTo("Các tỷ lệ mà Đơn vị t-xa (t-xa) chuyển đi cộng lại không đúng 100%; hãy sửa để đủ 100%.");
        assertThat(post(draft + "/entry")).hasStatus(422);
        assertThat(below("t-huyen", AFTER)).containsExactly("t-xa", "t-xa-2");

        step(draft, "PASS", "units", "t-xa", "into", "t-huyen-2", "share", "60 %");
        assertThat(page(draft).select("#outlook .problem")).isEmpty();
        assertThat(post(draft + "/entry")).hasRedirectedUrl(ACTS + "?entered");
        assertThat(below("t-huyen", AFTER)).containsExactly("t-xa-2");
    }

    @Test
    void anActBeforeAnotherItDependsOnIsRefused() {
        String later = started("2026-06-01");
        step(later, "CHANGE", "units", "t-xa", "name", "Đảng ủy xã Tên Mới");
        post(later + "/entry");
        String draft = started("2026-03-01");
        step(draft, "PASS", "units", "t-xa", "into", "t-xa-2");

        assertThat(broken(draft))
                .isEqualTo(
                        "Việc sắp xếp ghi ngày 01/03/2026, nhưng Đảng ủy xã Tên Mới (t-xa) đến ngày 01/06/2026 mới có"
                                + " hoặc mới thay đổi như hiện nay; ngày sắp xếp phải sau ngày đó.");
    }

    @Test
    void nobodyComesToStandAboveThemselves() {
        String draft = started("2026-03-01");
        step(draft, "CHANGE", "units", "t-huyen", "parent", "t-xa");

        assertThat(broken(draft)).contains("sẽ trở thành cấp trên của chính nó");
    }

    @Test
    void aPredecessorNamedTwiceIsRefused() {
        String draft = started("2026-03-01");
        step(draft, "PASS", "units", "t-xa", "into", "t-xa-2");
        step(draft, "PASS", "units", "t-xa", "into", "t-huyen-2");

        assertThat(broken(draft)).startsWith("Đơn vị cũ Đơn vị t-xa (t-xa) được nêu hai lần");
    }

    @Test
    void whoeverStillStandsBelowAUnitThatEndsIsNamed() {
        String draft = started("2026-03-01");
        step(draft, "END", "units", "t-huyen");

        assertThat(broken(draft)).startsWith("Đơn vị t-huyen (t-huyen) kết thúc nhưng Đơn vị t-xa");
    }

    @Test
    void aMoveTakesSeveralUnitsAtOnce() {
        String draft = started("2026-03-01");
        step(draft, "CHANGE", "units", "t-xa", "units", "t-xa-2", "parent", "t-huyen-2");
        post(draft + "/entry");

        assertThat(below("t-huyen-2", AFTER)).containsExactly("t-xa", "t-xa-2");
        assertThat(below("t-huyen", BEFORE)).containsExactly("t-xa", "t-xa-2");
    }

    @Test
    void whatIsMissingOrUnreadableIsSaidInASentence() {
        String draft = started("2026-03-01");

        assertThat(refused(draft, "PASS", "into", "t-xa")).isEqualTo("Hãy chọn ít nhất một đơn vị.");
        assertThat(refused(draft, "PASS", "units", "t-xa", "into", "t-xa-2", "share", "nửa"))
                .isEqualTo("Phần chuyển \"nửa\" không đọc được; hãy viết như 40%, 12,5% hoặc 1/3, lớn hơn 0 và không"
                        + " quá 100%.");
        assertThat(refused(draft, "CHANGE", "units", "t-xa")).startsWith("Chưa điền điều gì thay đổi");
        assertThat(refused(draft, "CHANGE", "units", "t-xa", "units", "t-xa-2", "name", "Một tên"))
                .startsWith("Tên và mã mới chỉ đặt cho từng đơn vị một");
        assertThat(refused(draft, "BEGIN", "name", "Đảng ủy xã Mới", "kind", "commune-committee"))
                .startsWith("Hãy chọn đơn vị cấp trên");
        assertThat(refused(draft, "END", "units", "t-tinh")).startsWith("Đơn vị của chính bạn");
        assertThat(post(draft + "/entry")).hasStatus(422);
    }

    @Test
    void noUnitIsChosenBeforeTheAdminChoosesOne() {
        String draft = started("2026-03-01");

        assertThat(page(draft).select("select[name=into], #begin-parent"))
                .hasSize(2)
                .allSatisfy(choice ->
                        assertThat(choice.select("option").first().val()).isEmpty());
        assertThat(refused(draft, "PASS", "units", "t-xa", "into", "")).isEqualTo("Hãy chọn đơn vị nhận.");
    }

    @Test
    void unitsOfAnotherProvinceCannotBeNamed() {
        String draft = started("2026-03-01");

        assertThat(page(draft).select("option").eachText()).noneMatch(text -> text.contains("khac"));
        assertThat(refused(draft, "END", "units", "t-xa-khac"))
                .isEqualTo("Không có đơn vị \"t-xa-khac\" trong phạm vi của bạn.");
    }

    @Test
    void aDraftIsItsWritersAlone() {
        String draft = started("2026-03-01");

        assertThat(mvc.get().uri(draft).with(signedIn(stranger)).exchange()).hasStatus(404);
        assertThat(mvc.post()
                        .uri(draft + "/entry")
                        .with(signedIn(stranger))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void anActIsTakenBackWhileNothingRestsOnIt() {
        post(merge() + "/entry");

        assertThat(post(withdrawal())).hasRedirectedUrl(ACTS + "?undone");

        assertThat(below("t-huyen", AFTER)).containsExactly("t-xa", "t-xa-2");
        assertThat(units.byKey("dang-uy-xa-moi-2026", AFTER)).isEmpty();
    }

    @Test
    void anActOnWhichAnotherRestsStays() {
        post(merge() + "/entry");
        String undo = withdrawal();
        String later = started("2026-09-01");
        step(later, "CHANGE", "units", "dang-uy-xa-moi-2026", "name", "Đảng ủy xã Khác");
        post(later + "/entry");

        MvcTestResult kept = post(undo);

        assertThat(kept).hasStatus(409);
        assertThat(kept).bodyText().contains("Việc sắp xếp này không hủy được nữa, vì việc sắp xếp sau đó");
    }

    @Test
    void anActWhoseNewUnitIsUsedStays() {
        post(merge() + "/entry");
        People.recorded(database, "t-canbo", "Hoàng Thị Mai", Role.UNIT_STAFF, land.id("dang-uy-xa-moi-2026"));

        MvcTestResult kept = post(withdrawal());

        assertThat(kept).hasStatus(409);
        assertThat(kept).bodyText().contains("đã có tài khoản, số liệu hoặc chỉ tiêu");
    }

    @Test
    void anActOfAnotherProvinceIsNotThere() {
        post(merge() + "/entry");

        assertThat(mvc.post()
                        .uri(withdrawal())
                        .with(signedIn(stranger))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void accountsOfUnitsThatEndedWaitForTheAdminWhoSeesWhatCameAfter() {
        Person staff = People.recorded(database, "t-canbo", "Hoàng Thị Mai", Role.UNIT_STAFF, land.id("t-xa"));
        post(merge() + "/entry");

        Document accounts = page("/accounts");
        assertThat(accounts.select("#ended li").text())
                .contains("Hoàng Thị Mai", "Đơn vị t-xa, kết thúc sau ngày 28/02/2026");
        assertThat(accounts.select("#ended option").eachText()).containsExactly("Chọn đơn vị kế tục", "Đảng ủy xã Mới");
        assertThat(unitOf(staff)).as("nothing moved by itself").isEqualTo("t-xa");

        post(
                "/accounts/" + staff.account() + "/placement",
                "role",
                "UNIT_STAFF",
                "unit",
                String.valueOf(land.id("dang-uy-xa-moi-2026")));
        entities.flush();
        assertThat(unitOf(staff)).isEqualTo("dang-uy-xa-moi-2026");
        assertThat(page("/accounts").select("#ended")).isEmpty();
    }

    @Test
    void staffOfTheNewUnitSeeWhatItsPredecessorsReportedAndEnterWhatTheyLeftOpen() {
        post(merge() + "/entry");
        Person staff =
                People.recorded(database, "t-canbo", "Hoàng Thị Mai", Role.UNIT_STAFF, land.id("dang-uy-xa-moi-2026"));
        Person neighbour = People.recorded(database, "t-canbo-2", "Lý Văn An", Role.UNIT_STAFF, land.id("t-huyen-2"));

        for (String before : List.of("t-xa", "t-xa-2")) {
            assertThat(access.sees(staff, land.id(before), LocalDate.of(2025, 12, 31)))
                    .isTrue();
            assertThat(access.mayEnter(staff, land.id(before), LocalDate.of(2025, 12, 31)))
                    .isTrue();
            assertThat(access.sees(neighbour, land.id(before), LocalDate.of(2025, 12, 31)))
                    .isFalse();
        }
    }

    private String unitOf(Person person) {
        return database.sql("select u.key from account a join org_unit u on u.id = a.unit_id where a.id = :id")
                .param("id", person.account())
                .query(String.class)
                .single();
    }

    private String merge() {
        String draft = started("2026-03-01");
        step(draft, "BEGIN", "name", "Đảng ủy xã Mới", "kind", "commune-committee", "parent", "t-huyen");
        step(draft, "PASS", "units", "t-xa", "units", "t-xa-2", "into", "dang-uy-xa-moi-2026");
        return draft;
    }

    private String started(String day) {
        MvcTestResult started = post(ACTS, "day", day, "title", "Sắp xếp để thử", "basis", "Nghị quyết để thử");
        assertThat(started).hasStatus(303);
        return String.valueOf(started.getResponse().getRedirectedUrl());
    }

    private void step(String draft, String does, String... fields) {
        assertThat(post(draft + "/steps", with(does, fields))).hasRedirectedUrl(draft);
    }

    private String refused(String draft, String does, String... fields) {
        MvcTestResult answer = post(draft + "/steps", with(does, fields));
        assertThat(answer).hasStatus(422);
        return document(answer).select("p.problem.panel").text();
    }

    private String broken(String draft) {
        MvcTestResult answer = post(draft + "/entry");
        assertThat(answer).hasStatus(422);
        return document(answer).select("#outlook .problem").text();
    }

    private String withdrawal() {
        return document(mvc.get().uri(ACTS).with(signedIn(admin)).exchange())
                .select("form[action$=withdrawal]")
                .attr("action");
    }

    private static String[] with(String does, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "does";
        all[1] = does;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return all;
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(signedIn(admin)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(signedIn(admin)).exchange();
        assertThat(answer).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> below(String key, LocalDate on) {
        return units.subtree(land.id(key), on).stream()
                .filter(unit -> unit.depth() == 1)
                .map(Unit::key)
                .sorted()
                .toList();
    }
}
