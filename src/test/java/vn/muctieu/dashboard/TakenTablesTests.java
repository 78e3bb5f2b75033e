package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.review.Committee;

/** The tables of all pages, taken along as files. */
@DemonstrationTest
class TakenTablesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory application;

    @ParameterizedTest
    @CsvSource({
        "lanhdao, /resolutions/17-nq-tu/units?year=2024, 1",
        "lanhdao, /resolutions/17-nq-tu/units/ba-be?year=2024, 1",
        "lanhdao, /resolutions/17-nq-tu/comparison?year=2024, 1",
        "lanhdao, /resolutions/17-nq-tu/targets/8?year=2024, 2",
        "lanhdao, /resolutions/17-nq-tu/targets/8/units?year=2025, 1",
        "lanhdao, /figures, 1",
        "lanhdao, /units, 1",
        "lanhdao, /units/timeline?q=ba, 1",
        "lanhdao, /submissions, 1",
        "thamdinh, /submissions, 1",
        "thamdinh, /submissions/2024/ba-be, 1",
        "thamdinh, /submissions/2024/ba-be/figures/can-bo-xa, 1",
        "canbo, /entry/2024?unit=ba-be, 1",
        "quantri, /accounts, 1",
        "quantri, /years, 1",
        "quantri, /causes, 1"
    })
    void whatAPageShowsIsInItsFiles(String username, String path, int tables) throws IOException {
        Reader reader = Reader.named(username, mvc, database);
        Document page = reader.page(path);
        var links = page.select(".take a[href*='table=']").eachAttr("href");
        assertThat(links).hasSizeGreaterThanOrEqualTo(2 * tables);
        for (String link : links) {
            MvcTestResult answer = reader.get(link);
            assertThat(answer).hasStatus(200);
            assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
            byte[] content = answer.getResponse().getContentAsByteArray();
            if (link.contains(".xlsx")) {
                try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                    XSSFSheet sheet = book.getSheetAt(0);
                    assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotBlank();
                    assertThat(sheet.getRow(1).getPhysicalNumberOfCells()).isPositive();
                }
            } else {
                String csv = new String(content, StandardCharsets.UTF_8);
                assertThat(csv).startsWith("\uFEFF\"").contains("\r\n");
            }
        }
    }

    @Test
    void numbersAreNumbersAndWhatIsSaidOfThemStandsBeside() throws IOException {
        try (XSSFWorkbook book = workbook("/resolutions/17-nq-tu/units?year=2024&table=units.xlsx")) {
            Iterable<Cell> cells = book.getSheetAt(0).getRow(1);
            assertThat(cells)
                    .anySatisfy(cell -> assertThat(cell.getCellStyle().getDataFormatString())
                            .matches("0([.]0+)?%"));
            assertThat(cells).anySatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo("Chưa đạt");
            });
        }
        try (XSSFWorkbook book = workbook("/resolutions/17-nq-tu/targets/8?year=2024&table=units-1.xlsx")) {
            Iterable<Cell> cells = book.getSheetAt(0).getRow(1);
            assertThat(cells).anySatisfy(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC));
        }
    }

    @Test
    void aResolutionsProgressNamesTheCausesOfTheReviewAsOfThatYearAndNoOthers() throws IOException {
        Committee committee = new Committee(application);
        committee.clear();
        try {
            assertThat(causes("lanhdao", "?year=2024")).as("nobody named any").isEmpty();
            committee.complete(2023);
            assertThat(causes("lanhdao", "?year=2023")).as("not signed").isEmpty();
            committee.signed(2024);

            assertThat(causes("lanhdao", "?year=2024"))
                    .hasSize(8)
                    .allMatch(cause -> cause.endsWith(": Theo phản ánh của các đơn vị."));
            assertThat(causes("lanhdao", "?year=2022")).as("of another year").isEmpty();
            assertThat(causes("lanhdao", "?year=2024&unit=ba-be"))
                    .as("of one unit")
                    .isEmpty();
            assertThat(causes("canbo", "?year=2024"))
                    .as("for whom reviews are not")
                    .isEmpty();
        } finally {
            committee.clear();
        }
    }

    private List<String> causes(String username, String query) throws IOException {
        byte[] content = Reader.named(username, mvc, database)
                .get("/resolutions/17-nq-tu/targets.xlsx" + query)
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int column = StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                    .filter(cell -> cell.getStringCellValue().equals("Nguyên nhân"))
                    .findFirst()
                    .orElseThrow()
                    .getColumnIndex();
            return StreamSupport.stream(sheet.spliterator(), false)
                    .skip(1)
                    .map(row -> row.getCell(column))
                    .filter(Objects::nonNull)
                    .map(Cell::getStringCellValue)
                    .filter(cause -> !cause.isEmpty())
                    .toList();
        }
    }

    @Test
    void anotherLanguageHasItsOwnNumbersAndSeparators() {
        assertThat(leader().get("/resolutions/17-nq-tu/targets/8?year=2024&lang=en&table=years-1.csv"))
                .hasStatusOk()
                .bodyText()
                .contains(",79.9%,");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(leader().get("/figures?table=nothing.xlsx")).hasStatus(404);
        assertThat(Reader.named("canbo", mvc, database)
                        .get("/resolutions/17-nq-tu/units/bach-thong?year=2024&table=targets.csv"))
                .hasStatus(404);
        assertThat(leader().get("/accounts?table=accounts.csv")).hasStatus(403);
    }

    private Reader leader() {
        return Reader.named("lanhdao", mvc, database);
    }

    private XSSFWorkbook workbook(String path) throws IOException {
        MvcTestResult answer = leader().get(path);
        assertThat(answer).hasStatus(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }
}
