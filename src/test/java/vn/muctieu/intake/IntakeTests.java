package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.intake.Desk.signedIn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;

/** A workbook's way from download to taking its numbers over. */
@ApplicationTest
class IntakeTests extends AtDesk {

    private static final String OFFICIALS = "can-bo-xa";
    private static final int NOW = 5;

    @Autowired
    private DataSource source;

    @Test
    void aFilledFormIsLookedAtAndThenTakenOver() {
        desk.stands("ba-be", "cap-uy", 2024, "40");
        byte[] filled = edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 305);
            number(book, "cap-uy", 41);
        });

        String intake = send(desk.staff, filled);
        Document preview = page(desk.staff, intake);
        assertThat(preview.select(".status.intake-NEW")).hasSize(1);
        assertThat(preview.select(".status.intake-CHANGED")).hasSize(1);
        assertThat(preview.select("tbody tr").text())
                .contains("40")
                .contains("41")
                .contains("305");
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("none");
        assertThat(get(desk.staff, "/intake/" + intake + "/numbers.csv"))
                .hasStatusOk()
                .bodyText()
                .contains(";40;\"41\";41;\"Thay đổi\";;")
                .contains("305;\"Mới\"");
        assertThat(get(desk.committee, "/intake/" + intake + "/numbers.xlsx")).hasStatus(404);

        accept(desk.staff, intake);
        assertThat(page(desk.staff, intake).select(".good-notice").text()).contains("Đã ghi 2 số");
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("305");
        assertThat(desk.number("ba-be", "cap-uy")).isEqualTo("41");
        assertThat(database.sql("select distinct channel from measurement_change where account_id = :staff")
                        .param("staff", desk.staff.account())
                        .query(String.class)
                        .list())
                .containsExactly("WORKBOOK");
    }

    @Test
    void aWorkbookThatNobodyTouchedChangesNothing() {
        desk.stands("ba-be", OFFICIALS, 2024, "305");
        desk.stands("ba-be", "cap-uy", 2024, "40");

        Document preview =
                page(desk.committee, send(desk.committee, download(desk.committee, "/submissions/2024.xlsx")));
        assertThat(preview.select(".status.intake-UNCHANGED")).hasSize(2);
        assertThat(preview.select(".status.intake-NEW, .status.intake-CHANGED, .status.intake-PROBLEM"))
                .isEmpty();
        assertThat(preview.text()).contains("không có gì khác");
    }

    @Test
    void whatStaysTheSameIsShownToWhoAsksForIt() {
        desk.stands("ba-be", OFFICIALS, 2024, "305");
        desk.stands("ba-be", "cap-uy", 2024, "40");
        String intake = send(desk.staff, edited(form("ba-be"), book -> number(book, "cap-uy", 41)));

        Document preview = page(desk.staff, intake);
        assertThat(preview.select(".intake-numbers tbody tr")).singleElement().satisfies(row -> {
            assertThat(row.select(".intake-address").text()).isEqualTo("F7");
            assertThat(row.select(".status.intake-CHANGED")).hasSize(1);
        });
        assertThat(preview.select(".choices a").eachText()).containsExactly("Cần xem", "Thay đổi: 1", "Giữ nguyên: 1");
        assertThat(preview.select(".choices a").eachAttr("href"))
                .containsExactly(
                        "/intake/" + intake,
                        "/intake/" + intake + "?show=CHANGED",
                        "/intake/" + intake + "?show=UNCHANGED");
        assertThat(document(get(desk.staff, "/intake/" + intake + "?show=UNCHANGED"))
                        .select(".intake-numbers .status")
                        .eachText())
                .containsExactly("Giữ nguyên");
    }

    @Test
    void numbersAreWrittenInTheReadersLanguageAndWhatTheFileSaysAsItSaysIt() {
        desk.stands("ba-be", OFFICIALS, 2024, "1240");
        String intake = send(desk.staff, edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 1305);
            cell(book.getSheetAt(0), "cap-uy").setCellValue("1,234");
        }));
        page(desk.staff, intake);

        assertThat(numbers(get(desk.staff, "/intake/" + intake))).contains("1.240", "1.305", "1,234");
        assertThat(numbers(get(desk.staff, "/intake/" + intake + "?lang=en"))).contains("1,240", "1,305", "1,234");
    }

    private static List<String> numbers(MvcTestResult answer) {
        return document(answer).select(".intake-numbers td.number").eachText();
    }

    @Test
    void theSameContentTwiceIsOneIntake() {
        byte[] filled = edited(form("ba-be"), book -> number(book, OFFICIALS, 305));
        String intake = send(desk.staff, filled);
        accept(desk.staff, intake);
        accept(desk.staff, intake);

        assertThat(send(desk.staff, filled)).isEqualTo(intake);
        assertThat(database.sql("select version from measurement where figure_key = :figure and year = 2024")
                        .param("figure", OFFICIALS)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void sortingAndInsertingRowsDoesNoHarm() {
        byte[] filled = edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 305);
            number(book, "dang-vien-ket-nap", 60);
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.disableLocking();
            sheet.shiftRows(8, sheet.getLastRowNum(), 2);
            sheet.createRow(8).createCell(2).setCellValue("Cộng");
            sheet.getRow(8).createCell(NOW).setCellValue(999);
            swap(
                    sheet,
                    row(sheet, OFFICIALS).getRowNum(),
                    row(sheet, "dang-vien-ket-nap").getRowNum());
        });

        String intake = send(desk.staff, filled);
        assertThat(page(desk.staff, intake).text()).contains("1 dòng không thuộc phiếu");
        accept(desk.staff, intake);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("305");
        assertThat(desk.number("ba-be", "dang-vien-ket-nap")).isEqualTo("60");
    }

    @Test
    void aNumberThatChangedMeanwhileIsAConflictAndThePersonChooses() {
        desk.stands("ba-be", OFFICIALS, 2024, "300");
        desk.stands("ba-be", "cap-uy", 2024, "40");
        byte[] filled = edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 305);
            number(book, "cap-uy", 41);
        });
        desk.stands("ba-be", OFFICIALS, 2024, "301");
        desk.stands("ba-be", "cap-uy", 2024, "42");

        String intake = send(desk.staff, filled);
        Document preview = page(desk.staff, intake);
        assertThat(preview.select(".status.intake-CONFLICT")).hasSize(2);
        tick(preview, "305");
        press(preview, "Ghi 0 số và các ô xung đột đã chọn vào phiếu");
        assertThat(page(desk.staff, intake).select(".good-notice").text()).contains("Đã ghi 1 số");
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("305");
        assertThat(desk.number("ba-be", "cap-uy")).isEqualTo("42");
    }

    @Test
    void whatIsChosenInConflictsIsKeptFromPageToPage() {
        String intake = conflicts();
        Document second = pageFrom(intake, 1);
        assertThat(second.select("input[name=conflict]")).hasSize(2);
        tick(second, "305");

        Document first = press(second, "Trang trước");
        assertThat(first.select("input[name=conflict]")).hasSize(3);
        assertThat(first.select("input[checked]")).hasSize(1);
        assertThat(first.select("tr:contains(305) input[checked]")).hasSize(1);
        assertThat(first.select(".open-notice").text()).contains("3 số").contains("1 ô lấy số trong tệp");
        tick(first, "41");

        press(press(first, "Mới: 1"), "Ghi 1 số và các ô xung đột đã chọn vào phiếu");
        assertThat(page(desk.staff, intake).select(".good-notice").text()).contains("Đã ghi 3 số");
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("305");
        assertThat(desk.number("ba-be", "cap-uy")).isEqualTo("41");
        assertThat(desk.number("ba-be", "cap-uy-boi-duong")).isEqualTo("22");
    }

    @Test
    void oneChoiceCanBeMadeForAllConflicts() {
        String intake = conflicts();
        Document all = press(pageFrom(intake, 2), "Lấy số trong tệp ở tất cả các ô xung đột");
        assertThat(all.select("input[checked]")).hasSize(3);
        assertThat(press(all, "Giữ số đang có ở tất cả các ô xung đột").select("input[checked]"))
                .isEmpty();
        all.select("tr:contains(305) input[name=conflict]").removeAttr("checked");

        press(all, "Ghi 1 số và các ô xung đột đã chọn vào phiếu");
        assertThat(page(desk.staff, intake).select(".good-notice").text()).contains("Đã ghi 3 số");
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("301");
        assertThat(desk.number("ba-be", "cap-uy-boi-duong")).isEqualTo("21");
    }

    @Test
    void aChoiceAgainstANumberThatChangedSinceIsNone() {
        String intake = conflicts();
        Document chosen = press(page(desk.staff, intake), "Lấy số trong tệp ở tất cả các ô xung đột");
        desk.stands("ba-be", OFFICIALS, 2024, "302");

        press(chosen, "Ghi 1 số và các ô xung đột đã chọn vào phiếu");
        Document again = page(desk.staff, intake);
        assertThat(again.select(".open-notice").text()).contains("Chưa ghi gì");
        assertThat(again.select("input[checked]")).hasSize(2);
        assertThat(again.select("tr:contains(305) input[checked]")).isEmpty();
    }

    @Test
    void aChosenConflictThatCannotBeTakenIsUnchosenAndSaysWhy() {
        desk.stands("ba-be", OFFICIALS, 2024, "300");
        desk.stands("ba-be", "can-bo-xa-trung-cap", 2024, "250");
        byte[] filled = edited(form("ba-be"), book -> {
            number(book, "can-bo-xa-trung-cap", 305);
            number(book, "dang-vien-ket-nap", 60);
        });
        desk.stands("ba-be", "can-bo-xa-trung-cap", 2024, "251");
        String intake = send(desk.staff, filled);
        Document preview = page(desk.staff, intake);
        tick(preview, "305");

        press(preview, "Ghi 1 số và các ô xung đột đã chọn vào phiếu");
        Document again = page(desk.staff, intake);
        assertThat(again.select("tr:contains(305) .problem").text()).contains("305 lớn hơn");
        assertThat(again.select("input[checked]")).isEmpty();
        assertThat(desk.number("ba-be", "dang-vien-ket-nap")).isEqualTo("none");

        press(again, "Ghi 1 số và các ô xung đột đã chọn vào phiếu");
        page(desk.staff, intake);
        assertThat(desk.number("ba-be", "dang-vien-ket-nap")).isEqualTo("60");
        assertThat(desk.number("ba-be", "can-bo-xa-trung-cap")).isEqualTo("251");
    }

    /** A file of four numbers, three of which somebody else changed meanwhile. */
    private String conflicts() {
        desk.stands("ba-be", OFFICIALS, 2024, "300");
        desk.stands("ba-be", "cap-uy", 2024, "40");
        desk.stands("ba-be", "cap-uy-boi-duong", 2024, "20");
        byte[] filled = edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 305);
            number(book, "cap-uy", 41);
            number(book, "cap-uy-boi-duong", 21);
            number(book, "dang-vien-ket-nap", 60);
        });
        desk.stands("ba-be", OFFICIALS, 2024, "301");
        desk.stands("ba-be", "cap-uy", 2024, "42");
        desk.stands("ba-be", "cap-uy-boi-duong", 2024, "22");
        return send(desk.staff, filled);
    }

    private Document pageFrom(String intake, int line) {
        page(desk.staff, intake);
        return document(get(desk.staff, "/intake/" + intake + "?show=CONFLICT&from=" + line));
    }

    private static void tick(Document page, String number) {
        page.select("tr:contains(" + number + ") input[name=conflict]").attr("checked", "");
    }

    /** Sends the numbers' form with what is ticked in it, by one of its buttons, and sees where that leads. */
    private Document press(Document page, String button) {
        Element pressed = page.selectFirst("button[form=acceptance]:contains(" + button + ")");
        Element form = page.getElementById("acceptance");
        List<String> parameters = new ArrayList<>();
        form.select("input[name=seen], input[name=conflict][checked]").forEach(input -> {
            parameters.add(input.attr("name"));
            parameters.add(input.val());
        });
        if (pressed.hasAttr("name")) {
            parameters.add(pressed.attr("name"));
            parameters.add(pressed.val());
        }
        String address = pressed.hasAttr("formaction") ? pressed.attr("formaction") : form.attr("action");
        MvcTestResult answer = post(desk.staff, address, parameters.toArray(String[]::new));
        assertThat(answer).hasStatus(303);
        return document(get(desk.staff, answer.getResponse().getRedirectedUrl()));
    }

    @Test
    void aChangeBetweenTheLookAndTheTakingWritesNothing() {
        byte[] filled = edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 305);
            number(book, "cap-uy", 41);
        });
        String intake = send(desk.staff, filled);
        desk.stands("ba-be", OFFICIALS, 2024, "299");

        accept(desk.staff, intake);
        Document again = page(desk.staff, intake);
        assertThat(again.select(".open-notice").text()).contains("Chưa ghi gì");
        assertThat(again.select(".status.intake-CONFLICT")).hasSize(1);
        assertThat(desk.number("ba-be", "cap-uy")).isEqualTo("none");
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("299");

        accept(desk.staff, intake);
        assertThat(desk.number("ba-be", "cap-uy")).isEqualTo("41");
    }

    @Test
    void oneWrongCellKeepsAllFromBeingTaken() {
        byte[] filled = edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 305);
            number(book, "can-bo-xa-trung-cap", 306);
            row(book.getSheetAt(0), "cap-uy").getCell(NOW).setCellValue("khoảng 40");
        });
        String intake = send(desk.staff, filled);
        Document preview = page(desk.staff, intake);

        assertThat(preview.select("tr:contains(khoảng 40) .problem").text()).contains("kiểu Việt Nam");
        assertThat(preview.select("tr:contains(306) .problem").text()).contains("306 lớn hơn");
        assertThat(preview.select("button[form=acceptance]")).isEmpty();
        accept(desk.staff, intake);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("none");
    }

    @Test
    void whatACellHoldsIsNamedWhereItIsNotANumber() {
        byte[] filled = edited(form("ba-be"), book -> {
            XSSFSheet sheet = book.getSheetAt(0);
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            cell(sheet, "cap-uy").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
            cell(sheet, "cap-uy-boi-duong").setCellValue(true);
            Cell day = cell(sheet, "cbccvc-danh-gia");
            day.setCellValue(45000);
            day.setCellStyle(date);
            cell(sheet, "cbccvc-hoan-thanh").setCellValue("1,234");
            cell(sheet, "cbccvc-hoan-thanh-tot").setCellValue(-5);
            cell(sheet, "dang-vien-ket-nap").setCellValue(12.5);
            sheet.addMergedRegion(new CellRangeAddress(
                    row(sheet, "cbcc-tinh-huyen").getRowNum(),
                    row(sheet, "cbcc-tinh-huyen").getRowNum(),
                    NOW,
                    NOW + 1));
            cell(sheet, "cbcc-tinh-huyen").setCellValue(7);
            row(sheet, "cbcc-tinh-huyen-dai-hoc").setZeroHeight(true);
            cell(sheet, "cbcc-tinh-huyen-dai-hoc").setCellValue(8);
            cell(sheet, OFFICIALS).setCellFormula("100+200");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(sheet, OFFICIALS));
            cell(sheet, "can-bo-xa-trung-cap").setCellValue("250");
        });
        Document preview = page(desk.staff, send(desk.staff, filled));

        assertThat(preview.select(".intake-numbers .problem").eachText())
                .anyMatch(text -> text.contains("#DIV/0!"))
                .anyMatch(text -> text.contains("đúng/sai"))
                .anyMatch(text -> text.contains("ngày tháng"))
                .anyMatch(text -> text.contains("\"1,234\" có nhiều chữ số thập phân"))
                .anyMatch(text -> text.contains("số âm"))
                .anyMatch(text -> text.contains("phần thập phân"))
                .anyMatch(text -> text.contains("bị gộp"))
                .anyMatch(text -> text.contains("đang ẩn"));
        assertThat(preview.select("tr:contains(300)").text()).contains("kết quả của công thức");
        assertThat(preview.select("tr:contains(250)").text()).contains("viết dưới dạng chữ");
    }

    @Test
    void anotherUnitsFormIsRefusedWhoeverWroteItsKeyIntoIt() {
        byte[] other = download(desk.committee, "/entry/2024.xlsx?unit=bach-thong");
        assertThat(page(desk.staff, send(desk.staff, other))
                        .select(".intake-files .problem")
                        .text())
                .contains("đơn vị mà bạn không nhập");
        byte[] forged = edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 1);
            book.getSheetAt(0).getRow(4).getCell(NOW).setCellValue("u:bach-thong");
        });
        accept(desk.staff, send(desk.staff, forged));
        assertThat(desk.number("bach-thong", OFFICIALS)).isEqualTo("none");
    }

    @Test
    void aFigureOrUnitThatIsNotThereIsSaid() {
        byte[] figure = edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 305);
            row(book.getSheetAt(0), OFFICIALS).getCell(0).setCellValue("f:khong-co");
        });
        assertThat(page(desk.staff, send(desk.staff, figure))
                        .select(".intake-numbers .problem")
                        .text())
                .contains("không khớp với mã");
        byte[] unit = edited(
                form("ba-be"),
                book -> book.getSheet("_muctieu").forEach(row -> {
                    if (row.getCell(0).toString().equals("u:ba-be")) {
                        row.getCell(0).setCellValue("u:khong-co");
                    }
                }));
        assertThat(page(desk.staff, send(desk.staff, unit))
                        .select(".intake-files .problem")
                        .text())
                .contains("đơn vị mà bạn không nhập");
    }

    @Test
    void aFormThatWasSubmittedTakesNothingMore() {
        byte[] filled = edited(form("ba-be"), book -> number(book, OFFICIALS, 305));
        desk.formIs("ba-be", "SUBMITTED");

        assertThat(page(desk.staff, send(desk.staff, filled))
                        .select(".intake-numbers .problem")
                        .text())
                .contains("đã được trình");
    }

    @Test
    void aClosedYearTakesNothing() {
        byte[] filled = edited(form("ba-be"), book -> number(book, OFFICIALS, 305));
        database.sql("update reporting_year set closed_at = now()").update();

        String intake = send(desk.staff, filled);
        assertThat(page(desk.staff, intake).select(".problem").text()).contains("2024");
        accept(desk.staff, intake);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("none");
    }

    @Test
    void aFormOfBeforeItsRulesChangedIsRefused() {
        byte[] old = edited(
                form("ba-be"),
                book -> book.getSheet("_muctieu").getRow(0).getCell(3).setCellValue("000000000000"));
        assertThat(page(desk.staff, send(desk.staff, old)).select(".problem").text())
                .contains("Phiếu đã cũ");
    }

    @Test
    void whatBreaksOffInTheMiddleLeavesNothingHalfWrittenAndIsTakenUpAgain() throws Exception {
        String intake = send(desk.staff, edited(form("ba-be"), book -> {
            number(book, OFFICIALS, 305);
            number(book, "dang-vien-ket-nap", 60);
        }));
        page(desk.staff, intake);
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            try (var blocking = other.createStatement()) {
                // Every number is written by then, and its past is about to be.
                blocking.execute("lock table measurement_change in exclusive mode");
            }
            post(desk.staff, "/intake/" + intake + "/acceptance");
            breakOff();
            other.rollback();
        }
        assertThat(document(get(desk.staff, "/intake/" + intake)).select("progress"))
                .hasSize(1);
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("none");
        assertThat(desk.number("ba-be", "dang-vien-ket-nap")).isEqualTo("none");

        database.sql("update intake set beat_at = now() - interval '2 minutes'").update();
        assertThat(page(desk.staff, intake).select(".good-notice").text()).contains("Đã ghi 2 số");
        assertThat(desk.number("ba-be", "dang-vien-ket-nap")).isEqualTo("60");
        assertThat(database.sql("select count(*) from measurement_change where account_id = :staff")
                        .param("staff", desk.staff.account())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void manyWorkbooksInOneArchiveAreOneIntakeFromWhichOneCanBeLeftOut() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String unit : List.of("ba-be", "bach-thong", "cho-don")) {
                zip.putNextEntry(new ZipEntry("2024/" + unit + ".xlsx"));
                zip.write(edited(
                        download(desk.committee, "/entry/2024.xlsx?unit=" + unit),
                        book -> number(book, OFFICIALS, 10)));
            }
            zip.putNextEntry(new ZipEntry("2024/hong.xlsx"));
            zip.write("<html>".getBytes(StandardCharsets.UTF_8));
        }
        String intake = send(desk.committee, packed.toByteArray());
        Document preview = page(desk.committee, intake);
        assertThat(preview.select(".status.intake-NEW")).hasSize(3);
        assertThat(preview.select("button[form=acceptance]")).isEmpty();
        assertThat(preview.select(".intake-files li:contains(hong.xlsx) .problem")
                        .text())
                .contains("không phải là bảng tính");

        assertThat(mvc.post()
                        .uri("/intake/" + intake + "/files/4/omission")
                        .with(signedIn(desk.committee))
                        .with(csrf()))
                .hasStatus(303);
        accept(desk.committee, intake);
        assertThat(desk.number("cho-don", OFFICIALS)).isEqualTo("10");
    }

    @Test
    void ofTwoFilesWithTheSameNumberEitherCanBeLeftOut() throws IOException {
        String intake = send(
                desk.staff,
                packed(
                        edited(form("ba-be"), book -> number(book, OFFICIALS, 305)),
                        edited(form("ba-be"), book -> number(book, OFFICIALS, 306))));
        assertThat(page(desk.staff, intake).select(".intake-files .problem").eachText())
                .containsExactly("Tệp này ghi 1 số liệu mà tệp “0.xlsx” cũng ghi, như của Huyện ủy Ba Bể."
                        + " Hãy bỏ ra một trong hai tệp.");
        assertThat(page(desk.staff, intake).select(".status").eachText()).containsExactly("Mới");

        assertThat(post(desk.staff, "/intake/" + intake + "/files/1/omission")).hasStatus(303);
        assertThat(page(desk.staff, intake).select(".status").eachText()).containsExactly("Mới");
        accept(desk.staff, intake);

        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("306");
    }

    @Test
    void twoFilesOfAFormThatSayDifferentNumbersAreBothTaken() throws IOException {
        desk.stands("ba-be", OFFICIALS, 2024, "300");
        String intake = send(
                desk.staff,
                packed(
                        edited(form("ba-be"), book -> number(book, OFFICIALS, 305)),
                        edited(form("ba-be"), book -> number(book, "dang-vien-ket-nap", 60))));

        accept(desk.staff, intake);

        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("305");
        assertThat(desk.number("ba-be", "dang-vien-ket-nap")).isEqualTo("60");
    }

    @Test
    void whatWasChosenInConflictsStaysWhenAnotherFileIsLeftOut() throws IOException {
        desk.stands("ba-be", OFFICIALS, 2024, "300");
        byte[] filled = edited(form("ba-be"), book -> number(book, OFFICIALS, 305));
        desk.stands("ba-be", OFFICIALS, 2024, "301");
        String intake =
                send(desk.staff, packed(filled, edited(form("ba-be"), book -> number(book, "dang-vien-ket-nap", 60))));
        Document chosen = press(page(desk.staff, intake), "Lấy số trong tệp ở tất cả các ô xung đột");
        assertThat(chosen.select("input[checked]")).hasSize(1);

        assertThat(post(desk.staff, "/intake/" + intake + "/files/2/omission")).hasStatus(303);

        assertThat(page(desk.staff, intake).select("tr:contains(305) input[checked]"))
                .hasSize(1);
    }

    private static byte[] packed(byte[]... workbooks) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < workbooks.length; i++) {
                zip.putNextEntry(new ZipEntry(i + ".xlsx"));
                zip.write(workbooks[i]);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void whatSomebodySentIsNobodyElses() {
        String intake = send(desk.staff, edited(form("ba-be"), book -> number(book, OFFICIALS, 305)));

        assertThat(get(desk.committee, "/intake/" + intake)).hasStatus(404);
        assertThat(post(desk.committee, "/intake/" + intake + "/acceptance")).hasStatus(404);
        assertThat(post(desk.committee, "/intake/" + intake + "/withdrawal")).hasStatus(404);
        assertThat(post(desk.committee, "/intake/" + intake + "/files/1/omission"))
                .hasStatus(404);
        assertThat(get(desk.leader, "/intake")).hasStatus(403);
        assertThat(post(desk.staff, "/intake/" + intake + "/withdrawal")).hasStatus(303);
        assertThat(get(desk.staff, "/intake/" + intake)).hasStatus(404);
    }

    @Test
    void whoSendsAFileDoesNotWaitForThoseWhoWriteFiguresOfAYear() throws Exception {
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select held_year_phase(%d, %d)".formatted(desk.staff.unit(), (int) desk.staff.account()));
            send(desk.staff, form("ba-be"));
            other.rollback();
        }
    }

    @Test
    void whoWasMovedMeanwhileIsToldThatTheFileIsOfAnotherUnit() {
        String intake = send(desk.staff, edited(form("ba-be"), book -> number(book, OFFICIALS, 305)));
        database.sql("update account set unit_id = :other where id = :staff")
                .param("other", desk.neighbour.unit())
                .param("staff", desk.staff.account())
                .update();

        accept(desk.staff, intake);

        assertThat(page(desk.staff, intake).select(".intake-files .problem").text())
                .contains("đơn vị mà bạn không nhập số liệu");
        assertThat(desk.number("ba-be", OFFICIALS)).isEqualTo("none");
    }

    @Test
    void nothingChosenIsSaid() {
        assertThat(mvc.post().uri("/intake").with(signedIn(desk.staff)).with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("chưa chọn tệp");
    }

    /** Ends the connection that writes numbers, as the death of the program would. */
    private void breakOff() {
        for (int i = 0; i < 100; i++) {
            List<Boolean> ended = database.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where query ilike '%into measurement %' and wait_event_type = 'Lock'
                            """).query(Boolean.class).list();
            if (ended.contains(true)) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("nobody writes");
    }

    private byte[] form(String unit) {
        return download(desk.staff, "/entry/2024.xlsx?unit=" + unit);
    }

    private static byte[] edited(byte[] content, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void number(XSSFWorkbook book, String figure, int number) {
        cell(book.getSheetAt(0), figure).setCellValue(number);
    }

    private static Cell cell(XSSFSheet sheet, String figure) {
        return row(sheet, figure).getCell(NOW);
    }

    private static Row row(XSSFSheet sheet, String figure) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals("f:" + figure)) {
                return row;
            }
        }
        throw new AssertionError(figure);
    }

    /** As sorting does: the values of two rows change places. */
    private static void swap(XSSFSheet sheet, int one, int other) {
        for (int column = 0; column <= NOW; column++) {
            Cell a = sheet.getRow(one).getCell(column);
            Cell b = sheet.getRow(other).getCell(column);
            if (a.getCellType() == CellType.STRING) {
                String text = a.getStringCellValue();
                a.setCellValue(b.getStringCellValue());
                b.setCellValue(text);
            } else {
                double number = a.getNumericCellValue();
                a.setCellValue(b.getNumericCellValue());
                b.setCellValue(number);
            }
        }
    }
}
