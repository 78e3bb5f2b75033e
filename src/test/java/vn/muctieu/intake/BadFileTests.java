package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.muctieu.intake.BookReaderTests.corpus;
import static vn.muctieu.intake.BookReaderTests.plain;
import static vn.muctieu.intake.BookReaderTests.poi;
import static vn.muctieu.intake.BookReaderTests.replaced;
import static vn.muctieu.intake.BookReaderTests.replacedBytes;
import static vn.muctieu.intake.BookReaderTests.text;
import static vn.muctieu.intake.BookReaderTests.with;
import static vn.muctieu.intake.BookReaderTests.zip;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.muctieu.ApplicationTest;

/** Each file that cannot be taken is answered with one sentence: what it is, and what to do. */
@ApplicationTest
class BadFileTests extends AtDesk {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    static Stream<Arguments> files() throws Exception {
        byte[] whole = plain();
        return Stream.of(
                arguments("empty", new byte[0], "Tệp trống (0 byte)"),
                arguments(".xls", corpus("libreoffice-97.xls"), "định dạng Excel cũ (.xls)"),
                arguments(".ods", corpus("libreoffice-plain.ods"), "định dạng OpenDocument"),
                arguments("html", corpus("libreoffice-html.xlsx"), "không phải là bảng tính .xlsx"),
                arguments("zip", zip(Map.of("anh/1.jpg", new byte[] {1})), "không phải là bảng tính .xlsx"),
                arguments(
                        ".xlsm",
                        replaced("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml"),
                        "macro"),
                arguments("encrypted", BookReaderTests.encrypted(), "đặt mật khẩu"),
                arguments("links", with("xl/externalLinks/externalLink1.xml", "<externalLink/>"), "liên kết tới tệp"),
                arguments("truncated", Arrays.copyOf(whole, whole.length / 2), "bị hỏng hoặc tải về chưa đủ"),
                arguments("bomb", with("xl/media/a.png", " ".repeat(60_000_000)), "phình ra quá lớn"),
                arguments(
                        "duplicate",
                        replacedBytes(with("xl/workbooK.xmm", "<workbook/>"), "xl/workbooK.xmm", "xl/workbook.xml"),
                        "hai mục trùng tên"),
                arguments("traversal", with("../../etc/passwd", "x"), "đường dẫn không hợp lệ"),
                arguments(
                        "external entity",
                        replaced(
                                SHEET,
                                "<worksheet",
                                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet"),
                        "thực thể XML"),
                arguments(
                        "entity expansion",
                        replaced(
                                "xl/workbook.xml",
                                "<workbook",
                                "<!DOCTYPE workbook [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><workbook"),
                        "thực thể XML"),
                arguments(
                        "rows",
                        poi(book -> book.createSheet("x")
                                .createRow(1_048_575)
                                .createCell(0)
                                .setCellValue(1)),
                        "dòng vượt quá dòng 20000"),
                arguments(
                        "columns",
                        poi(book -> book.createSheet("x")
                                .createRow(0)
                                .createCell(16_383)
                                .setCellValue(1)),
                        "cột vượt quá cột thứ 512"),
                arguments("secret", text("TỐI MẬT"), "dấu chỉ độ mật"),
                arguments("TCVN3", text("§¶ng bé huyÖn Ba BÓ, tØnh B¾c K¹n"), "bảng mã cũ (TCVN3 hoặc VNI)"),
                arguments("VNI", text("Ñaûng boä huyeän Ba Beå, tænh Baéc Kaïn"), "bảng mã cũ (TCVN3 hoặc VNI)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithOneSentenceAndNothingIsWritten(String name, byte[] content, String sentence) {
        Document page = page(desk.staff, send(desk.staff, content));

        assertThat(page.select(".intake-files .problem").eachText())
                .singleElement()
                .asString()
                .contains(sentence)
                .endsWith(".");
        assertThat(page.select("button[form=acceptance]")).isEmpty();
        assertThat(database.sql("select count(*) from measurement where entered_by = :staff")
                        .param("staff", desk.staff.account())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
