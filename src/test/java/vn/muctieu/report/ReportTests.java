package vn.muctieu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;

@DemonstrationTest
class ReportTests extends Reporting {

    /** Twentieths of a point in a millimetre. */
    private static final double MM = 1440 / 25.4;

    @Autowired
    private TemplateDesk templates;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forgetTemplates() {
        database.sql("delete from report_template").update();
    }

    @Test
    void theReportHasTheFormOfPartyDocuments() throws IOException {
        byte[] report = reports.document(leader, committee.signed(2024));
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/bao-cao.docx"), report);
        Document document = xml(report, "word/document.xml");
        Document styles = xml(report, "word/styles.xml");

        List<Element> sections = document.select("w|sectPr");
        assertThat(sections).hasSize(2);
        for (Element section : sections) {
            Element margins = section.selectFirst("w|pgMar");
            assertThat(millimetres(margins, "w:top")).isEqualTo(20);
            assertThat(millimetres(margins, "w:bottom")).isEqualTo(20);
            assertThat(millimetres(margins, "w:left")).isEqualTo(30);
            assertThat(millimetres(margins, "w:right")).isEqualTo(15);
        }
        assertThat(millimetres(sections.get(0).selectFirst("w|pgSz"), "w:w")).isEqualTo(210);
        assertThat(millimetres(sections.get(0).selectFirst("w|pgSz"), "w:h")).isEqualTo(297);
        assertThat(sections.get(0).select("w|titlePg"))
                .as("no page number on page 1")
                .hasSize(1);
        assertThat(sections.get(1).selectFirst("w|pgSz").attr("w:orient")).isEqualTo("landscape");
        assertThat(sections.get(1).select("w|titlePg")).isEmpty();

        Element fonts = styles.selectFirst("w|docDefaults w|rFonts");
        assertThat(fonts.attr("w:ascii")).isEqualTo("Times New Roman");
        assertThat(fonts.attr("w:hAnsi")).isEqualTo("Times New Roman");
        assertThat(document.select("w|rFonts")).as("no other font").isEmpty();
        Element body = styles.select("w|style").stream()
                .filter(style -> style.attr("w:styleId").equals("NoiDung"))
                .findFirst()
                .orElseThrow()
                .selectFirst("w|pPr");
        assertThat(body.selectFirst("w|jc").attr("w:val")).isEqualTo("both");
        assertThat(millimetres(body.selectFirst("w|ind"), "w:firstLine")).isEqualTo(10);
        assertThat(body.selectFirst("w|spacing").attr("w:lineRule")).isEqualTo("exact");
        assertThat(Integer.parseInt(body.selectFirst("w|spacing").attr("w:line")) / 20)
                .isBetween(18, 22);
        assertThat(Integer.parseInt(body.selectFirst("w|spacing").attr("w:before")) / 20)
                .isGreaterThanOrEqualTo(6);
        assertThat(styles.selectFirst("w|docDefaults w|sz").attr("w:val")).isEqualTo("28");

        Document header = xml(report, "word/header1.xml");
        assertThat(header.select("w|instrText").text()).isEqualTo("PAGE");
        assertThat(header.select("w|jc").attr("w:val")).isEqualTo("center");
        assertThat(header.select("w|sz").eachAttr("w:val")).containsOnly("28");
        assertThat(xml(report, "word/header2.xml").select("w|instrText")).isEmpty();
    }

    @Test
    void theReportIsReadByAnotherReaderWithItsFivePartsAndNoPlaceLeftEmpty() throws IOException {
        byte[] report = reports.document(leader, committee.signed(2024));

        try (var read = new XWPFDocument(new ByteArrayInputStream(report))) {
            List<String> paragraphs =
                    read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(paragraphs)
                    .filteredOn(text -> text.matches("(I|II|III|IV|V)- .*"))
                    .containsExactly(
                            "I- LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT",
                            "II- KẾT QUẢ THỰC HIỆN MỤC TIÊU, NHIỆM VỤ",
                            "III- ĐÁNH GIÁ CHUNG",
                            "IV- PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP",
                            "V- KIẾN NGHỊ");
            assertThat(paragraphs)
                    .contains("Đến hết năm 2024, có 2/10 mục tiêu đạt, trong đó 2 mục tiêu vượt mức;"
                            + " 8/10 mục tiêu chưa đạt, gồm: mục tiêu số 1, 2, 4, 5, 7, 8, 9 và 10.")
                    .contains(
                            "sơ kết việc thực hiện Nghị quyết số 17-NQ/TU ngày 12 tháng 8 năm 2021 của Tỉnh ủy Bắc Kạn, đến hết năm 2024")
                    .anyMatch(text -> text.contains("số liệu minh họa"))
                    .noneMatch(text -> text.contains("{"));
            String frame =
                    read.getTables().get(0).getText() + read.getTables().get(1).getText();
            assertThat(frame)
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY BẮC KẠN", "BC/BTCTU", "TRƯỞNG BAN", "Nguyễn Văn Mẫu")
                    .contains("Nơi nhận:", "- Lưu Ban Tổ chức.")
                    .containsPattern("Bắc Kạn, ngày \\d\\d tháng (0[12]|[3-9]|1[0-2]) năm \\d{4}")
                    .doesNotContain("{");
            var appendix = read.getTables().get(2);
            assertThat(appendix.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly(
                            "TT",
                            "Mục tiêu (nguyên văn)",
                            "ĐVT",
                            "Chỉ tiêu đến năm",
                            "2021",
                            "2022",
                            "2023",
                            "2024",
                            "Lũy kế hoặc hiện tại (tử số/mẫu số, %)",
                            "Đánh giá",
                            "Nguyên nhân",
                            "Cơ quan chủ trì",
                            "Ghi chú");
            assertThat(appendix.getRow(0).isRepeatHeader()).isTrue();
            assertThat(appendix.getRows()).hasSize(11);
            assertThat(appendix.getRow(8).getCell(9).getText()).isEqualTo("Chưa đạt");
            assertThat(read.getCharts()).singleElement().satisfies(chart -> {
                assertThat(chart.getChartSeries()).singleElement().matches(data -> data.getSeriesCount() == 2);
                assertThat(chart.getWorkbook().getSheetAt(0).getLastRowNum())
                        .as("rows Word can edit")
                        .isGreaterThan(5);
            });
        }
    }

    @Test
    void theSameReviewGivesTheSameBytes() {
        long review = committee.signed(2024);

        assertThat(reports.document(leader, review)).isEqualTo(reports.document(committee.writer(), review));
        assertThat(reports.workbook(leader, review)).isEqualTo(reports.workbook(leader, review));
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        byte[] report = reports.document(leader, committee.started(2024));

        assertThat(xml(report, "word/document.xml").text()).contains("Bản đang soạn, chưa ký.");
    }

    @Test
    void theAppendixIsAWorkbookInTheSameColumns() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(reports.workbook(leader, committee.signed(2024))))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Mục tiêu (nguyên văn)");
            assertThat(sheet.getRow(3).getLastCellNum())
                    .as("13 columns, one of them of three")
                    .isEqualTo((short) 15);
            assertThat(sheet.getLastRowNum()).isEqualTo(13);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("số liệu minh họa");
            assertThat(sheet.getRow(4).getHeightInPoints())
                    .as("words over two lines")
                    .isGreaterThanOrEqualTo(30);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        }
    }

    @Test
    void theNumbersOfTheAppendixAreNumbersInItsWorkbook() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(reports.workbook(leader, committee.signed(2024))))) {
            var sheet = book.getSheetAt(0);
            assertThat(shown(sheet.getRow(3)).subList(8, 11))
                    .containsExactly("Tử số", "Mẫu số", "Lũy kế hoặc hiện tại");
            var share = sheet.getRow(11);
            assertThat(share.getCell(0).getNumericCellValue()).isEqualTo(8);
            assertThat(share.getCell(7).getNumericCellValue()).isEqualTo(0.799);
            assertThat(share.getCell(8).getNumericCellValue()).isEqualTo(1805);
            assertThat(share.getCell(9).getNumericCellValue()).isEqualTo(2259);
            assertThat(share.getCell(10).getNumericCellValue()).isEqualTo(0.799);
            assertThat(shown(share).subList(7, 11)).containsExactly("79,9%", "1.805", "2.259", "79,9%");
            var count = sheet.getRow(7);
            assertThat(count.getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(count.getCell(10).getNumericCellValue())
                    .isEqualTo(count.getCell(7).getNumericCellValue());
            assertThat(StreamSupport.stream(sheet.spliterator(), false)
                            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                            .filter(cell -> cell.getCellType() == CellType.STRING)
                            .map(Cell::getStringCellValue))
                    .as("numbers written as text")
                    .noneMatch(text -> text.matches("[-\\d.,/]*\\d%?") && !text.matches("20\\d\\d"));
        }
    }

    private static List<String> shown(Row row) {
        var format = new DataFormatter(Locale.forLanguageTag("vi"));
        return StreamSupport.stream(row.spliterator(), false)
                .map(format::formatCellValue)
                .toList();
    }

    @Test
    void aBriefingTellsOnOnePageWhatALeaderMustKnowAndAUnitItsOwn() throws IOException {
        committee.signed(2024);
        byte[] whole = briefings.document(leader, "17-nq-tu", null, 2024);
        byte[] unit = briefings.document(committee.person("canbo"), "17-nq-tu", null, 2024);
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/tom-tat.docx"), whole);
        Files.write(Path.of("target/reports/don-vi.docx"), unit);

        assertThat(xml(whole, "word/document.xml").text())
                .contains("8/10 mục tiêu chưa đạt", "mục tiêu 1: Rà soát, giao chỉ tiêu", "79,9%")
                .doesNotContain("{");
        assertThat(xml(unit, "word/document.xml").text())
                .contains("Huyện ủy Ba Bể", "Không giao riêng")
                .doesNotContain("Rà soát, giao chỉ tiêu");
        assertThatThrownBy(() -> briefings.document(committee.person("canbo"), "17-nq-tu", "na-ri", 2024))
                .isInstanceOf(OutOfSight.class);
    }

    @Test
    void aTemplateIsUsedFromItsDayOn() throws IOException {
        Person admin = committee.person("quantri");
        byte[] own = changed("word/document.xml", text -> text.replace("BÁO CÁO", "BÁO CÁO THEO MẪU RIÊNG"));
        templates.upload(admin, "2020-01-01", "mau.docx", own);
        long review = committee.signed(2024);
        assertThat(xml(reports.document(leader, review), "word/document.xml").text())
                .contains("BÁO CÁO THEO MẪU RIÊNG");

        database.sql("update report_template set valid_from = date '2999-01-01'")
                .update();
        assertThat(xml(reports.document(leader, review), "word/document.xml").text())
                .doesNotContain("THEO MẪU RIÊNG");
    }

    @Test
    void aTemplateThatCannotBeFilledIsRefusedWithWhatIsWrong() throws IOException {
        assertThat(refusal(changed("word/document.xml", text -> text.replace("{trích yếu}", "{trich yeu}"))))
                .startsWith("Mẫu có chỗ điền {trich yeu} mà chương trình không biết.")
                .contains("{trích yếu}");
        assertThat(refusal(changed("word/document.xml", text -> text.replace("{phụ lục}", ""))))
                .startsWith("Mẫu thiếu chỗ điền {phụ lục}.");
        assertThat(refusal(changed("word/styles.xml", text -> text.replace("DeMucI\"", "Heading1\""))))
                .startsWith("Mẫu thiếu kiểu đoạn có mã DeMucI.");
        assertThat(refusal(changed(
                        "[Content_Types].xml",
                        text -> text.replace(
                                "openxmlformats-officedocument.wordprocessingml.document.main",
                                "ms-word.document.macroEnabled.main"))))
                .startsWith("Tệp mẫu có macro nên bị từ chối.");
        assertThat(refusal(added("word/vbaProject.bin", "macro"))).startsWith("Tệp mẫu có macro nên bị từ chối.");
        assertThat(
                        refusal(
                                changed(
                                        "word/_rels/document.xml.rels",
                                        text -> text.replace(
                                                "</Relationships>",
                                                "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"https://example.org/x.dotm\" TargetMode=\"External\"/></Relationships>"))))
                .startsWith("Tệp mẫu có liên kết tới tệp ở nơi khác");
        assertThat(refusal("đây không phải Word".getBytes(StandardCharsets.UTF_8)))
                .contains("không phải là một tài liệu .docx");
        assertThat(refusal(new byte[10_000_001])).startsWith("Tệp mẫu lớn hơn 10 MB");
        assertThat(database.sql("select count(*) from report_template")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String refusal(byte[] template) {
        TemplateRefused refused = catchThrowableOfType(
                TemplateRefused.class,
                () -> templates.upload(committee.person("quantri"), "2026-01-01", "mau.docx", template));
        assertThat(refused).as("a refusal").isNotNull();
        return messages.getMessage(refused.messageKey(), refused.arguments(), Locale.forLanguageTag("vi"));
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = parts(TemplateQuery.shipped("bao-cao"));
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(change.apply(text)).as("a change of " + part).isNotEqualTo(text);
        parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    private static byte[] added(String part, String content) throws IOException {
        Map<String, byte[]> parts = parts(TemplateQuery.shipped("bao-cao"));
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Document xml(byte[] file, String part) throws IOException {
        return Jsoup.parse(new String(parts(file).get(part), StandardCharsets.UTF_8), Parser.xmlParser());
    }

    private static long millimetres(Element element, String attribute) {
        return Math.round(Integer.parseInt(element.attr(attribute)) / MM);
    }
}
