package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;
import static vn.muctieu.measurement.Office.YEAR;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;

@ApplicationTest
class EntryPageTests {

    private static final String OFFICIALS = "can-bo-xa";
    private static final String ROW = "tr#" + OFFICIALS;
    private static final String TYPED = ROW + " input[name=value]";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private SubmissionDesk desk;

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
    void aUnitsStaffComesToItsOwnForm() {
        Document page = page(get(office.staff, "/entry/2024"), 200);

        assertThat(page.select("h1").text()).contains("Ba Bể");
        assertThat(page.select("tr.figure-row")).hasSize(12);
        assertThat(page.select("tr.target-head")).hasSize(8);
        assertThat(page.select(TYPED)).hasSize(1);
        assertThat(page.select("form[action$=/approval], form[action$=/return]"))
                .isEmpty();
        assertThat(page.select(".unit-ratio.NO_DATA").first().text()).contains("– / –");
    }

    @Test
    void anotherUnitsFormIsNotFound() {
        assertThat(get(office.neighbour, "/entry/2024?unit=ba-be")).hasStatus(404);
        assertThat(get(office.staff, "/entry/2024?unit=bac-kan")).hasStatus(404);
        assertThat(get(office.staff, "/entry/2024?unit=no-such-unit")).hasStatus(404);
        assertThat(enter(office.neighbour, "93", 0)).hasStatus(404);
        assertThat(post(office.neighbour, "/submissions/2024/ba-be/submission")).hasStatus(404);
        assertThat(office.status("ba-be")).isEqualTo("NONE");
    }

    @Test
    void aUnitSeesItsOwnFormAmongTheFormsOfAYear() {
        assertThat(page(get(office.staff, "/submissions"), 200)
                        .select("tbody th")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Ba Bể");
        assertThat(page(get(office.committee, "/submissions"), 200).select("tbody th"))
                .hasSize(11);
    }

    @Test
    void whoReadsSeesTheFormAndIsForbiddenToChangeIt() {
        entry.enter(office.staff, YEAR, "ba-be", OFFICIALS, "93", 0);

        assertThat(Stream.of(office.leader, office.inspection, office.admin)).allSatisfy(reader -> {
            Document page = page(get(reader, "/entry/2024?unit=ba-be"), 200);
            assertThat(page.select("main form")).isEmpty();
            assertThat(page.select(ROW + " .fixed-value").text()).isEqualTo("93");
            assertThat(enter(reader, "94", 1)).hasStatus(403);
            assertThat(post(reader, "/submissions/2024/ba-be/submission")).hasStatus(403);
            assertThat(post(reader, "/submissions/2024/ba-be/approval")).hasStatus(403);
            assertThat(post(reader, "/submissions/2024/ba-be/return")).hasStatus(403);
        });
        assertThat(post(office.staff, "/submissions/2024/ba-be/approval")).hasStatus(403);
        assertThat(post(office.staff, "/submissions/2024/ba-be/return")).hasStatus(403);
        assertThat(office.number("ba-be", OFFICIALS)).isEqualTo("93");
        assertThat(office.status("ba-be")).isEqualTo("DRAFT");
    }

    @Test
    void aNumberIsSavedAndItsRowSeenAgain() {
        assertThat(enter(office.staff, "1.234", 0)).hasStatus(303).hasRedirectedUrl("/entry/2024?unit=ba-be#can-bo-xa");

        assertThat(page(get(office.staff, "/entry/2024"), 200).select(TYPED).val())
                .isEqualTo("1.234");
    }

    @Test
    void rowsLeftTogetherAreAnsweredOneByOne() {
        entry.enter(office.committee, YEAR, "ba-be", OFFICIALS, "100", 0);

        MvcTestResult answer = post(office.staff, "/entry/2024", """
                {"unit": "ba-be", "rows": [
                    {"figure": "can-bo-xa-dai-hoc", "value": "79", "version": 0, "note": "đã rà soát"},
                    {"figure": "can-bo-xa-trung-cap", "value": "94.07", "version": 0},
                    {"figure": "can-bo-xa", "value": "101", "version": 0},
                    {"figure": "dang-vien-ket-nap", "value": "không phát sinh", "version": 0}]}
                """);

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].outcome")
                .asArray()
                .containsExactlyInAnyOrder("saved", "refused", "stale", "saved");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[?(@.outcome == 'stale')].value")
                .asArray()
                .containsExactly("100");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[?(@.outcome == 'refused')].problem")
                .asArray()
                .allSatisfy(problem -> assertThat(problem).asString().contains("94.07"));
        Document page = page(get(office.staff, "/entry/2024"), 200);
        assertThat(page.select(".unit-ratio[data-numerator=can-bo-xa-dai-hoc] .value")
                        .text())
                .isEqualTo("79%");
        assertThat(page.select("#can-bo-xa-dai-hoc textarea[name=note]").text()).isEqualTo("đã rà soát");
        assertThat(page.select("#dang-vien-ket-nap input[name=value]").val()).isEqualTo("Không phát sinh");
        assertThat(page.select("#missing").text()).contains("9/12");
    }

    @Test
    void whatAScriptMayNotDoIsToldInASentence() {
        String rows =
                "{\"unit\": \"ba-be\", \"rows\": [{\"figure\": \"can-bo-xa\", \"value\": \"1\", \"version\": 0}]}";

        assertThat(post(office.neighbour, "/entry/2024", rows)).hasStatus(404);
        assertThat(post(office.leader, "/entry/2024", rows)).hasStatus(403);
        assertThat(post(office.staff, "/entry/2023", rows))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("Năm 2023 chưa được mở");
        entry.enter(office.staff, YEAR, "ba-be", OFFICIALS, "90", 0);
        desk.submit(office.staff, YEAR, "ba-be");
        assertThat(post(office.staff, "/entry/2024", rows))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("đã được trình");
    }

    @Test
    void anEndedSessionGetsASentenceAndNoPage() {
        MvcTestResult answer = mvc.post()
                .uri("/entry/2024")
                .with(csrf())
                .header("Accept", "application/json")
                .contentType("application/json")
                .content("{}")
                .exchange();

        assertThat(answer).hasStatus(401);
        assertThat(text(answer)).doesNotContain("<html");
    }

    @Test
    void aDoubtedNumberIsTakenAndTheReviewerReadsWhy() {
        lastYear(OFFICIALS, 100);
        entry.enter(office.staff, YEAR, "ba-be", OFFICIALS, "131", 0);
        Document form = page(get(office.staff, "/entry/2024"), 200);
        assertThat(form.select(ROW + " .doubts").hasAttr("hidden")).isFalse();
        assertThat(form.select(ROW + " .doubt-list").text()).isEqualTo("Tăng 31% so với năm trước (100), quá mức 30%.");
        assertThat(form.select(ROW + " .change").text()).isEqualTo("+31 (+31%)");
        assertThat(page(post(office.staff, "/submissions/2024/ba-be/submission"), 422)
                        .select("[role=alert]")
                        .text())
                .contains("cần ghi lý do", "Cán bộ, công chức cấp xã");

        assertThat(post(
                        office.staff,
                        "/entry/2024/" + OFFICIALS,
                        "unit",
                        "ba-be",
                        "value",
                        "131",
                        "version",
                        "1",
                        "reason",
                        "Nhận thêm 2 xã"))
                .hasStatus(303);
        assertThat(post(office.staff, "/submissions/2024/ba-be/submission")).hasStatus(303);
        assertThat(page(get(office.committee, "/entry/2024?unit=ba-be"), 200)
                        .select(ROW + " .doubts")
                        .text())
                .contains("Tăng 31%", "Nhận thêm 2 xã");
    }

    @ParameterizedTest
    @CsvSource({"Nhận thêm 2 xã, ''", "Nhận thêm 3 xã, Nhận thêm 3 xã"})
    void anotherDoubtedNumberNeedsAReasonOfItsOwn(String sent, String kept) {
        lastYear(OFFICIALS, 100);
        enter("131", "0", "Nhận thêm 2 xã");
        enter("140", "1", sent);

        assertThat(page(get(office.staff, "/entry/2024"), 200)
                        .select(ROW + " input[name=reason]")
                        .val())
                .isEqualTo(kept);
    }

    private void enter(String value, String version, String reason) {
        String[] row = {"unit", "ba-be", "value", value, "version", version, "reason", reason};
        assertThat(post(office.staff, "/entry/2024/" + OFFICIALS, row)).hasStatus(303);
    }

    private void lastYear(String figure, int approved) {
        database.sql("insert into submission (unit_id, year, status) values (:unit, 2023, 'APPROVED')")
                .param("unit", office.unit("ba-be"))
                .update();
        database.sql("""
                        insert into measurement
                            (figure_key, unit_id, year, value, approved, version, entered_by, entered_at)
                        values (:figure, :unit, 2023, :number, :number, 1, :account, now())
                        """)
                .param("figure", figure)
                .param("unit", office.unit("ba-be"))
                .param("number", approved)
                .param("account", office.committee.account())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-5", "94.07", "94,07", "1e5", "<b>9</b>"})
    void whatCannotBeTakenStaysInItsFieldBesideTheReason(String typed) {
        assertRefused(page(enter(office.staff, typed, 0), 422), typed);
        assertThat(office.status("ba-be")).isEqualTo("NONE");
    }

    private static void assertRefused(Document answer, String typed) {
        assertThat(answer.select(TYPED).val()).isEqualTo(typed);
        assertThat(answer.select(TYPED).attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.select(ROW + " .problem").text()).contains(typed);
        assertThat(answer.select(ROW + " b, " + ROW + " .saved")).isEmpty();
    }

    @Test
    void aNumberThatSomebodyElseChangedIsAConflictThatShowsBoth() {
        entry.enter(office.committee, YEAR, "ba-be", OFFICIALS, "90", 0);

        Document page = page(enter(office.staff, "91", 0), 409);
        assertConflict(page);
        int version = Integer.parseInt(page.select(ROW + " input[name=version]").val());
        assertThat(enter(office.staff, "91", version)).hasStatus(303);
        assertThat(office.number("ba-be", OFFICIALS)).isEqualTo("91");
    }

    private static void assertConflict(Document answer) {
        assertThat(answer.select(TYPED).val()).isEqualTo("91");
        assertThat(answer.select(ROW + " .problem").text()).contains("90").contains("91");
    }

    @Test
    void afterSubmissionTheFormSaysWhatStandsAndWhatWasNotTaken() {
        entry.enter(office.staff, YEAR, "ba-be", OFFICIALS, "90", 0);
        desk.submit(office.staff, YEAR, "ba-be");

        assertLocked(page(enter(office.staff, "91", 1), 409));
        assertThat(page(enter(office.staff, "", 1), 409)
                        .select(ROW + " .problem")
                        .text())
                .endsWith("tình trạng mới.");
        assertThat(post(office.staff, "/submissions/2024/ba-be/submission")).hasStatus(409);
        assertThat(office.number("ba-be", OFFICIALS)).isEqualTo("90");
    }

    private static void assertLocked(Document answer) {
        assertThat(answer.select(ROW + " .fixed-value").text()).isEqualTo("90");
        assertThat(answer.select(ROW + " .problem").text())
                .contains("đã được trình")
                .contains("91");
        assertThat(answer.select("#state-panel .status").text()).isEqualTo("Chờ duyệt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2027", "0", "-1", "999999999"})
    void aYearThatIsNotOpenIsToldInOneSentence(String year) {
        String sentence = "Năm " + year + " chưa được mở để báo cáo.";
        String row = "/entry/" + year + "/can-bo-xa";
        String[] number = {"unit", "ba-be", "value", "1", "version", "0"};
        String form = "/submissions/" + year + "/ba-be/";

        assertThat(Stream.of(
                        get(office.staff, "/entry/" + year),
                        get(office.committee, "/entry/" + year + "?unit=ba-be"),
                        post(office.staff, row, number),
                        post(office.staff, form + "submission"),
                        post(office.committee, form + "approval"),
                        post(office.committee, form + "return", "reason", "Xem lại")))
                .allSatisfy(answer ->
                        assertThat(page(answer, 404).select("main").text()).contains(sentence));
    }

    @Test
    void aFigureThatIsNotAskedIsToldInOneSentence() {
        String path = "/entry/2024/no-such-figure";
        String[] number = {"unit", "ba-be", "value", "1", "version", "0"};
        String sentence = "Phiếu này không có số liệu \"no-such-figure\".";

        assertThat(page(post(office.staff, path, number), 422).select("main").text())
                .contains(sentence);
    }

    @Test
    void aReasonIsShownAsTextToWhoeverReadsTheForm() {
        String reason = "<script>alert('xã')</script> & \"Hà Hiệu\"";
        entry.enter(office.staff, YEAR, "ba-be", OFFICIALS, "90", 0);
        desk.submit(office.staff, YEAR, "ba-be");
        assertThat(post(office.committee, "/submissions/2024/ba-be/return", "reason", reason))
                .hasStatus(303)
                .hasRedirectedUrl("/entry/2024?unit=ba-be");

        Document page = page(get(office.staff, "/entry/2024"), 200);
        assertThat(page.select("main script:not([src])")).isEmpty();
        assertThat(page.select("#state-panel .notice").text()).contains(reason);
        assertThat(page.select(".steps .reason").text()).isEqualTo(reason);
    }

    @Test
    void aReturnWithoutAReasonAsksForOne() {
        entry.enter(office.staff, YEAR, "ba-be", OFFICIALS, "90", 0);
        desk.submit(office.staff, YEAR, "ba-be");

        assertThat(page(post(office.committee, "/submissions/2024/ba-be/return"), 422)
                        .select("[role=alert]")
                        .text())
                .contains("lý do");
    }

    @Test
    void aReasonThatIsTooLongIsNotLost() {
        entry.enter(office.staff, YEAR, "ba-be", OFFICIALS, "90", 0);
        desk.submit(office.staff, YEAR, "ba-be");
        String reason = "Xem lại. ".repeat(300).strip();

        Document page = page(post(office.committee, "/submissions/2024/ba-be/return", "reason", reason), 422);
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo(reason);
    }

    @Test
    void anEmptyFormIsNotSubmitted() {
        assertThat(page(post(office.staff, "/submissions/2024/ba-be/submission"), 422)
                        .select("[role=alert]")
                        .text())
                .contains("chưa có số liệu nào để trình");
    }

    @Test
    void whoeverSubmittedIsToldThatSomebodyElseApproves() {
        entry.enter(office.committee, YEAR, "ba-be", OFFICIALS, "90", 0);
        desk.submit(office.committee, YEAR, "ba-be");

        assertThat(page(post(office.committee, "/submissions/2024/ba-be/approval"), 422)
                        .select("[role=alert]")
                        .text())
                .contains("không thể tự duyệt");
    }

    @Test
    void inEnglishTheSentencesAreEnglishAndNumbersStayAsTheyAreTyped() {
        entry.enter(office.staff, YEAR, "ba-be", OFFICIALS, "1.234", 0);
        Document page = page(get(office.staff, "/entry/2024?lang=en"), 200);

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(TYPED).val()).isEqualTo("1.234");
        assertThat(page.select("main").text()).contains("goal ≥ 80%").doesNotContain("''");
    }

    private MvcTestResult enter(Person person, String typed, int version) {
        return post(
                person,
                "/entry/2024/" + OFFICIALS,
                "unit",
                "ba-be",
                "value",
                typed,
                "version",
                Integer.toString(version));
    }

    private MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(signedIn(person)).exchange();
    }

    private MvcTestResult post(Person person, String path) {
        return post(person, path, new String[0]);
    }

    private MvcTestResult post(Person person, String path, String json) {
        return mvc.post()
                .uri(path)
                .with(signedIn(person))
                .with(csrf())
                .header("Accept", "application/json")
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    private MvcTestResult post(Person person, String path, String... parameters) {
        var request = mvc.post().uri(path).with(signedIn(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
