package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;
import static vn.muctieu.measurement.Office.YEAR;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;

/** A form on its way from the unit to approval, and after the year was closed, on pages and for programs. */
@ApplicationTest
class WorkflowTests {

    private static final String UNIT = "ba-be";
    private static final String ADMITTED = "dang-vien-ket-nap";
    private static final String CELL = "/api/v1/measurements/2024/ba-be/dang-vien-ket-nap";

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private YearDesk years;

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private SubmissionQuery submissions;

    @Autowired
    private ExaminationQuery examinations;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(database, messages);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aFormIsWithdrawnOnlyBeforeSomebodyExaminesIt() {
        submitted("103");
        desk.withdraw(office.staff, YEAR, UNIT);
        assertThat(office.status(UNIT)).isEqualTo("DRAFT");

        desk.submit(office.staff, YEAR, UNIT);
        desk.examine(office.committee, YEAR, UNIT);
        desk.examine(office.colleague, YEAR, UNIT);

        assertThat(office.refusal(() -> desk.withdraw(office.staff, YEAR, UNIT)))
                .contains("đang được thẩm định");
        assertThat(office.history(UNIT)).containsExactly("SUBMITTED", "WITHDRAWN", "SUBMITTED", "EXAMINED");
        desk.approve(office.committee, YEAR, UNIT);
    }

    @Test
    void aFormGoesToTheUnitAboveThatHasSomebodyForIt() {
        Person district = office.person("district", Role.ORGANIZATION_COMMITTEE, UNIT);
        submitted("103");

        assertThat(office.refusal(() -> desk.approve(district, YEAR, UNIT))).contains("do Đảng bộ tỉnh Bắc Kạn");
        assertThat(deciding("commune"))
                .as("a commune's, with somebody at the district")
                .isEqualTo(district.unit());
        database.sql("update account set enabled = false where id = :id")
                .param("id", district.account())
                .update();
        assertThat(deciding("commune")).as("with nobody there").isEqualTo(office.committee.unit());
        assertThat(deciding("province")).as("the topmost unit's own").isEqualTo(office.committee.unit());
    }

    /** Asked of a commune below the district that lives for the length of one statement. */
    private long deciding(String which) {
        if (which.equals("province")) {
            return database.sql("select deciding_unit(:unit, date '2024-12-31')")
                    .param("unit", office.committee.unit())
                    .query(Long.class)
                    .single();
        }
        long commune = database.sql("insert into org_unit (key) values ('test-commune') returning id")
                .query(Long.class)
                .single();
        try {
            database.sql("""
                            insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)
                            values (:unit, daterange(null, null), 'Xã thử', 'commune-committee', :parent, 999, 'test')
                            """)
                    .param("unit", commune)
                    .param("parent", office.staff.unit())
                    .update();
            return database.sql("select deciding_unit(:unit, date '2024-12-31')")
                    .param("unit", commune)
                    .query(Long.class)
                    .single();
        } finally {
            database.sql("delete from org_unit_period where unit_id = :unit")
                    .param("unit", commune)
                    .update();
            database.sql("delete from org_unit where id = :unit")
                    .param("unit", commune)
                    .update();
        }
    }

    @Test
    void whoExaminesSeesWhatChangedSinceTheLastSubmission() {
        submitted("103");
        desk.returnFor(office.committee, YEAR, UNIT, "Xem lại");
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, "110", version());
        desk.submit(office.staff, YEAR, UNIT);

        ExaminationPage page = examinations.page(office.committee, YEAR, UNIT);

        assertThat(page.against()).isEqualTo(1);
        assertThat(page.lines())
                .filteredOn(ExaminationPage.Line::changed)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.before()).isEqualTo("103");
                    assertThat(line.row().value()).isEqualTo("110");
                });
        Document shown = shown("/submissions/2024/ba-be", office.committee);
        assertThat(shown.select("tr.changed").text()).contains("103").contains("110");
        assertThat(shown.text()).contains("1 số liệu khác với lần trình thứ 1");
        assertThat(shown("/submissions/2024/ba-be/figures/" + ADMITTED, office.inspection)
                        .select("tbody tr")
                        .eachText())
                .hasSizeGreaterThanOrEqualTo(2)
                .first()
                .asString()
                .contains("103 110");
        assertThat(mvc.get().uri("/submissions/2024/ba-be").with(signedIn(office.neighbour)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/submissions/2024/ba-be/figures/" + ADMITTED).with(signedIn(office.neighbour)))
                .hasStatus(404);
    }

    @Test
    void manyFormsAreApprovedAtOnceAndTheOthersSayWhyNot() {
        submitted("103");
        entry.enter(office.neighbour, YEAR, "bach-thong", ADMITTED, "7", 0);
        desk.submit(office.neighbour, YEAR, "bach-thong");

        MvcTestResult answer = mvc.post()
                .uri("/submissions/2024/approvals")
                .param("unit", UNIT, "bach-thong", "cho-don")
                .with(signedIn(office.committee))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(409).bodyText().contains("Huyện ủy Chợ Đồn: ", "Đã duyệt 2 phiếu.");
        assertThat(List.of(office.status(UNIT), office.status("bach-thong"))).containsOnly("APPROVED");
    }

    @Test
    void manyFormsAreApprovedAtOnceButThoseSubmittedAnewSinceThePageWasOpened() {
        submitted("103");
        entry.enter(office.neighbour, YEAR, "bach-thong", ADMITTED, "7", 0);
        desk.submit(office.neighbour, YEAR, "bach-thong");
        String[] seen = shown("/submissions?year=2024", office.committee)
                .select("input[name=unit]")
                .eachAttr("value")
                .toArray(String[]::new);
        assertThat(seen).hasSize(2);
        desk.withdraw(office.staff, YEAR, UNIT);
        desk.submit(office.staff, YEAR, UNIT);

        MvcTestResult answer = mvc.post()
                .uri("/submissions/2024/approvals")
                .param("unit", seen)
                .with(signedIn(office.committee))
                .with(csrf())
                .exchange();

        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("Huyện ủy Ba Bể: Phiếu năm 2024 đã được rút lại và trình lần nữa", "Đã duyệt 1 phiếu.");
        assertThat(office.status(UNIT)).isEqualTo("SUBMITTED");
        assertThat(office.status("bach-thong")).isEqualTo("APPROVED");
    }

    @Test
    void aFormIsLateFromTheDayAfterItsDueDayInVietnam() {
        assertThat(shown("/submissions?year=2024", office.committee)
                        .select("thead")
                        .text())
                .doesNotContain("Hạn nộp");
        days("2025-01-20");
        assertThat(shown("/submissions?year=2024", office.committee)
                        .select("thead")
                        .text())
                .contains("Hạn nộp");
        submitted("103");
        at("2025-01-20 16:59:59+00");
        assertThat(late()).isFalse();
        at("2025-01-20 17:00:00+00");
        assertThat(late()).isTrue();
        assertThat(submissions.of(office.staff.unit(), YEAR).get(0).due()).isEqualTo("20/01/2025");
    }

    @Test
    void aReturnDoesNotMakeAFormLateButAWithdrawalDoesNotKeepItInTime() {
        days("2025-01-20");
        submitted("103");
        at("2025-01-10 08:00:00+00");
        desk.returnFor(office.committee, YEAR, UNIT, "Xem lại");
        assertThat(late()).as("returned").isFalse();
        desk.submit(office.staff, YEAR, UNIT);
        assertThat(late()).as("submitted again").isFalse();

        office.close();
        office = new Office(database, messages);
        days("2025-01-20");
        submitted("103");
        at("2025-01-10 08:00:00+00");
        desk.withdraw(office.staff, YEAR, UNIT);
        assertThat(late()).as("withdrawn").isTrue();
    }

    @Test
    void dueAndCutOffDaysMustMakeSense() {
        assertThat(office.refusal(() -> years.schedule(office.admin, YEAR, LocalDate.of(2024, 12, 30), null)))
                .contains("không được trước");
        assertThat(office.refusal(() -> years.schedule(office.admin, YEAR, null, LocalDate.of(2025, 1, 1))))
                .contains("phải nằm trong năm 2024");
        years.schedule(office.admin, YEAR, LocalDate.of(2024, 12, 20), LocalDate.of(2024, 11, 30));
    }

    @Test
    void aClosedYearRefusesEveryWay() {
        submitted("103");
        years.close(office.admin, YEAR);

        assertThat(List.<Runnable>of(
                        () -> entry.enter(office.staff, YEAR, UNIT, ADMITTED, "104", version()),
                        () -> desk.submit(office.staff, YEAR, UNIT),
                        () -> desk.withdraw(office.staff, YEAR, UNIT),
                        () -> desk.approve(office.committee, YEAR, UNIT),
                        () -> desk.returnFor(office.committee, YEAR, UNIT, "Xem lại")))
                .allSatisfy(way -> assertThat(office.refusal(way::run)).contains("đã chốt số liệu"));
        assertThat(put("104", "\"1\"", office.staff)).hasStatus(409);
        assertThat(office.history(UNIT)).containsExactly("SUBMITTED");
        assertThat(office.refusal(() -> years.close(office.admin, YEAR))).contains("đã được chốt rồi");
        Document form = shown("/entry/2024?unit=ba-be", office.staff);
        assertThat(form.select("input[name=value]")).isEmpty();
        assertThat(form.select(".state-line").text()).contains("Đã chốt");
        assertThat(form.select(".page-head").text()).doesNotContain("Mỗi ô tự lưu");
    }

    @Test
    void inAClosedYearOnlyAFormThatIsOpenAgainCanBeChosenForApproval() {
        submitted("103");
        assertThat(shown("/submissions?year=2024", office.committee).select("input[name=unit]"))
                .hasSize(1);
        years.close(office.admin, YEAR);
        assertThat(shown("/submissions?year=2024", office.committee).select("input[name=unit]"))
                .isEmpty();
        corrections.reopen(office.admin, YEAR, UNIT, "Công văn số 12-CV/TU");
        assertThat(shown("/submissions?year=2024", office.committee).select("input[name=unit]"))
                .hasSize(1);
    }

    @Test
    void nobodyApprovesWhatWasSubmittedAnewSinceTheyLooked() {
        submitted("103");
        for (String page : List.of("/entry/2024?unit=ba-be", "/submissions/2024/ba-be")) {
            Element seen = shown(page, office.committee).selectFirst("form[action$=/approval] input[name=submission]");
            desk.withdraw(office.staff, YEAR, UNIT);
            entry.enter(office.staff, YEAR, UNIT, ADMITTED, "1" + version(), version());
            desk.submit(office.staff, YEAR, UNIT);

            assertThat(approval(seen)).hasStatus(409).bodyText().contains("đã được rút lại và trình lần nữa");
            assertThat(office.status(UNIT)).isEqualTo("SUBMITTED");
        }
        assertThat(approval(shown("/entry/2024?unit=ba-be", office.committee)
                        .selectFirst("form[action$=/approval] input[name=submission]")))
                .hasStatus(303);
    }

    private MvcTestResult approval(Element seen) {
        return mvc.post()
                .uri("/submissions/2024/ba-be/approval")
                .param(seen.attr("name"), seen.val())
                .with(signedIn(office.committee))
                .with(csrf())
                .exchange();
    }

    @Test
    void aCorrectionAfterClosingIsANewVersionWithItsBasis() {
        submitted("103");
        desk.approve(office.committee, YEAR, UNIT);
        years.close(office.admin, YEAR);
        assertThat(office.refusal(() -> corrections.reopen(office.admin, YEAR, UNIT, " ")))
                .contains("căn cứ");

        corrections.reopen(office.admin, YEAR, UNIT, "Công văn số 12-CV/TU");
        assertThat(office.status(UNIT)).isEqualTo("RETURNED");
        assertThat(database.sql("select distinct channel from decision")
                        .query(String.class)
                        .list())
                .containsExactly("PAGE");
        assertThat(shown("/entry/2024?unit=ba-be", office.staff)
                        .select(".state-line")
                        .text())
                .contains("Mở lại để đính chính");
        assertThat(shown("/submissions/2024/ba-be", office.staff)
                        .select(".steps .status")
                        .eachText())
                .containsExactly("Trình", "Duyệt", "Mở lại để đính chính");
        assertThat(office.refusal(() -> entry.enter(office.neighbour, YEAR, "bach-thong", ADMITTED, "7", 0)))
                .contains("đã chốt");
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, "110", version());
        desk.submit(office.staff, YEAR, UNIT);
        desk.approve(office.committee, YEAR, UNIT);
        corrections.close(office.admin, YEAR, UNIT);

        assertThat(examinations.page(office.leader, YEAR, UNIT).versions())
                .extracting(ExaminationPage.Version::basis)
                .containsExactly("Công văn số 12-CV/TU", null);
        assertThat(office.refusal(() -> desk.returnFor(office.committee, YEAR, UNIT, "Xem lại")))
                .contains("đã chốt");
        assertThat(shown("/years/2024", office.admin).text())
                .contains("Công văn số 12-CV/TU")
                .contains("Đã chốt".toLowerCase());
    }

    @Test
    void programsReadAndEnterNumbersByTheSameRules() {
        assertThat(mvc.get().uri(CELL).with(signedIn(office.staff)))
                .hasStatusOk()
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .extractingPath("$.value")
                .isNull();
        assertThat(put("93", null, office.staff)).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(put("95", "\"1\"", office.staff))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"value\": \"95\", \"version\": 2, \"year\": 2024, \"unit\": \"ba-be\"}");
        assertThat(put("96", "\"1\"", office.staff))
                .hasStatus(409)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"stored\": \"95\", \"version\": 2, \"status\": 409}");
        for (String wrong : List.of("-1", "1.5", "1.234", "93,5", "abc", "1e3")) {
            assertThat(put(wrong, "\"2\"", office.staff))
                    .as(wrong)
                    .hasStatus(422)
                    .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(put("96", "\"2\"", office.neighbour)).hasStatus(404);
        assertThat(put("96", "\"2\"", office.leader)).hasStatus(403);
        assertThat(office.number(UNIT, ADMITTED)).isEqualTo("95");
        assertThat(database.sql("select channel from measurement_change order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("API");
    }

    @Test
    void programsSubmitApproveAndReturnByTheSameRules() {
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, "103", 0);

        assertThat(post("submission", "{}", office.staff)).hasStatusOk();
        assertThat(post("submission", "{}", office.staff)).hasStatus(409);
        assertThat(post("return", "{}", office.committee)).hasStatus(422);
        assertThat(post("return", "{\"reason\": \"Thiếu xã Hà Hiệu\"}", office.committee))
                .hasStatusOk();
        assertThat(post("submission", "{}", office.staff)).hasStatusOk();
        assertThat(post("approval", "{}", office.staff)).hasStatus(403);
        assertThat(post("approval", "{}", office.committee))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("APPROVED");
        assertThat(database.sql("select distinct channel from decision")
                        .query(String.class)
                        .list())
                .containsExactly("API");
    }

    private MvcTestResult post(String what, String body, Person person) {
        return mvc.post()
                .uri("/api/v1/submissions/2024/ba-be/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(signedIn(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult put(String value, String version, Person person) {
        var request = mvc.put()
                .uri(CELL)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\": \"" + value + "\"}")
                .with(signedIn(person))
                .with(csrf());
        return (version == null ? request : request.header("If-Match", version)).exchange();
    }

    private Document shown(String path, Person person) {
        MvcTestResult page = mvc.get().uri(path).with(signedIn(person)).exchange();
        assertThat(page).hasStatusOk();
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private void submitted(String typed) {
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, typed, version());
        desk.submit(office.staff, YEAR, UNIT);
    }

    private int version() {
        return database.sql("select coalesce(max(version), 0) from measurement where unit_id = :unit")
                .param("unit", office.staff.unit())
                .query(Integer.class)
                .single();
    }

    private void days(String due) {
        years.schedule(office.admin, YEAR, LocalDate.parse(due), null);
    }

    /** Lets the form have been submitted at a moment; decisions are only added, so another is put in its place. */
    private void at(String moment) {
        database.sql("delete from decision").update();
        database.sql("""
                        insert into decision (submission_id, kind, account_id, decided_at)
                        select id, 'SUBMITTED', :account, cast(:at as timestamptz) from submission
                        """)
                .param("account", office.staff.account())
                .param("at", moment)
                .update();
    }

    private boolean late() {
        return submissions.of(office.staff.unit(), YEAR).get(0).late();
    }
}
