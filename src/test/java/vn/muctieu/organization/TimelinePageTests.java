package vn.muctieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.account.People.signedIn;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;

/** Everybody sees what was reorganised in their sight, and finds a unit by whatever it was ever called. */
@ApplicationTest
class TimelinePageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Test
    void theActsStandTheLatestFirstWithTheirBasisAndWhereTheSourcesStop() {
        Document page = page("bac-kan", "");

        assertThat(page.select(".reorganization .eyebrow").eachText())
                .containsExactly(
                        "Từ 01/07/2025 · Nghị quyết 1683/NQ-UBTVQH15", "Từ 01/02/2020 · Nghị quyết 855/NQ-UBTVQH14");
        assertThat(page.select(".reorganization .counts").eachText())
                .startsWith("Trong phạm vi của bạn: 37 đơn vị mới, 4 đơn vị thay đổi, 116 đơn vị kết thúc.");
        assertThat(page.select(".reorganization .unit-note").last().text()).contains("chưa ghi quan hệ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01840", "duc xuan", "Đức Xuân", "DUC XUAN"})
    void bothWardsOfOneCodeAreFoundWithWhatBecameOfThem(String wanted) {
        Document page = page("thai-nguyen-2025", wanted);

        assertThat(page.select("#found tbody tr").eachText())
                .containsExactly(
                        "Đảng ủy phường Đức Xuân 01840 từ 01/02/2020 đến hết 30/06/2025 – Đảng ủy phường Đức Xuân 01840",
                        "Đảng ủy phường Đức Xuân 01840 từ 01/07/2025 đến nay Đảng ủy phường Nguyễn Thị Minh Khai 01834,"
                                + " Đảng ủy phường Đức Xuân 01840, Đảng ủy phường Huyền Tụng 01846 –");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hòa mục", "hoà mục", "HOA MUC"})
    void thePlaceOfTheToneDoesNotMatter(String wanted) {
        assertThat(page("bac-kan", wanted).select("#found .leaf-name").eachText())
                .containsExactly("Đảng ủy xã Hoà Mục");
    }

    @Test
    void whatLiesOutOfSightIsNotFound() {
        assertThat(page("thai-nguyen", "duc xuan").select("#found tbody tr")).isEmpty();
        assertThat(page("01840-2025", "nghien loan").select("#found tbody tr")).isEmpty();
        assertThat(page("01840-2025", "huyen tung").select("#found tbody tr")).hasSize(1);
    }

    private Document page(String key, String wanted) {
        long unit = new Land(database).id(key);
        MvcTestResult answer = mvc.get()
                .uri("/units/timeline")
                .param("q", wanted)
                .with(signedIn(new Person(1, "somebody", "Người nào đó", Role.LEADER, unit)))
                .exchange();
        try {
            assertThat(answer).hasStatusOk();
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
