package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Role;

/** Two provinces in one installation do not see each other, on whatever channel; whoever is placed above both sees both. */
@ApplicationTest
@Transactional
class TwoProvincesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    private Reader quangBinh;
    private Reader bacKan;

    @BeforeEach
    void signIn() {
        quangBinh = Reader.at("quang-binh", Role.LEADER, mvc, database);
        bacKan = Reader.at("bac-kan", Role.LEADER, mvc, database);
    }

    @Test
    void theSecondProvinceSeesItsOwnSchemeOfWhichNoLevelIsKnown() {
        assertThat(quangBinh.page("/").text()).contains("04-CTr/TU").doesNotContain("17-NQ/TU");

        var page = quangBinh.page("/resolutions/04-ctr-tu?year=2025");
        assertThat(page.select(".eyebrow").text()).contains("Đề án số 04-CTr/TU (ngày ban hành chưa công bố)");
        assertThat(page.select("#sentence").text()).isEqualTo("2/2 mục tiêu chưa có mức");
        assertThat(page.select(".target-verdict").eachText()).containsExactly("Chưa có mức", "Chưa có mức");
    }

    @Test
    void afterTheMergerTheSchemeGoesOnUnderTheNewProvince() {
        assertThat(database.sql("""
                        select u.key from org_unit r cross join lateral unit_scope(r.id, '2025-12-31') s
                        join org_unit u on u.id = s.unit_id
                        where r.key = 'quang-binh'
                        """).query(String.class).list()).containsExactly("quang-tri-2025");
        Reader after = Reader.at("quang-tri-2025", Role.LEADER, mvc, database);
        assertThat(after.page("/").text()).contains("04-CTr/TU").doesNotContain("17-NQ/TU");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resolutions/17-nq-tu",
                "/resolutions/17-nq-tu/targets/8",
                "/resolutions/17-nq-tu/targets/8/units",
                "/resolutions/17-nq-tu/units",
                "/resolutions/17-nq-tu/units/ba-be",
                "/resolutions/17-nq-tu/meeting",
                "/resolutions/17-nq-tu/comparison",
                "/resolutions/17-nq-tu/targets.xlsx",
                "/resolutions/17-nq-tu/targets.csv",
                "/resolutions/17-nq-tu/briefing.docx?year=2024",
                "/resolutions/17-nq-tu/briefing.pdf?year=2024",
                "/resolutions/04-ctr-tu?unit=ba-be",
                "/resolutions/04-ctr-tu/comparison?with=17-nq-tu",
                "/resolutions/04-ctr-tu/comparison?withUnit=bac-kan",
                "/api/v1/resolutions/17-nq-tu/progress?year=2024",
                "/api/v1/resolutions/04-ctr-tu/progress?year=2024&unit=bac-kan",
                "/api/v1/measurements/2024/ba-be/can-bo-xa",
                "/submissions/2024/ba-be",
                "/submissions/2024/ba-be/figures/can-bo-xa",
                "/entry/2024?unit=ba-be",
                "/entry/2024.xlsx?unit=ba-be"
            })
    void whatIsTheOthersIsNotThere(String address) {
        assertThat(quangBinh.get(address)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resolutions/04-ctr-tu",
                "/resolutions/04-ctr-tu/targets/1",
                "/resolutions/04-ctr-tu/targets.csv",
                "/api/v1/resolutions/04-ctr-tu/progress?year=2024",
                "/resolutions/17-nq-tu/comparison?with=04-ctr-tu"
            })
    void norTheOtherWayRound(String address) {
        assertThat(bacKan.get(address)).hasStatus(404);
    }

    @Test
    void listsAndSearchesHoldOnlyWhatIsOnesOwn() {
        assertThat(quangBinh.get("/api/v1/resolutions"))
                .hasStatusOk()
                .bodyText()
                .contains("04-CTr/TU")
                .contains("\"issued\":null")
                .doesNotContain("NQ/TU");
        for (String address : List.of(
                "/search?q=ba+be",
                "/units",
                "/units?on=2024-12-31",
                "/units/timeline?q=ba+be",
                "/submissions",
                "/reviews")) {
            assertThat(quangBinh.page(address).select("main").text())
                    .as(address)
                    .doesNotContain("Ba Bể")
                    .doesNotContain("Huyện ủy");
        }
        assertThat(quangBinh.page("/search?q=dai+hoc").select("main a[href^='/resolutions']"))
                .isEmpty();
        assertThat(bacKan.page("/search?q=can+bo+nu").select("main").text()).doesNotContain("04-CTr/TU");
        assertThat(bacKan.page("/units/timeline?q=quang").select("#found").text())
                .doesNotContain("tỉnh Quảng");
        assertThat(quangBinh
                        .page("/units/timeline")
                        .select(".reorganization h2")
                        .eachText())
                .containsExactly("Hợp nhất Quảng Bình và Quảng Trị thành Quảng Trị");
    }

    @Test
    void whoeverStandsAboveBothSeesBothAndMayCompare() {
        long nation = database.sql("insert into org_unit (key) values ('t-ca-nuoc') returning id")
                .query(Long.class)
                .single();
        database.sql("""
                        insert into org_unit_period (unit_id, valid, name, kind, position, source)
                        values (:nation, daterange(null, null), 'Cả nước', 'province-committee', 0, 'test')
                        """).param("nation", nation).update();
        database.sql("""
                        update org_unit_period set parent_id = :nation
                        where parent_id is null and unit_id <> :nation
                        """).param("nation", nation).update();
        Reader above = Reader.at("t-ca-nuoc", Role.LEADER, mvc, database);

        assertThat(above.page("/").text()).contains("04-CTr/TU", "17-NQ/TU", "10-NQ/TU");
        assertThat(above.page("/resolutions/17-nq-tu/comparison?year=2024&with=04-ctr-tu&withYear=2024")
                        .select("main")
                        .text())
                .contains("17-NQ/TU", "04-CTr/TU");
        assertThat(above.get("/api/v1/resolutions")).bodyText().contains("04-CTr/TU", "17-NQ/TU");
        assertThat(above.page("/search?q=ba+be").select("main").text()).contains("Ba Bể");
    }
}
