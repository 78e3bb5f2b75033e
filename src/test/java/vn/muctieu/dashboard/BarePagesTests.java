package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Role;

/** The seeded resolutions before anybody has entered anything, and without the demonstration. */
@ApplicationTest
class BarePagesTests {

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
    void withoutFiguresNoTargetIsJudged() {
        Document page = leader.page("/resolutions/17-nq-tu?year=2024");

        assertThat(page.select("#sentence").text()).isEqualTo("8/10 mục tiêu chưa có số liệu");
        List<String> verdicts = page.select(".target-verdict").eachText();
        assertThat(verdicts.subList(0, 8)).containsOnly("Chưa có số liệu");
        assertThat(verdicts.subList(8, 10)).containsOnly("Chưa có nguyên văn");
        assertThat(page.select(".indicator .value").eachText()).containsOnly("–");
        assertThat(page.select(".indicator .gap")).isEmpty();
        assertThat(page.select("#target-4 .detail").text()).contains("chưa năm nào đủ số liệu 0/11 đơn vị");
        assertThat(page.select("#target-9").text()).contains("Mục tiêu 9: chưa có nguyên văn");
        assertThat(leader.page("/resolutions/17-nq-tu?year=2024&show=missed").select(".target"))
                .isEmpty();
    }

    @Test
    void targetsWithoutWordingAreNotJudged() {
        Document page = leader.page("/resolutions/10-nq-tu?year=2020");

        assertThat(page.select("#sentence").text()).isEqualTo("16/16 mục tiêu chưa có nguyên văn");
        assertThat(page.select(".target-verdict").eachText()).hasSize(16).containsOnly("Chưa có nguyên văn");
        assertThat(page.select(".indicator")).isEmpty();
        assertThat(leader.page("/resolutions/10-nq-tu/targets/16?year=2020")
                        .select("main")
                        .text())
                .contains("chưa có nguyên văn nên chưa có chỉ tiêu để tính");
    }

    @Test
    void whatWasPublishedIsShownAndWhyTheComputedResultDiffers() {
        Document seventeen = leader.page("/resolutions/17-nq-tu?year=2024");
        assertThat(seventeen.select(".published blockquote").text()).contains("còn 08/10 mục tiêu chưa đạt");
        assertThat(seventeen.select(".published .gap").text()).isEqualTo("Khác nhau: tính được 0/10, công bố 8/10.");
        assertThat(seventeen.select(".published .reasons li").eachText())
                .containsExactly(
                        "2 mục tiêu chưa có nguyên văn nên chưa tính được.",
                        "8 mục tiêu chưa đủ số liệu để kết luận.",
                        "8 mục tiêu dùng lời văn của dự thảo; bản ban hành có thể khác.");

        Document ten = leader.page("/resolutions/10-nq-tu?year=2020");
        assertThat(ten.select(".published").text())
                .contains("công bố 09/07/2021")
                .contains("còn 10 mục tiêu không đạt")
                .contains("Khác nhau: tính được 0/16, công bố 10/16.")
                .contains("16 mục tiêu chưa có nguyên văn nên chưa tính được.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/resolutions/17-nq-tu",
                "/resolutions/10-nq-tu",
                "/resolutions/17-nq-tu/targets/8",
                "/submissions"
            })
    void nothingIsCalledIllustrative(String path) {
        Document page = leader.page(path);

        assertThat(page.text()).doesNotContain("minh họa");
        assertThat(page.select(".banner")).isEmpty();
    }

    @Test
    void whoeverIsOutsideTheScopeSeesNothingOfIt() {
        long elsewhere = database.sql("insert into org_unit (key) values ('elsewhere') returning id")
                .query(Long.class)
                .single();
        database.sql("insert into org_unit_period (unit_id, valid, name, kind, position, source)"
                        + " values (?, '[2000-01-01,)', 'Nơi khác', 'province-committee', 1, 'test')")
                .param(elsewhere)
                .update();
        try {
            Reader stranger =
                    new Reader(mvc, new vn.muctieu.account.Person(0, "stranger", "Người lạ", Role.LEADER, elsewhere));

            assertThat(stranger.get("/resolutions/17-nq-tu")).hasStatus(404);
            assertThat(stranger.page("/").select(".cards article")).isEmpty();
            assertThat(stranger.page("/").select("main").text()).contains("Chưa có nghị quyết nào");
        } finally {
            database.sql("delete from org_unit_period where unit_id = ?")
                    .param(elsewhere)
                    .update();
            database.sql("delete from org_unit where id = ?").param(elsewhere).update();
        }
    }
}
