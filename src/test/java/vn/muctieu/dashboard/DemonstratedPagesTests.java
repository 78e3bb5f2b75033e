package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.muctieu.DemonstrationTest;

@DemonstrationTest
class DemonstratedPagesTests {

    private static final String RESOLUTION_17 = "/resolutions/17-nq-tu?year=2024";
    private static final String RESOLUTION_10 = "/resolutions/10-nq-tu?year=2020";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Test
    void theSentenceOfResolution17SaysWhatWasPublished() {
        Document page = leader().page(RESOLUTION_17);

        assertThat(page.select("#sentence").text()).isEqualTo("8/10 mục tiêu chưa đạt");
        assertThat(page.select(".published blockquote").text()).contains("còn 08/10 mục tiêu chưa đạt");
        assertThat(page.select(".published .computed").text()).isEqualTo("8/10 mục tiêu chưa đạt");
        assertThat(page.select(".published .gap").text()).isEqualTo("Trùng khớp: cùng 8/10 mục tiêu.");
        assertThat(page.select(".published .reasons").text())
                .contains("lời văn của dự thảo")
                .contains("nội dung minh họa");
    }

    @Test
    void everyTargetOfResolution17HasItsVerdictInItsPlace() {
        Document page = leader().page(RESOLUTION_17);

        assertThat(page.select(".target-number").eachText())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        List<String> verdicts = page.select(".target-verdict").eachText();
        assertThat(verdicts).filteredOn("Chưa đạt"::equals).hasSize(8);
        assertThat(verdicts.get(3 - 1)).isEqualTo("Vượt");
        assertThat(verdicts.get(6 - 1)).isEqualTo("Vượt");
        assertThat(page.select(".legend li").eachText()).containsExactlyInAnyOrder("Chưa đạt: 8", "Vượt: 2");
        assertThat(page.select("#target-9 .tag-illustrative, #target-10 .tag-illustrative"))
                .hasSize(2);
    }

    @Test
    void aTargetTellsItsValueItsNumbersAndWhatIsMissing() {
        Document page = leader().page(RESOLUTION_17);

        assertThat(page.select("#target-8 .value").text()).isEqualTo("79,9%");
        assertThat(page.select("#target-8 .detail").text())
                .contains("1.805/2.259 người")
                .contains("còn thiếu 3 người");
        assertThat(page.select("#target-8 .indicator").text()).contains("80%").contains("đến năm 2025");
        assertThat(page.select("#target-4 .value").text()).isEqualTo("896");
        assertThat(page.select("#target-4 .detail").text()).contains("còn thiếu 104 đảng viên");
    }

    @Test
    void theFilterShowsWhatIsNotMet() {
        Document page = leader().page(RESOLUTION_17 + "&show=missed");

        assertThat(page.select(".target-number").eachText()).containsExactly("1", "2", "4", "5", "7", "8", "9", "10");
        assertThat(page.select(".target-verdict").eachText()).containsOnly("Chưa đạt");
        assertThat(page.select("#sentence").text()).isEqualTo("8/10 mục tiêu chưa đạt");
        assertThat(page.select(".choices a[aria-current=true]").eachText())
                .containsExactly("2024", "Chưa đạt, không đạt (8)", "Theo số thứ tự");
    }

    @Test
    void theFilterShowsWhatIsBehindItsPlan() {
        Document page = leader().page(RESOLUTION_17 + "&show=behind");

        assertThat(page.select(".target-number").eachText()).containsExactly("2", "5", "7", "10");
        assertThat(page.select(".pace").eachText()).allMatch(pace -> pace.contains("chậm"));
    }

    @Test
    void aFilterAndAnOrderNobodyKnowsAreAsIfTheyWereNotThere() {
        assertThat(leader().page(RESOLUTION_17 + "&show=nothing&sort=colour")
                        .select(".target-number")
                        .eachText())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void theMostSeriousComesFirstAndWhatIsExceededLast() {
        List<String> numbers = leader().page(RESOLUTION_17 + "&sort=severity")
                .select(".target-number")
                .eachText();

        assertThat(numbers).hasSize(10).startsWith("2", "10", "5", "7").endsWith("3", "6");
    }

    @Test
    void aBarShowsTheValueTheGoalAndThePlannedPath() {
        Document page = leader().page(RESOLUTION_17);

        assertThat(page.select("#target-8 .bar .fill").attr("width")).isEqualTo("79.90%");
        assertThat(page.select("#target-8 .bar .goal").attr("x1")).isEqualTo("80.00%");
        assertThat(page.select("#target-8 .bar .planned").attr("x")).startsWith("78.4");
        assertThat(page.select("#target-8 .spark-dot")).hasSize(4);
        assertThat(page.select("#target-8 .move.BETTER").text()).isEqualTo("tăng 1,63 điểm % so với năm 2023");
        assertThat(page.select("#target-9 .move.WORSE").text()).contains("giảm");
    }

    @Test
    void whatHasChangedSinceTheYearBeforeIsSaid() {
        Document page = leader().page(RESOLUTION_17);

        assertThat(page.select(".since").text())
                .contains("Bớt 1 mục tiêu chưa đạt so với năm 2023 (khi đó 9).")
                .contains("Mục tiêu 6");
        assertThat(leader().page("/resolutions/17-nq-tu?year=2021").select(".since"))
                .isEmpty();
    }

    @Test
    void inAMeetingTheSentenceComesFirstThenWhatIsNotMet() {
        Document page = leader().page("/resolutions/17-nq-tu/meeting?year=2024");

        assertThat(page.select(".slide")).hasSize(11);
        assertThat(page.select(".slide").first().select("h1").text()).isEqualTo("8/10 mục tiêu chưa đạt");
        assertThat(page.select(".slide .slide-head .verdict").eachText().subList(0, 8))
                .containsOnly("Chưa đạt");
        assertThat(staff().get("/resolutions/17-nq-tu/meeting?year=2024&unit=bac-kan"))
                .hasStatus(404);
    }

    @Test
    void theSentenceOfResolution10SaysWhatWasPublished() {
        Document page = leader().page(RESOLUTION_10);

        assertThat(page.select("#sentence").text()).isEqualTo("10/16 mục tiêu không đạt");
        assertThat(page.select(".target")).hasSize(16);
        assertThat(page.select(".published .gap").text()).isEqualTo("Trùng khớp: cùng 10/16 mục tiêu.");
    }

    @Test
    void aDifferenceToWhatWasPublishedInAnotherYearIsExplainedByTheYear() {
        assertThat(leader().page("/resolutions/10-nq-tu?year=2018")
                        .select(".published .reasons")
                        .text())
                .contains("hết năm 2020")
                .contains("hết năm 2018");
        assertThat(leader().page("/resolutions/17-nq-tu?year=2021")
                        .select(".published .reasons")
                        .text())
                .contains("năm 2024")
                .contains("hết năm 2021");
        assertThat(leader().page(RESOLUTION_17).select(".published .reasons").text())
                .doesNotContain("hết năm");
    }

    @Test
    void aTargetsPageShowsItsYearsAndEachUnit() {
        Document page = leader().page("/resolutions/17-nq-tu/targets/8?year=2024");

        assertThat(page.select("table.years tbody th").eachText()).containsExactly("2021", "2022", "2023", "2024");
        assertThat(page.select("table.years tbody tr:last-child").text()).contains("79,9%", "1.805/2.259", "8/8");
        assertThat(page.select("table.units tbody tr"))
                .hasSize(8)
                .anySatisfy(row -> assertThat(row.text()).contains("Ba Bể").contains("245/315"));
    }

    @Test
    void aFiguresSeriesRunsAcrossBothResolutions() {
        Document page = leader().page("/resolutions/17-nq-tu/targets/8?year=2024");

        assertThat(page.select("table.series tbody th").eachText())
                .containsExactly("2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024");
        assertThat(page.select("table.series tbody tr:first-child").text()).contains("10-NQ/TU");
        assertThat(page.select("table.series tbody tr:last-child").text()).contains("17-NQ/TU");
    }

    @Test
    void aTargetNamesWhatItCarriesOnAndLinksToIt() {
        assertThat(leader().page("/resolutions/17-nq-tu/targets/10?year=2024")
                        .select("a[href='/resolutions/10-nq-tu/targets/10']")
                        .text())
                .startsWith("10-NQ/TU, mục tiêu 10:");
    }

    @Test
    void aChangeOfDefinitionBreaksTheSeries() {
        Document page = leader().page("/resolutions/17-nq-tu/targets/3?year=2024");

        assertThat(page.select(".breaks").text())
                .contains("04/10/2023", "124-QĐ/TW")
                .doesNotContain("366-QĐ/TW");
        assertThat(page.select("table.years tr.broken th").text()).isEqualTo("2023");
        assertThat(page.select("table.series tr.broken th").eachText()).containsExactly("2018", "2023");
    }

    @Test
    void everyResultSaysWhyAndTheUnitsThatOwe() {
        Document page = leader().page(RESOLUTION_17);

        assertThat(page.select("#target-8 .why").text())
                .contains("1.805 chia 2.259", "79,9", "17-NQ/TU", "8/8 đơn vị", "Ba Bể 7");
        assertThat(page.select(".target .why")).hasSameSizeAs(page.select(".target .indicator"));
    }

    @Test
    void theCommitteeSettlesQuotasAtATargetAndOthersDoNot() {
        Reader committee = Reader.named("thamdinh", mvc, database);

        Document page = committee.page("/resolutions/17-nq-tu/targets/4/rulings");

        assertThat(page.select("input[name=kind]").eachAttr("value")).containsExactly("QUOTA", "EXEMPTION");
        assertThat(page.select("#unit-0 option[value=tp-bac-kan]")).hasSize(1);
        assertThat(committee.page("/resolutions/17-nq-tu/targets/4?year=2024").select("a[href$='/rulings']"))
                .hasSize(1);
        assertThat(leader().get("/resolutions/17-nq-tu/targets/4/rulings")).hasStatus(403);
        assertThat(leader().page("/resolutions/17-nq-tu/targets/4?year=2024").select("a[href$='/rulings']"))
                .isEmpty();
    }

    @Test
    void aUnitThatHasEndedIsLookedAtThroughWhatCameOfIt() {
        Document page = leader().page("/resolutions/17-nq-tu?year=2025&unit=ba-be");

        assertThat(page.select(".target")).hasSize(10);
        assertThat(page.text()).contains("Huyện ủy Ba Bể");
    }

    @Test
    void whatIsProvisionalSaysSoEverywhere() {
        Document page = leader().page(RESOLUTION_17 + "&provisional=true");

        assertThat(page.select(".provisional").text()).contains("Tạm tính");
        assertThat(page.select("#target-8 .target-verdict").text()).contains("tạm tính");
        assertThat(page.select("#target-8 .target-text a").attr("href")).contains("provisional=true");
        assertThat(page.select("#target-8 .why").text()).contains("Tạm tính lúc");
    }

    @Test
    void aSeriesStandsByOldAndByNewUnitsAndItsTotalsAreTheSame() {
        Document old = leader().page("/resolutions/17-nq-tu/targets/4/units?year=2025&borders=2024-12-31");
        Document recent = leader().page("/resolutions/17-nq-tu/targets/4/units?year=2025&borders=2025-12-31");

        assertThat(old.select("tfoot .total td strong").eachText())
                .hasSize(5)
                .isEqualTo(recent.select("tfoot .total td strong").eachText());
        assertThat(old.select("tbody:not(.undivided) tr th").eachText())
                .hasSize(11)
                .contains("Huyện ủy Ba Bể");
        assertThat(old.select("tbody:not(.undivided) tr:contains(Ba Bể) td strong")
                        .eachText())
                .doesNotContain("–");
        assertThat(old.select("tbody.undivided tr th[scope=row]").eachText())
                .containsExactlyInAnyOrder("Đảng ủy xã Phong Quang", "Đảng ủy xã Bạch Thông", "Đảng ủy xã Đồng Phúc");
        assertThat(old.select("tbody:not(.undivided) tr th").first().text()).isEqualTo("Thành ủy Bắc Kạn");
        assertThat(recent.select("tbody:not(.undivided) tr th").eachText()).hasSize(40);
        assertThat(recent.select("tbody.undivided tr th[scope=row]").first().text())
                .isEqualTo("Thành ủy Bắc Kạn");
        assertThat(recent.select(".panel h2").first().text()).endsWith("(đảng viên)");
        assertThat(recent.select("tbody.undivided tr th[scope=row]").eachText()).hasSize(8);
        assertThat(leader().page("/resolutions/17-nq-tu/targets/4?year=2025").select("#series"))
                .hasSize(1);
    }

    @Test
    void whoLacksMostStandsFirstAndTheSharesAreNamed() {
        Document page = leader().page("/resolutions/17-nq-tu/targets/8?year=2024");

        assertThat(page.select(".owing").text())
                .contains("còn thiếu 3 người")
                .contains("Huyện ủy Pác Nặm 13,6, Huyện ủy Ngân Sơn 8,2, Huyện ủy Ba Bể 7, Huyện ủy Na Rì 5,2")
                .contains("vượt 31,8 bù vào");
        assertThat(page.select("table.units tbody th").first().text()).isEqualTo("Huyện ủy Pác Nặm");
    }

    @Test
    void aChartHoldsWhatItsTableSays() throws Exception {
        Document page = leader().page("/resolutions/17-nq-tu/targets/8?year=2024");
        JsonNode chart = JsonMapper.shared().readTree(page.select(".chart").attr("data-chart"));

        assertThat(chart.at("/values/3/year").intValue()).isEqualTo(2024);
        assertThat(chart.at("/values/3/text").stringValue()).isEqualTo("79,9%");
        assertThat(chart.at("/goals/0/text").stringValue()).isEqualTo("80%");
        assertThat(chart.at("/planned").size()).isGreaterThan(1);
        assertThat(chart.at("/forecast/middle/year").intValue()).isEqualTo(2025);
        assertThat(chart.at("/last").intValue()).isEqualTo(2025);
    }

    @Test
    void everyUnitStandsAgainstEveryTarget() {
        Document page = leader().page("/resolutions/17-nq-tu/units?year=2024");

        assertThat(page.select(".heat tbody tr")).hasSize(11);
        assertThat(page.select(".heat tbody tr:first-child .heat-cell")).hasSize(10);
        assertThat(page.select(".heat tbody tr"))
                .anySatisfy(row -> assertThat(row.text()).contains("Ba Bể").contains("77,77%"));
        assertThat(staff().page("/resolutions/17-nq-tu/units?year=2024")
                        .select(".heat tbody th")
                        .eachText())
                .containsExactly("Huyện ủy Ba Bể");
    }

    @Test
    void inTheYearOfAReorganisationEveryUnitThatReportsStandsAgainstEveryTargetOnce() {
        Document page = leader().page("/resolutions/17-nq-tu/units?year=2025");

        assertThat(page.select(".heat tbody th").eachText())
                .hasSize(40)
                .doesNotHaveDuplicates()
                .contains("Đảng ủy xã Ba Bể")
                .doesNotContain("Huyện ủy Ba Bể");
        assertThat(admitted(page))
                .isPositive()
                .isEqualTo(sum(page.select(".heat tfoot td:nth-child(6) span").eachText()))
                .isEqualTo(sum(List.of(leader().page("/resolutions/17-nq-tu/targets/4?year=2025")
                        .select("table.years tbody tr:last-child td.number")
                        .text())));
    }

    @ParameterizedTest
    @CsvSource({"2021, 2021-12-31", "2024, 2025-12-31", "2025, 2024-12-31", "2025, 2025-06-30", "2025, 2025-12-31"})
    void byTheBordersOfAnyDateTheUnitsAddUpToTheSameAndTheFileFollows(int year, String borders) {
        String address = "/resolutions/17-nq-tu/units?year=" + year;
        Document own = leader().page(address);
        Document bordered = leader().page(address + "&borders=" + borders);

        assertThat(admitted(bordered)).isPositive().isEqualTo(admitted(own));
        assertThat(bordered.select(".heat tbody th[scope=row]").eachText()).doesNotHaveDuplicates();
        assertThat(bordered.select("#borders").val()).isEqualTo(borders);
        String file = bordered.select("a[href*=units.csv]").attr("href");
        assertThat(file).contains("borders=" + borders);
        assertThat(leader().get(file).getResponse())
                .satisfies(answer -> assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                        .contains(bordered.select(".heat tbody th[scope=row]").eachText()));
    }

    @Test
    void theHeatMapByOldUnitsShowsDistrictsAndWhatCannotBeDivided() {
        Document old = leader().page("/resolutions/17-nq-tu/units?year=2025&borders=2024-12-31");

        assertThat(old.select(".heat tbody:not(.undivided) th").eachText())
                .hasSize(11)
                .contains("Huyện ủy Ba Bể");
        assertThat(old.select(".heat tbody.undivided th[scope=row]").eachText())
                .containsExactlyInAnyOrder("Đảng ủy xã Phong Quang", "Đảng ủy xã Bạch Thông", "Đảng ủy xã Đồng Phúc");
        assertThat(leader().page("/resolutions/17-nq-tu/units?year=2024&borders=2025-12-31")
                        .select(".heat tbody:not(.undivided) th"))
                .hasSizeLessThan(41);
        assertThat(leader().get("/resolutions/17-nq-tu/units?year=2025&borders=99999-12-31"))
                .hasStatus(400);
    }

    /** The sum of what the units show for target 4, which counts. */
    private static long admitted(Document page) {
        return sum(page.select(".heat tbody td:nth-child(6) span").eachText());
    }

    private static long sum(List<String> numbers) {
        return numbers.stream()
                .mapToLong(number -> Long.parseLong("0" + number.replaceAll("[^0-9]", "")))
                .sum();
    }

    @Test
    void aUnitsOwnPageSaysItsPlaceAmongTheOthersToWhoeverSeesThem() {
        Document page = leader().page("/resolutions/17-nq-tu/units/ba-be?year=2024");

        assertThat(page.select("h1").text()).isEqualTo("Huyện ủy Ba Bể");
        assertThat(page.select(".lines tbody tr"))
                .hasSize(10)
                .anySatisfy(row -> assertThat(row.text())
                        .contains("77,77%")
                        .contains("79,9%")
                        .containsPattern("[1-8]/8"));
        assertThat(page.select(".lines .move").first().text()).isEqualTo("tăng 8,51 điểm %");
        Document own = staff().page("/resolutions/17-nq-tu/units/ba-be?year=2024");
        assertThat(own.text()).contains("77,77%").doesNotContain("79,9%");
        assertThat(page.select(".rank")).hasSize(10);
        assertThat(own.select(".rank")).isEmpty();
        assertThat(staff().get("/resolutions/17-nq-tu/units/bach-thong?year=2024"))
                .hasStatus(404);
    }

    @Test
    void twoYearsTwoUnitsAndTwoResolutionsStandSideBySide() {
        Document years = leader().page("/resolutions/17-nq-tu/comparison?year=2024");
        assertThat(years.select("#sides").text()).contains("2024").contains("2023");
        assertThat(years.select("tbody tr"))
                .hasSize(10)
                .anySatisfy(row -> assertThat(row.text())
                        .contains("79,9%")
                        .contains("78,27%")
                        .contains("+1,63"));

        Document units = leader().page("/resolutions/17-nq-tu/comparison?year=2024&unit=ba-be&withUnit=na-ri");
        assertThat(units.select("#sides").text()).contains("Ba Bể").contains("Na Rì");
        assertThat(units.select("thead th.number").eachText())
                .startsWith("Huyện ủy Ba Bể: 17-NQ/TU, 2024", "Huyện ủy Na Rì: 17-NQ/TU, 2024");

        assertThat(units.select("tbody .move").get(4 - 1).classNames()).contains("SAME");
        assertThat(units.select("tbody .move").get(1 - 1).classNames()).doesNotContain("SAME");

        Document several = leader().page("/resolutions/10-nq-tu/comparison?year=2020");
        assertThat(several.select("tbody th").eachText()).doesNotHaveDuplicates();

        Document resolutions = leader().page("/resolutions/17-nq-tu/comparison?year=2024&with=10-nq-tu");
        assertThat(resolutions.select("tbody").text()).contains("đếm cùng số liệu với mục tiêu 4");
        assertThat(staff().get("/resolutions/17-nq-tu/comparison?year=2024&withUnit=na-ri"))
                .hasStatus(404);
    }

    @Test
    void tablesAreTakenAlongAsFiles() throws Exception {
        var csv = leader().get("/resolutions/17-nq-tu/targets.csv?year=2024").getResponse();
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString())
                .startsWith("\uFEFF\"TT\";\"Mục tiêu (nguyên văn)\";\"Chỉ tiêu đo\";\"ĐVT\"")
                .contains("\"Kết quả năm 2024\"")
                .contains(";1805;2259;79,9;")
                .contains("Chưa đạt");

        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                new java.io.ByteArrayInputStream(leader().get("/resolutions/17-nq-tu/targets.xlsx?year=2024")
                        .getResponse()
                        .getContentAsByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(8);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(8);
            assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(79.9);
            assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(1805);
        }
        assertThat(staff().get("/resolutions/17-nq-tu/units?year=2024&table=units.csv")
                        .getResponse()
                        .getContentAsString())
                .contains("Ba Bể")
                .doesNotContain("Bạch Thông");
        assertThat(staff().get("/resolutions/17-nq-tu/targets.xlsx?year=2024&unit=bac-kan"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"ba be, Huyện ủy Ba Bể", "BA BE, Huyện ủy Ba Bể", "na ri, Huyện ủy Na Rì"})
    void searchingAsksForNoDiacritics(String typed, String found) {
        assertThat(leader().page("/search?q=" + typed.replace(' ', '+'))
                        .select(".found")
                        .text())
                .contains(found);
    }

    @Test
    void aUnitOfSeveralResolutionsIsFoundOnceWithAllOfThem() {
        assertThat(leader().page("/search?q=cong+an").select("#found-units + .found li"))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.select("a.tag").eachText()).containsExactly("17-NQ/TU", "10-NQ/TU"));
    }

    @Test
    void ofManyThingsFoundItIsSaidHowManyAreNotShown() {
        var page = leader().page("/search?q=xa");

        assertThat(page.select("#found-units + .found li")).hasSize(50);
        assertThat(page.select("#found-units ~ .muted").text()).matches("Tìm thấy \\d+, ở đây là 50 kết quả đầu\\..*");
    }

    @Test
    void searchingFindsTargetsAndResolutionsOnlyWhereTheReaderSeesThem() {
        assertThat(leader().page("/search?q=dang+vien").select("#found-targets + .found li"))
                .anySatisfy(found -> assertThat(found.text()).contains("kết nạp được 1.000 đảng viên"));
        assertThat(leader().page("/search?q=17-nq").select("#found-resolutions + .found li"))
                .hasSize(1);
        assertThat(staff().page("/search?q=na+ri").select("main").text()).contains("Không tìm thấy");
    }

    @Test
    void aUnitsStaffSeesItsOwnPartAlone() {
        Document page = staff().page(RESOLUTION_17);

        assertThat(page.select(".unit-looked-at").text()).isEqualTo("Chỉ tính riêng Huyện ủy Ba Bể.");
        assertThat(page.select("#target-8 .detail").text()).contains("245/315");
        assertThat(page.select("#target-4 .target-verdict").text()).isEqualTo("Không giao riêng");
        assertThat(page.select(".published")).isEmpty();
        assertThat(page.text()).doesNotContain("1.805").doesNotContain("Bạch Thông");
        assertThat(staff().page(RESOLUTION_17 + "&unit=ba-be")
                        .select("#sentence")
                        .text())
                .isEqualTo(page.select("#sentence").text());
        assertThat(staff().page("/resolutions/17-nq-tu/targets/8?year=2024")
                        .select("main")
                        .text())
                .contains("245/315")
                .doesNotContain("Bạch Thông")
                .doesNotContain("1.805");
        assertThat(staff().page("/").select(".cards .unit-looked-at").eachText())
                .hasSize(2)
                .containsOnly("Chỉ tính riêng Huyện ủy Ba Bể.");
        assertThat(leader().page("/").select(".cards .unit-looked-at")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resolutions/17-nq-tu?year=2024&unit=bac-kan",
                "/resolutions/17-nq-tu?year=2024&unit=bach-thong",
                "/resolutions/17-nq-tu?year=2024&unit=no-such-unit",
                "/resolutions/17-nq-tu/targets/8?year=2024&unit=bac-kan",
                "/resolutions/17-nq-tu/targets/8?year=2024&unit=bach-thong",
                "/resolutions/18-nq-tu",
                "/resolutions/17-NQ-TU",
                "/resolutions/17-nq-tu/targets/11",
                "/resolutions/17-nq-tu/targets/0",
                "/resolutions/18-nq-tu/targets/1"
            })
    void whatAReaderMayNotSeeAndWhatIsNotThereIsNotFound(String path) {
        assertThat(staff().get(path)).hasStatus(404);
        assertThat(Reader.document(staff().get(path)).text()).doesNotContain("1.805");
    }

    @Test
    void aLeaderLooksAtOneUnit() {
        Document page = leader().page(RESOLUTION_17 + "&unit=bach-thong");

        assertThat(page.select(".unit-looked-at").text()).contains("Bạch Thông");
        assertThat(page.select(".choices a[href]").eachAttr("href")).allMatch(link -> link.contains("unit=bach-thong"));
    }

    @ParameterizedTest
    @CsvSource({"1900, 2021", "2020, 2021", "2030, 2025", "-5, 2021", "2147483647, 2025"})
    void aYearOutsideThePeriodIsTakenAsTheNearest(int asked, String shown) {
        assertThat(leader().page("/resolutions/17-nq-tu?year=" + asked)
                        .select(".choices a[aria-current=true]")
                        .first()
                        .text())
                .isEqualTo(shown);
    }

    @Test
    void withoutAYearTheLatestWithFiguresIsShown() {
        assertThat(leader().page("/resolutions/17-nq-tu").select("#sentence").text())
                .isEqualTo("7/10 mục tiêu không đạt");
        assertThat(leader().page("/").select(".cards .sentence").eachText())
                .containsExactly("7/10 mục tiêu không đạt", "10/16 mục tiêu không đạt");
    }

    @Test
    void inEnglishWhatTheProgramSaysIsEnglish() {
        Document page = leader().page(RESOLUTION_17 + "&lang=en");

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("#sentence").text()).isEqualTo("8 of 10 targets not yet met");
        assertThat(page.select("#target-8 .value").text()).isEqualTo("79.9%");
        assertThat(page.select("#target-8 .detail").text())
                .contains("1,805/2,259")
                .contains("3 người short");
        assertThat(page.select(".target-verdict").eachText()).contains("Not yet met", "Exceeded");
        assertThat(page.text()).doesNotContain("''").doesNotContain("??");
        assertThat(staff().page("/?lang=en").text()).contains("Your unit's forms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/resolutions/17-nq-tu?year=2024",
                "/resolutions/10-nq-tu?year=2020&lang=en",
                "/resolutions/17-nq-tu/targets/8",
                "/resolutions/17-nq-tu/targets/8?lang=en",
                "/submissions",
                "/entry/2024?unit=ba-be",
                "/entry/2024?unit=ba-be&lang=en",
                "/entry/1999?unit=ba-be",
                "/resolutions/no-such-resolution"
            })
    void everyPageSaysThatTheFiguresAreInvented(String path) {
        assertThat(Reader.document(leader().get(path)).select(".banner").text()).contains("số liệu minh họa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entry/2025?unit=ba-be", "/api/v1/measurements/2025/ba-be/can-bo-xa"})
    void aUnitThatEndedInMidYearHasNoFormOfThatYearAndOneSentenceSaysSo(String address) throws Exception {
        MvcTestResult refused = staff().get(address);

        assertThat(refused).hasStatus(404);
        assertThat(refused.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Huyện ủy Ba Bể kết thúc sau ngày 30/06/2025 nên không có phiếu số liệu năm 2025");
    }

    @Test
    void whatWasApprovedAndIsBeingCorrectedIsNamed() {
        assertThat(leader().page(RESOLUTION_17).select(".corrections").text()).contains("Huyện ủy Ba Bể");
        assertThat(leader().page("/resolutions/17-nq-tu?year=2023").select(".corrections"))
                .isEmpty();
    }

    private Reader leader() {
        return Reader.named("lanhdao", mvc, database);
    }

    private Reader staff() {
        return Reader.named("canbo", mvc, database);
    }
}
