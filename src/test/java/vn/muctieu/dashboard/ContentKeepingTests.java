package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.DemonstrationTest;

/** Content that is the same for everybody of a unit is rendered once, until it changes; the frame is each reader's own. */
@DemonstrationTest
class ContentKeepingTests {

    private static final String LEADER = "lanhdao";
    private static final String INSPECTOR = "kiemtra";
    private static final String UNIT_STAFF = "canbo";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resolutions/17-nq-tu?year=2024",
                "/resolutions/17-nq-tu/meeting?year=2024",
                "/resolutions/17-nq-tu/units?year=2024"
            })
    void isTheSameForAllOfAUnitWithinAFrameOfTheirOwn(String path) throws Exception {
        MvcTestResult first = get(LEADER, path);
        MvcTestResult second = get(INSPECTOR, path);

        assertThat(kept(second)).isSameAs(kept(first));
        assertThat(page(second).select("main").outerHtml())
                .isEqualTo(page(first).select("main").outerHtml());
        assertThat(page(second).select(".who").text())
                .isNotEqualTo(page(first).select(".who").text());
    }

    @ParameterizedTest
    @ValueSource(strings = "/resolutions/17-nq-tu?year=2024")
    void isAnotherForAnotherUnitAnotherLanguageAndAnotherQuestion(String path) throws Exception {
        Object leaders = kept(get(LEADER, path));

        assertThat(kept(get(UNIT_STAFF, path))).isNotEqualTo(leaders);
        assertThat(kept(get(LEADER, path + "&lang=en"))).isNotEqualTo(leaders);
        assertThat(kept(get(LEADER, path + "&sort=severity"))).isNotEqualTo(leaders);
    }

    @ParameterizedTest
    @ValueSource(strings = "/resolutions/17-nq-tu?year=2024")
    void isRenderedAnewOnceSomethingWasApproved(String path) throws Exception {
        Object before = kept(get(LEADER, path));

        database.sql("update progress_stamp set version = version + 1").update();

        assertThat(kept(get(LEADER, path))).isNotSameAs(before);
    }

    private MvcTestResult get(String user, String path) {
        MvcTestResult answer = Reader.named(user, mvc, database).get(path);
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private static Object kept(MvcTestResult answer) {
        return answer.getMvcResult().getModelAndView().getModel().get("sharedContent");
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getMvcResult().getResponse().getContentAsString());
    }
}
