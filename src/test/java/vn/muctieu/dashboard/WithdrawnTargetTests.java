package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Role;

/** A target that was withdrawn during 2023 is judged until 2022; later it stands in its place and counts as nothing. */
@ApplicationTest
@TestPropertySource(properties = "muctieu.resolutions.locations=classpath*:withdrawn")
class WithdrawnTargetTests {

    private static final String RESOLUTION = "/resolutions/05-nq-tu";
    private static final String SAID = "Rút khỏi nghị quyết từ 01/07/2023 theo Nghị quyết số 09-NQ/TU";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    private Reader leader;

    @BeforeEach
    void signIn() {
        leader = Reader.at("bac-kan", Role.LEADER, mvc, database);
    }

    @Test
    void untilTheYearBeforeItIsShownAndCountedAsEver() {
        Document page = leader.page(RESOLUTION + "?year=2022");

        assertThat(page.select("#sentence").text()).contains("/3 mục tiêu");
        assertThat(page.select("#target-1 .indicator")).hasSize(3);
        assertThat(page.text()).doesNotContain("Rút khỏi", "Đã rút", "đã rút");
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    void fromItsYearOnItStandsInItsPlaceWithItsWordsAndSaysSinceWhenAndByWhatItIsWithdrawn(int year) {
        Element target = leader.page(RESOLUTION + "?year=" + year)
                .select(".targets > li")
                .first();

        assertThat(target.id()).isEqualTo("target-1");
        assertThat(target.classNames()).contains("WITHDRAWN");
        assertThat(target.text()).contains("Mục tiêu bị rút", SAID);
        assertThat(target.select(".target-verdict").text()).isEqualTo("Đã rút");
        assertThat(target.select(".indicator")).isEmpty();
    }

    @Test
    void itIsNoneOfTheTargetsThatAreCounted() {
        Document page = leader.page(RESOLUTION + "?year=2023");

        assertThat(page.select("#sentence").text()).contains("/2 mục tiêu");
        assertThat(page.select(".sentence-rest").text()).contains("1 mục tiêu đã rút khỏi nghị quyết");
        assertThat(page.select(".standing-now .legend").text()).doesNotContain("Đã rút");
        assertThat(page.select(".standing-now .tally .WITHDRAWN")).isEmpty();
        assertThat(page.select(".reasons").text()).contains("1 mục tiêu đã rút khỏi nghị quyết nên không được tính.");
    }

    @Test
    void whereItTurnedTheChangeIsNamed() {
        assertThat(leader.page(RESOLUTION + "?year=2023").select(".turns li.WITHDRAWN"))
                .hasSize(1);
        assertThat(leader.page(RESOLUTION + "?year=2024").select(".turns li.WITHDRAWN"))
                .isEmpty();
    }

    @Test
    void itsOwnPageSaysNothingElse() {
        Document page = leader.page(RESOLUTION + "/targets/1?year=2023");

        assertThat(page.select("p.panel").text()).isEqualTo(SAID);
        assertThat(page.select("table, .chart, .indicator")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meeting?year=2023", "/targets.csv?year=2023", "/units?year=2023"})
    void everyWayToLookAtTheResolutionHasIt(String address) {
        assertThat(leader.get(RESOLUTION + address))
                .hasStatusOk()
                .bodyText()
                .contains("Mục tiêu bị rút")
                .contains("Đã rút");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/units/ba-be?year=2023",
                "/targets/1/units?year=2023",
                "/comparison?year=2022&withYear=2023",
                "/comparison?year=2023&withYear=2022",
                "/briefing.docx?year=2023"
            })
    void whatHasNothingToSayOfItSaysNothing(String address) {
        assertThat(leader.get(RESOLUTION + address)).hasStatusOk();
    }

    @Test
    void onItsSlideItIsSaidToBeWithdrawnAndNotToBeWithoutWords() {
        Element slide = leader.page(RESOLUTION + "/meeting?year=2023").getElementById("target-1");

        assertThat(slide.text()).contains(SAID).doesNotContain("chưa có nguyên văn");
    }

    @Test
    void programsAreToldSinceWhenAndByWhat() {
        var answer = leader.get("/api/v1" + RESOLUTION + "/progress?year=2023");

        assertThat(answer).bodyJson().extractingPath("$.targets[0].outcome").isEqualTo("WITHDRAWN");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[0].withdrawn.on")
                .isEqualTo("2023-07-01");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[0].withdrawn.basis")
                .isEqualTo("Nghị quyết số 09-NQ/TU");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[0].indicators")
                .asArray()
                .isEmpty();
        assertThat(answer).bodyJson().extractingPath("$.tally.WITHDRAWN").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.targets[1].withdrawn").isNull();
        assertThat(leader.get("/api/v1" + RESOLUTION + "/progress?year=2022"))
                .bodyJson()
                .extractingPath("$.targets[0].withdrawn")
                .isNull();
    }
}
