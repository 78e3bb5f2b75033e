package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.DemonstrationTest;

@DemonstrationTest
class FigureMatrixTests {

    private static final String PATH = "/figures?figure=dang-vien-ket-nap&year=2024";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Test
    void oneFigureOfAllUnitsHasATotalAndAVerdict() {
        var page = Reader.named("lanhdao", mvc, database).page(PATH);

        assertThat(page.select("tbody tr")).hasSize(11);
        assertThat(page.select("main").text())
                .contains("11/11 đơn vị đã báo cáo")
                .contains("17-NQ/TU, mục tiêu 4");
        assertThat(page.select("tfoot td").last().text()).matches("[\\d.]+");
    }

    @Test
    void theYearBeforeIsAddedUpOnlyWhereTheSameUnitsReported() {
        assertThat(before("2024")).matches("[\\d.]+");
        assertThat(before("2025")).isEqualTo("–");
    }

    private String before(String year) {
        return Reader.named("lanhdao", mvc, database)
                .page("/figures?figure=dang-vien-ket-nap&year=" + year)
                .select("tfoot td")
                .get(1)
                .text();
    }

    @Test
    void aUnitSeesItselfAlone() {
        assertThat(Reader.named("canbo", mvc, database).page(PATH).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void beforeAFigureIsChosenOneThatTheYearAsksForIsShown() {
        var page = Reader.named("lanhdao", mvc, database).page("/figures?year=2024");

        assertThat(page.select("tbody tr")).hasSize(11);
        assertThat(page.select(".steps a")).isNotEmpty();
    }

    @Test
    void ofAFigureThatTheYearDoesNotAskForThatIsSaid() {
        var page = Reader.named("lanhdao", mvc, database).page("/figures?figure=cbccvc-ky-luat&year=2024");

        assertThat(page.select("p.panel").text()).startsWith("Năm 2024 không đơn vị nào được giao số liệu này.");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void aFigureThatIsNotThereIsNotFound() {
        assertThat(Reader.named("lanhdao", mvc, database).get("/figures?figure=nothing&year=2024"))
                .hasStatus(404);
    }
}
