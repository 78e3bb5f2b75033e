package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.DemonstrationTest;

/** Programs are told what people see, in the same words and no more. */
@DemonstrationTest
class ProgressApiTests {

    private static final String PROGRESS = "/api/v1/resolutions/17-nq-tu/progress";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Test
    void everyResolutionIsListedWithItsAddressAndYears() {
        assertThat(get("lanhdao", "/api/v1/resolutions"))
                .bodyJson()
                .extractingPath("$[*].slug")
                .asArray()
                .containsExactly("17-nq-tu", "10-nq-tu");
        assertThat(get("lanhdao", "/api/v1/resolutions"))
                .bodyJson()
                .extractingPath("$[0].years[4]")
                .isEqualTo(2025);
    }

    @Test
    void decimalsAreTextsAndARatioIsCut() {
        MvcTestResult answer = get("lanhdao", PROGRESS + "?year=2024");

        assertThat(answer).bodyJson().extractingPath("$.resolution").isEqualTo("17-NQ/TU");
        assertThat(answer).bodyJson().extractingPath("$.scope").isEqualTo("bac-kan");
        assertThat(answer).bodyJson().extractingPath("$.tally.NOT_YET_MET").isEqualTo(8);
        assertThat(answer).bodyJson().extractingPath("$.targets.length()").isEqualTo(10);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[7].indicators[0].value")
                .asString()
                .matches("\\d+\\.\\d\\d");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[7].indicators[0].goal")
                .isEqualTo(">= 80%");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[7].indicators[0].coverage.expected")
                .isEqualTo(8);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[7].indicators[0].years.length()")
                .isEqualTo(4);
        assertThat(answer).bodyJson().extractingPath("$.published[0].notMet").isEqualTo(8);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[7].indicators[0].why[0]")
                .asString()
                .contains("chia");
    }

    @Test
    void whatTheUnitsOweAddsUpToTheGap() {
        MvcTestResult answer = get("lanhdao", PROGRESS + "?year=2024");

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.targets[7].indicators[0].units.length()")
                .isEqualTo(8);
    }

    @Test
    void oneUnitIsLookedAtByItsKey() {
        assertThat(get("lanhdao", PROGRESS + "?year=2024&unit=ba-be"))
                .bodyJson()
                .extractingPath("$.scope")
                .isEqualTo("ba-be");
    }

    @Test
    void provisionalFiguresSaySo() {
        assertThat(get("lanhdao", PROGRESS + "?year=2024&provisional=true"))
                .bodyJson()
                .extractingPath("$.provisional")
                .isEqualTo(true);
    }

    @Test
    void whatIsNotThereOrNotSeenIsAProblemByTheStandard() {
        for (String path : new String[] {"/api/v1/resolutions/99-nq-tu/progress", PROGRESS + "?year=2024&unit=na-ri"}) {
            assertThat(get("canbo", path)).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(get("lanhdao", PROGRESS + "?year=x"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theInterfaceIsDescribedToWhoIsSignedIn() {
        MvcTestResult answer = get("lanhdao", "/api/v1/openapi");

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.paths['/api/v1/resolutions/{slug}/progress'].get.summary")
                .asString()
                .isNotBlank();
    }

    private MvcTestResult get(String username, String path) {
        return Reader.named(username, mvc, database).get(path);
    }
}
