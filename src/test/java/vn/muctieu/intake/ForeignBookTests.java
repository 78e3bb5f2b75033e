package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;
import vn.muctieu.measurement.Years;

/** Workbooks that were not made here: a person says once what their columns are. */
@ApplicationTest
class ForeignBookTests extends AtDesk {

    private static final String OFFICIALS = "can-bo-xa";
    private static final String ADMITTED = "dang-vien-ket-nap";

    @Autowired
    private ArrangedFiles arranged;

    @Test
    void whoSaysWhatTheColumnsAreSeesTheNumbersBeforeTheyAreTakenOver() {
        String intake = send(desk.committee, units("Huyện ủy Ba Bể", 305, "Huyện ủy Bạch Thông", 290));
        assertThat(page(desk.committee, intake).select(".intake-files .problem").text())
                .contains("mỗi cột của tệp là gì");

        Document columns = document(get(desk.committee, columns(intake)));
        assertThat(columns.select("#column-0 option[selected]").attr("value")).isEqualTo("unit");
        say(desk.committee, intake, "column-0", "unit", "column-1", "f:" + OFFICIALS);

        assertThat(page(desk.committee, intake).select(".status.intake-NEW")).hasSize(2);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("none");
        accept(desk.committee, intake);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("305");
        assertThat(desk.number("bach-thong", OFFICIALS)).isEqualTo("290");
    }

    @Test
    void whatWasSaidIsOfferedForTheNextWorkbookWithTheSameHeadings() {
        say(
                desk.committee,
                send(desk.committee, units("Huyện ủy Ba Bể", 305)),
                "column-0",
                "unit",
                "column-1",
                "f:" + OFFICIALS);

        Document columns = document(get(desk.committee, columns(send(desk.committee, units("Huyện ủy Ba Bể", 310)))));
        assertThat(columns.select(".good-notice").text()).contains("đã từng đọc");
        assertThat(columns.select("#column-1 option[selected]").attr("value")).isEqualTo("f:" + OFFICIALS);
        assertThat(document(get(desk.staff, columns(send(desk.staff, units("Huyện ủy Ba Bể", 311)))))
                        .select(".good-notice"))
                .as("of another organisation")
                .isEmpty();
    }

    @Test
    void aNameThatIsNotExactlyAUnitsIsAskedAboutOnceAndNeverGuessed() {
        String intake = send(desk.committee, units("Ba Bể", 305, "Tổng cộng", 305));
        say(desk.committee, intake, "column-0", "unit", "column-1", "f:" + OFFICIALS);

        Document columns = document(get(desk.committee, columns(intake)));
        assertThat(columns.select(".open-notice").text()).contains("2 tên");
        assertThat(columns.select("#question-0 option[selected]").text()).startsWith("Huyện ủy Ba Bể");
        assertThat(columns.select("#question-1 option[selected]")).isEmpty();
        say(
                desk.committee,
                intake,
                "column-0",
                "unit",
                "column-1",
                "f:" + OFFICIALS,
                columns.select("#question-0").attr("name"),
                "ba-be",
                columns.select("#question-1").attr("name"),
                "-");
        Document preview = page(desk.committee, intake);
        assertThat(preview.select(".status.intake-NEW")).hasSize(1);
        assertThat(preview.select(".intake-files").text()).contains("1 dòng");

        String next = send(desk.committee, units("Ba Bể", 306, "Tổng cộng", 306));
        say(desk.committee, next, "column-0", "unit", "column-1", "f:" + OFFICIALS);
        assertThat(page(desk.committee, next).select(".status.intake-NEW")).hasSize(1);
    }

    @Test
    void theSameNameInOtherLettersIsTheSameName() {
        String intake = send(desk.committee, units(Normalizer.normalize("huyện uỷ Ba Bể", Normalizer.Form.NFD), 305));
        say(desk.committee, intake, "column-0", "unit", "column-1", "f:" + OFFICIALS);

        assertThat(page(desk.committee, intake).select(".status.intake-NEW")).hasSize(1);
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
        Years.open(database, desk.committee.unit(), 2025);
        String intake = send(desk.committee, units("Đảng ủy phường Đức Xuân", 50));

        assertThat(document(get(desk.committee, columns(intake)))
                        .select("#year option[selected]")
                        .attr("value"))
                .as("the latest year in which something may be entered")
                .isEqualTo("2024");
        assertThat(answer(desk.committee, intake, "year", "2025", "column-0", "unit", "column-1", "f:" + OFFICIALS))
                .hasStatus(422)
                .bodyText()
                .contains("Năm 2025 bạn không nhập số liệu");
        assertThat(get(desk.committee, "/submissions/2025.xlsx")).hasStatus(200);
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
        String intake = send(desk.committee, book(sheet -> {
            row(sheet, 2, "Đơn vị", "Nội dung", "Số lượng");
            row(sheet, 3, "Huyện ủy Ba Bể", "Cán bộ, công chức cấp xã", 305);
            row(sheet, 4, null, "Kết nạp mới", 61);
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
        }));
        say(desk.committee, intake, "heading", "3", "column-0", "unit", "column-1", "figure", "column-2", "value");

        Document columns = document(get(desk.committee, columns(intake)));
        assertThat(columns.select(".intake-question strong").eachText()).containsExactly("Kết nạp mới");
        String question = columns.select("#question-0").attr("name");
        say(
                desk.committee,
                intake,
                "heading",
                "3",
                "column-0",
                "unit",
                "column-1",
                "figure",
                "column-2",
                "value",
                question,
                ADMITTED);
        accept(desk.committee, intake);
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
        String intake = send(desk.committee, units("Huyện ủy Ba Bể", 305));

        assertThat(answer(desk.committee, intake, "column-1", "f:" + OFFICIALS))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa có cột nào là tên hoặc mã đơn vị");
        assertThat(answer(desk.committee, intake, "column-0", "unit"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa rõ số nằm ở cột nào");
        assertThat(answer(desk.committee, intake, "column-0", "unit", "column-1", "unit"))
                .hasStatus(422)
                .bodyText()
                .contains("Mỗi lựa chọn chỉ dùng cho một cột");
        assertThat(answer(desk.committee, intake, "heading", "9", "column-0", "unit"))
                .hasStatus(422)
                .bodyText()
                .contains("Dòng 9");
    }

    @Test
    void aStrangersFileAndAFormOfOursHaveNoColumnsToBeSaid() {
        String intake = send(desk.committee, units("Huyện ủy Ba Bể", 305));

        assertThat(get(desk.staff, columns(intake))).hasStatus(404);
        assertThat(answer(desk.staff, intake, "column-0", "unit")).hasStatus(404);
        MvcTestResult form = get(desk.committee, "/entry/2024.xlsx?unit=ba-be");
        assertThat(get(
                        desk.committee,
                        columns(send(desk.committee, form.getResponse().getContentAsByteArray()))))
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

    /** Says how an intake's only file is to be read. */
    private void say(Person person, String intake, String... fields) {
        assertThat(answer(person, intake, fields)).hasStatus(303);
        page(person, intake);
    }

    private MvcTestResult answer(Person person, String intake, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("sheet", "0"));
        if (!all.contains("year")) {
            all.addAll(List.of("year", "2024"));
        }
        if (!all.contains("heading")) {
            all.addAll(List.of("heading", "1"));
        }
        return post(person, columns(intake), all.toArray(String[]::new));
    }
}
