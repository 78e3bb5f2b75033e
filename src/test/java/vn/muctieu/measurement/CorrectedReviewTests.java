package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.account.People.signedIn;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.account.Person;
import vn.muctieu.review.Committee;

/** A correction after closing is a new version with its basis, and reviews that used the old number say so. */
@DemonstrationTest
class CorrectedReviewTests {

    private static final int YEAR = 2024;
    private static final String UNIT = "ba-be";
    private static final String FIGURE = "cap-uy-boi-duong";

    @Autowired
    private YearDesk years;

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory application;

    private Committee committee;
    private Person admin;

    @BeforeEach
    void open() {
        committee = new Committee(application);
        committee.clear();
        admin = committee.person("quantri");
    }

    @AfterEach
    void close() {
        committee.clear();
        database.sql("update reporting_year set closed_at = null, closed_by = null where year = :year")
                .param("year", YEAR)
                .update();
        database.sql("delete from year_reopening").update();
    }

    @Test
    void anEditionSaysWhichOfItsNumbersWereCorrectedSinceAndKeepsTheOldOnes() {
        years.close(admin, YEAR);
        long review = committee.signed(YEAR);
        assertThat(page("lanhdao", review).select("#corrections")).isEmpty();
        String old = number();

        correct(String.valueOf(Integer.parseInt(old) - 1), "Công văn số 12-CV/HU");
        try {
            Document page = page("lanhdao", review);
            assertThat(page.select("#corrections").text()).isEqualTo("Đã đính chính 1 số liệu sau khi ký");
            assertThat(page.select("#corrections ~ table tbody tr").eachText())
                    .singleElement()
                    .asString()
                    .contains(
                            "Huyện ủy Ba Bể",
                            "2024",
                            old + " cấp ủy",
                            Integer.parseInt(old) - 1 + " cấp ủy",
                            "Công văn số 12-CV/HU");
            assertThat(page.select(".target").first().text()).contains("425/466");
            assertThat(listed()).singleElement().asString().contains("Bản đã ký số 1 Đã đính chính 1 số liệu");
            Document differences = document("lanhdao", "/reviews/" + review + "/differences");
            assertThat(differences.select("tbody").text()).contains("425/466").contains("424/466");
        } finally {
            correct(old, "Công văn số 13-CV/HU");
        }
        assertThat(page("lanhdao", review).select("#corrections"))
                .as("corrected back")
                .isEmpty();
        assertThat(listed()).singleElement().asString().doesNotContain("đính chính");
    }

    private List<String> listed() {
        return document("lanhdao", "/reviews").select("tbody tr").eachText();
    }

    private void correct(String number, String basis) {
        corrections.reopen(admin, YEAR, UNIT, basis);
        entry.enter(committee.person("canbo"), YEAR, UNIT, FIGURE, number, version());
        desk.submit(committee.person("canbo"), YEAR, UNIT);
        desk.approve(committee.writer(), YEAR, UNIT);
        corrections.close(admin, YEAR, UNIT);
    }

    private String number() {
        return measured("trim_scale(value)::text", String.class);
    }

    private int version() {
        return measured("version", Integer.class);
    }

    private <T> T measured(String what, Class<T> type) {
        return database.sql("select " + what + """
                         from measurement where figure_key = :figure and year = :year
                            and unit_id = (select id from org_unit where key = :unit)
                        """)
                .param("figure", FIGURE)
                .param("year", YEAR)
                .param("unit", UNIT)
                .query(type)
                .single();
    }

    private Document page(String who, long review) {
        return document(who, "/reviews/" + review);
    }

    private Document document(String who, String path) {
        var answer = mvc.get().uri(path).with(signedIn(committee.person(who))).exchange();
        assertThat(answer).as(path).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
