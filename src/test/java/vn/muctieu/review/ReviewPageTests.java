package vn.muctieu.review;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.DemonstrationTest;

@DemonstrationTest
class ReviewPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private BeanFactory application;

    @Autowired
    private RemedyQuery remedies;

    private Committee committee;

    @BeforeEach
    void open() {
        committee = new Committee(application);
        committee.clear();
    }

    @AfterEach
    void close() {
        committee.clear();
    }

    @Test
    void theCommitteeStartsAReviewAndSeesWhatIsLacking() {
        var started = post("thamdinh", "/reviews", "resolution", "17-nq-tu", "kind", "INTERIM", "year", "2024");
        assertThat(started).hasStatus(303);
        String review = started.getResponse().getRedirectedUrl();

        Document page = page("thamdinh", review);

        assertThat(page.select("h1").text()).isEqualTo("Sơ kết 17-NQ/TU đến hết năm 2024");
        assertThat(page.select("#lacking").text()).startsWith("Còn thiếu ");
        assertThat(page.select(".lacking a").eachText())
                .contains("Báo cáo: chưa có “V. Kiến nghị”")
                .filteredOn(lack -> lack.startsWith("Mục tiêu 1: "))
                .singleElement(as(STRING))
                .startsWith("Mục tiêu 1: chưa nêu nguyên nhân; chưa có giải pháp khắc phục");
        assertThat(page("lanhdao", review).select("form[action*=reviews], .lacking"))
                .isEmpty();
        assertThat(page("thamdinh", "/reviews").select("tbody th a").eachText())
                .containsExactly("Sơ kết 17-NQ/TU đến hết năm 2024");
        assertThat(get("canbo", review)).hasStatus(404);
    }

    @Test
    void whatIsRefusedIsShownAgainWithItsReason() {
        long review = committee.started(2024);
        String target = "/reviews/" + review + "/targets/1";

        var refused = post("thamdinh", target + "/remedies", "what", "Việc này", "lead", "", "deadline", "2025-01-01");

        assertThat(refused).hasStatus(422);
        assertThat(document(refused).select("main [role=alert]").text()).contains("Hãy ghi cơ quan chủ trì giải pháp.");
        assertThat(document(refused).select("#what").text()).isEqualTo("Việc này");
        assertThat(document(post("thamdinh", "/reviews", "resolution", "17-nq-tu", "kind", "FINAL", "year", "năm nay"))
                        .select(".problem")
                        .text())
                .startsWith("“năm nay” không phải là một năm.");
        var endless = post("thamdinh", "/reviews/" + review + "/parts", "LESSONS", "dài ".repeat(5_000));
        assertThat(endless).hasStatus(422);
        assertThat(document(endless).select("#LESSONS").text()).startsWith("dài dài");
        assertThat(document(endless).select("main [role=alert]").text())
                .isEqualTo("Nội dung vừa nhập dài 19.999 ký tự, quá mức 10.000 của một phần báo cáo."
                        + " Hãy rút ngắn; nội dung chưa được lưu.");
        var remark =
                post("thamdinh", target + "/causes", "choice", "" + committee.anyChoice(), "text", "x".repeat(20_000));
        assertThat(remark).hasStatus(422);
        assertThat(document(remark).select("main [role=alert]").text())
                .isEqualTo("Phần nói rõ thêm dài 20.000 ký tự, quá mức 2.000. Hãy rút ngắn; nội dung chưa được lưu.");
        var gaps = post("thamdinh", "/reviews/" + review + "/signature");
        assertThat(gaps).hasStatus(422);
        assertThat(document(gaps).select("main [role=alert]").text()).startsWith("Chưa ký được: còn thiếu");
        var stranger = post("lanhdao", "/reviews/" + review + "/signature");
        assertThat(stranger).hasStatus(403);
        assertThat(document(stranger).select("main [role=alert]").text()).startsWith("Chỉ Ban Tổ chức");
    }

    @Test
    void causesRemediesAndWordsAreKeptAndTakenAwayTargetByTarget() {
        long review = committee.started(2024);
        String target = "/reviews/" + review + "/targets/1";

        assertThat(post("thamdinh", target + "/causes", "choice", "" + committee.anyChoice(), "text", "Vì ít lớp."))
                .hasStatus(303);
        assertThat(post(
                        "thamdinh",
                        target + "/remedies",
                        "what",
                        "Mở lớp",
                        "lead",
                        "Trường Chính trị",
                        "cooperating",
                        "",
                        "deadline",
                        "2025-06-30",
                        "effect",
                        "Đủ 456"))
                .hasStatus(303);
        assertThat(post(
                        "thamdinh",
                        target + "/surrender",
                        "reason",
                        "Không đủ giảng viên.",
                        "proposal",
                        "Giảm còn 90%."))
                .hasStatus(303);

        Document page = page("thamdinh", target);
        assertThat(page.select(".findings").text())
                .contains("Vì ít lớp.")
                .contains("Mở lớp")
                .contains("30/06/2025");
        assertThat(page.select("#reason").text()).isEqualTo("Không đủ giảng viên.");
        String removal = page.select("form[action*=causes][action$=removal]").attr("action");
        assertThat(post("thamdinh", removal)).hasStatus(303);
        assertThat(page("thamdinh", target).select(".findings").text()).doesNotContain("Vì ít lớp.");
    }

    @Test
    void aSignedReviewLeadsToItsDifferencesAndItsRemediesStandAtTheirTargets() {
        long first = committee.signed(2023);
        long review = committee.signed(2024);

        Document page = page("lanhdao", "/reviews/" + review);
        assertThat(page.select(".status").text()).isEqualTo("Bản đã ký số 2");
        assertThat(page.select("form[action*=reviews]")).isEmpty();
        assertThat(page("lanhdao", "/reviews/" + review + "/differences").text())
                .contains("Không có khác biệt nào.");
        assertThat(page("lanhdao", "/reviews/" + review + "/differences?from=" + first)
                        .select("tbody tr"))
                .isNotEmpty();

        assertThat(page("lanhdao", "/resolutions/17-nq-tu/targets/1?year=2024").select("#remedies-here"))
                .hasSize(1);
        assertThat(page("canbo", "/resolutions/17-nq-tu/targets/1?year=2024").select("#remedies-here"))
                .isEmpty();
        assertThat(page("lanhdao", "/resolutions/17-nq-tu?year=2024").select("a[href*=reviews?resolution]"))
                .isNotEmpty();
        assertThat(page("lanhdao", "/remedies").select("tbody tr").first().text())
                .contains("Quá hạn");
        long remedy = remedies.all(committee.writer()).get(0).id();
        assertThat(post("thamdinh", "/remedies/" + remedy + "/steps", "status", "DONE", "note", "Xong."))
                .hasStatus(303);
        assertThat(page("lanhdao", "/remedies/" + remedy).text())
                .contains("Đã xong")
                .contains("Xong.");
        assertThat(post("lanhdao", "/remedies/" + remedy + "/steps", "status", "DONE", "note", "Xong."))
                .hasStatus(403);
        assertThat(get("canbo", "/remedies/" + remedy)).hasStatus(404);
    }

    @Test
    void theNextReviewBeginsWithWhatBecameOfTheRemediesAndWhetherTheNumberMoved() {
        committee.signed(2023);
        long remedy = remedies.all(committee.writer()).get(0).id();
        post("thamdinh", "/remedies/" + remedy + "/steps", "status", "DONE", "note", "Đã mở lớp cho 11 đơn vị");
        long next = committee.started(2024);

        Document page = page("thamdinh", "/reviews/" + next);

        assertThat(page.select("main h2").eachAttr("id")).startsWith("summary", "earlier");
        assertThat(page.select("#earlier ~ table tbody tr").first().text())
                .contains("Rà soát, giao chỉ tiêu", "30/06/2024", "Đã xong", "83,69% (năm 2023)", "91,2%");
        assertThat(page.select("#earlier ~ table tbody tr").eachText()).anyMatch(said -> said.contains("Quá hạn"));
    }

    @Test
    void aTargetOnTheDashboardShowsItsRemediesWithWhereTheyStand() {
        committee.signed(2024);
        RemedyRow remedy = remedies.at(committee.writer(), "17-nq-tu", 1).get(0);
        post("thamdinh", "/remedies/" + remedy.id() + "/steps", "status", "UNDER_WAY", "note", "Đã lập kế hoạch");

        String shown = page("lanhdao", "/resolutions/17-nq-tu/targets/1?year=2024")
                .select("section[aria-labelledby=remedies-here]")
                .text();

        assertThat(shown).contains(remedy.what(), "hạn: 30/06/2025", "Mới nhất: Đã lập kế hoạch", "Quá hạn");
    }

    @Test
    void adminsKeepTheListOfCauses() {
        assertThat(post("quantri", "/causes", "nature", "OBJECTIVE", "text", ""))
                .hasStatus(422);
        assertThat(post("quantri", "/causes", "nature", "OBJECTIVE", "text", "Dịch bệnh"))
                .hasStatus(303);
        Document page = page("quantri", "/causes");
        assertThat(page.select("tbody").text()).contains("Dịch bệnh");
        assertThat(post("quantri", page.select("form[action$=retirement]").attr("action")))
                .hasStatus(303);
        assertThat(page("quantri", "/causes").select("tbody").text()).doesNotContain("Dịch bệnh");
        assertThat(get("lanhdao", "/causes")).hasStatus(403);
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri(URI.create(path))
                .with(signedIn(committee.person(who)))
                .exchange();
    }

    private MvcTestResult post(String who, String path, String... form) {
        var request = mvc.post()
                .uri(URI.create(path))
                .with(signedIn(committee.person(who)))
                .with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private Document page(String who, String path) {
        MvcTestResult answer = get(who, path);
        assertThat(answer).as(path).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
