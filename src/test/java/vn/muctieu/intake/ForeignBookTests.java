package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.intake.Desk.signedIn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;

/** Workbooks that were not made here: a person says once what their columns are. */
@ApplicationTest
class ForeignBookTests {

    private static final String OFFICIALS = "can-bo-xa";
    private static final String ADMITTED = "dang-vien-ket-nap";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ArrangedFiles arranged;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(database);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoSaysWhatTheColumnsAreSeesTheNumbersBeforeTheyAreTakenOver() {
        String intake = send(units("Huyện ủy Ba Bể", 305, "Huyện ủy Bạch Thông", 290));
        assertThat(page(intake).select(".intake-files .problem").text()).contains("mỗi cột của tệp là gì");

        Document columns = document(get(columns(intake)));
        assertThat(columns.select("#column-0 option[selected]").attr("value")).isEqualTo("unit");
        say(intake, "column-0", "unit", "column-1", "f:" + OFFICIALS);

        assertThat(page(intake).select(".status.intake-NEW")).hasSize(2);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("none");
        accept(intake);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("305");
        assertThat(desk.number("bach-thong", OFFICIALS)).isEqualTo("290");
    }

    @Test
    void whatWasSaidIsOfferedForTheNextWorkbookWithTheSameHeadings() {
        say(send(units("Huyện ủy Ba Bể", 305)), "column-0", "unit", "column-1", "f:" + OFFICIALS);

        Document columns = document(get(columns(send(units("Huyện ủy Ba Bể", 310)))));
        assertThat(columns.select(".good-notice").text()).contains("đã từng đọc");
        assertThat(columns.select("#column-1 option[selected]").attr("value")).isEqualTo("f:" + OFFICIALS);
        assertThat(document(get(desk.staff, columns(send(desk.staff, units("Huyện ủy Ba Bể", 311)))))
                        .select(".good-notice"))
                .as("of another organisation")
                .isEmpty();
    }

    @Test
    void aNameThatIsNotExactlyAUnitsIsAskedAboutOnceAndNeverGuessed() {
        String intake = send(units("Ba Bể", 305, "Tổng cộng", 305));
        say(intake, "column-0", "unit", "column-1", "f:" + OFFICIALS);

        Document columns = document(get(columns(intake)));
        assertThat(columns.select(".open-notice").text()).contains("2 tên");
        assertThat(columns.select("#question-0 option[selected]").text()).startsWith("Huyện ủy Ba Bể");
        assertThat(columns.select("#question-1 option[selected]")).isEmpty();
        say(
                intake,
                "column-0",
                "unit",
                "column-1",
                "f:" + OFFICIALS,
                columns.select("#question-0").attr("name"),
                "ba-be",
                columns.select("#question-1").attr("name"),
                "-");
        Document preview = page(intake);
        assertThat(preview.select(".status.intake-NEW")).hasSize(1);
        assertThat(preview.select(".intake-files").text()).contains("1 dòng");

        String next = send(units("Ba Bể", 306, "Tổng cộng", 306));
        say(next, "column-0", "unit", "column-1", "f:" + OFFICIALS);
        assertThat(page(next).select(".status.intake-NEW")).hasSize(1);
    }

    @Test
    void theSameNameInOtherLettersIsTheSameName() {
        String intake = send(units(Normalizer.normalize("huyện uỷ Ba Bể", Normalizer.Form.NFD), 305));
        say(intake, "column-0", "unit", "column-1", "f:" + OFFICIALS);

        assertThat(page(intake).select(".status.intake-NEW")).hasSize(1);
    }

    @Test
    void oneCodeIsAnotherUnitInAnotherYear() {
        List<Long> wards = database.sql("select unit_id from org_unit_period where code = '01840'")
                .query(Long.class)
                .list();
        assertThat(wards).hasSizeGreaterThan(1);

        UnitNames.Named before = arranged.names(2024, wards).meant("", "1840").orElseThrow();
        UnitNames.Named after = arranged.names(2025, wards).meant("", "01840").orElseThrow();
        assertThat(before.key()).isNotEqualTo(after.key());
    }

    @Test
    void whoMayOnlyLookOnInAYearIsToldSo() {
        database.sql("insert into reporting_year (unit_id, year, opened_at) values (:unit, 2025, now())")
                .param("unit", desk.committee.unit())
                .update();
        String intake = send(units("Đảng ủy phường Đức Xuân", 50));

        assertThat(document(get(columns(intake)))
                        .select("#year option[selected]")
                        .attr("value"))
                .as("the latest year in which something may be entered")
                .isEqualTo("2024");
        assertThat(post(desk.committee, intake, "year", "2025", "column-0", "unit", "column-1", "f:" + OFFICIALS))
                .hasStatus(422)
                .bodyText()
                .contains("Năm 2025 bạn không nhập số liệu");
        assertThat(get("/submissions/2025.xlsx")).hasStatus(200);
    }

    @Test
    void aCodeAndANameThatSayDifferentThingsAreAskedAbout() {
        UnitNames names = new UnitNames(List.of(
                new UnitNames.Named(1, "a", "Đảng ủy xã Hoà Mục", "02098", null),
                new UnitNames.Named(2, "b", "Đảng ủy xã Cao Kỳ", "02104", null),
                new UnitNames.Named(3, "c", "Đảng ủy phường Hòa Mục", null, null)));

        assertThat(names.meant("Đảng ủy xã Hòa Mục", "2098"))
                .map(UnitNames.Named::key)
                .hasValue("a");
        assertThat(names.meant("Đảng ủy xã Hòa Mục", "02104")).isEmpty();
        assertThat(names.likely("Đảng ủy xã Hòa Mục", "02104"))
                .extracting(UnitNames.Named::key)
                .containsExactly("b", "a", "c");
        assertThat(names.meant("Hòa Mục", "")).isEmpty();
        assertThat(names.likely("Hòa Mục", "")).extracting(UnitNames.Named::key).containsExactly("a", "c");
        assertThat(names.meant("Đảng ủy xã Hóa Mục", "")).isEmpty();
    }

    @Test
    void aListOfUnitsFiguresAndValuesIsReadWithUnitsMadeOneCell() {
        String intake = send(book(sheet -> {
            row(sheet, 2, "Đơn vị", "Nội dung", "Số lượng");
            row(sheet, 3, "Huyện ủy Ba Bể", "Cán bộ, công chức cấp xã", 305);
            row(sheet, 4, null, "Kết nạp mới", 61);
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
        }));
        say(intake, "heading", "3", "column-0", "unit", "column-1", "figure", "column-2", "value");

        Document columns = document(get(columns(intake)));
        assertThat(columns.select(".intake-question strong").eachText()).containsExactly("Kết nạp mới");
        String question = columns.select("#question-0").attr("name");
        say(intake, "heading", "3", "column-0", "unit", "column-1", "figure", "column-2", "value", question, ADMITTED);
        accept(intake);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("305");
        assertThat(desk.number("ba-be", ADMITTED)).isEqualTo("61");
    }

    @Test
    void whoReportsForOneUnitNeedsNoColumnOfUnits() {
        String intake = send(desk.staff, units("x", 305));
        say(desk.staff, intake, "column-1", "f:" + OFFICIALS);

        assertThat(page(desk.staff, intake).select(".status.intake-NEW")).hasSize(1);
    }

    @Test
    void whatCannotBeReadSoIsSaid() {
        String intake = send(units("Huyện ủy Ba Bể", 305));

        assertThat(post(desk.committee, intake, "column-1", "f:" + OFFICIALS))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa có cột nào là tên hoặc mã đơn vị");
        assertThat(post(desk.committee, intake, "column-0", "unit"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa rõ số nằm ở cột nào");
        assertThat(post(desk.committee, intake, "column-0", "unit", "column-1", "unit"))
                .hasStatus(422)
                .bodyText()
                .contains("Mỗi lựa chọn chỉ dùng cho một cột");
        assertThat(post(desk.committee, intake, "heading", "9", "column-0", "unit"))
                .hasStatus(422)
                .bodyText()
                .contains("Dòng 9");
    }

    @Test
    void aStrangersFileAndAFormOfOursHaveNoColumnsToBeSaid() {
        String intake = send(units("Huyện ủy Ba Bể", 305));

        assertThat(get(desk.staff, columns(intake))).hasStatus(404);
        assertThat(post(desk.staff, intake, "column-0", "unit")).hasStatus(404);
        MvcTestResult form = get("/entry/2024.xlsx?unit=ba-be");
        assertThat(get(columns(send(form.getResponse().getContentAsByteArray()))))
                .hasStatus(404);
    }

    private static byte[] units(Object... unitsAndNumbers) {
        return book(sheet -> {
            row(sheet, 0, "Đơn vị", "Cán bộ xã");
            for (int i = 0; i < unitsAndNumbers.length; i += 2) {
                row(sheet, 1 + i / 2, unitsAndNumbers[i], unitsAndNumbers[i + 1]);
            }
        });
    }

    private static void row(XSSFSheet sheet, int at, Object... cells) {
        var row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }

    private static byte[] book(Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book.createSheet("Sheet1"));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String columns(String intake) {
        return "/intake/" + intake + "/files/1/columns";
    }

    private String send(byte[] content) {
        return send(desk.committee, content);
    }

    private String send(Person person, byte[] content) {
        MvcTestResult answer = mvc.post()
                .uri("/intake")
                .multipart()
                .file(new MockMultipartFile("files", "tong-hop.xlsx", "application/octet-stream", content))
                .with(signedIn(person))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(303);
        String address = answer.getResponse().getRedirectedUrl();
        String intake = address.substring(address.lastIndexOf('/') + 1);
        page(person, intake);
        return intake;
    }

    private void say(String intake, String... fields) {
        say(desk.committee, intake, fields);
    }

    private void say(Person person, String intake, String... fields) {
        assertThat(post(person, intake, fields)).hasStatus(303);
    }

    private MvcTestResult post(Person person, String intake, String... fields) {
        List<String> all = List.of(fields);
        var request = mvc.post()
                .uri(columns(intake))
                .with(signedIn(person))
                .with(csrf())
                .param("sheet", "0");
        if (!all.contains("year")) {
            request.param("year", "2024");
        }
        if (!all.contains("heading")) {
            request.param("heading", "1");
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private void accept(String intake) {
        page(intake);
        assertThat(mvc.post()
                        .uri("/intake/" + intake + "/acceptance")
                        .with(signedIn(desk.committee))
                        .with(csrf()))
                .hasStatus(303);
        page(intake);
    }

    private Document page(String intake) {
        return page(desk.committee, intake);
    }

    /** The page when nothing is going on any more. */
    private Document page(Person person, String intake) {
        for (int i = 0; i < 100; i++) {
            Document page = document(get(person, "/intake/" + intake));
            if (page.select("progress").isEmpty()) {
                return page;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
        }
        throw new AssertionError("still busy");
    }

    private MvcTestResult get(String path) {
        return get(desk.committee, path);
    }

    private MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(signedIn(person)).exchange();
    }

    private static Document document(MvcTestResult answer) {
        assertThat(answer).hasStatus(200);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
