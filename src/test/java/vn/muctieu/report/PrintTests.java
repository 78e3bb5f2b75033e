package vn.muctieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.account.Person;

/** Reports as PDF: measured on the printed page. */
@DemonstrationTest
class PrintTests extends Reporting {

    @Test
    void thePrintedReportHasTheFormOfPartyDocuments() throws IOException {
        byte[] report = reports.print(leader, committee.signed(2024));
        keep("bao-cao.pdf", report);

        PartyForm.measure(report);
    }

    @Test
    void thePrintedReportSaysWordForWordWhatTheDocumentSays() throws IOException {
        long review = committee.signed(2024);
        String printed = text(reports.print(leader, review));

        try (var document = new XWPFDocument(new ByteArrayInputStream(reports.document(leader, review)))) {
            Stream<XWPFParagraph> cells = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream());
            assertThat(Stream.concat(document.getParagraphs().stream(), cells)
                            .map(paragraph -> joined(paragraph.getText()))
                            .filter(text -> !text.isEmpty()))
                    .hasSizeGreaterThan(150)
                    .allSatisfy(text -> assertThat(printed).containsIgnoringCase(text));
        }
    }

    @Test
    void thePrintedReportBringsItsTypefaceAndCanBeReadAloud() throws IOException {
        try (PDDocument printed = Loader.loadPDF(reports.print(leader, committee.signed(2024)))) {
            assertThat(printed.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(printed.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(printed.getDocumentInformation().getTitle()).startsWith("sơ kết việc thực hiện Nghị quyết");
            assertThat(printed.getDocumentCatalog().getDocumentOutline().children())
                    .hasSizeGreaterThan(15);
            for (PDPage page : printed.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
            }
        }
    }

    @Test
    void theSameReviewGivesTheSamePdf() {
        long review = committee.signed(2024);

        assertThat(reports.print(leader, review)).isEqualTo(reports.print(committee.writer(), review));
    }

    @Test
    void aBriefingIsOnePageHoweverMuchThereIsToSay() throws IOException {
        committee.signed(2024);
        committee.signedWithLongWords("10-nq-tu", 2020);

        byte[] sixteen = briefings.print(leader, "10-nq-tu", null, 2020);
        keep("tom-tat-10.pdf", sixteen);
        keep("tom-tat.pdf", briefings.print(leader, "17-nq-tu", null, 2024));
        keep("don-vi.pdf", briefings.print(committee.person("canbo"), "17-nq-tu", null, 2024));
        try (PDDocument printed = Loader.loadPDF(sixteen)) {
            assertThat(printed.getNumberOfPages()).isEqualTo(1);
            assertThat(joined(new PDFTextStripper().getText(printed))).contains("Quáhạn,mụctiêu");
        }
        for (Person person : List.of(leader, committee.person("canbo"))) {
            try (PDDocument printed = Loader.loadPDF(briefings.print(person, "17-nq-tu", null, 2024))) {
                assertThat(printed.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 10})
    void theAppendixHasRoomForThePercentagesOfAllYears(int years) throws IOException {
        List<String> heads = new ArrayList<>(List.of("TT", "Mục tiêu (nguyên văn)", "Đơn vị tính", "Mức phấn đấu"));
        List<String> row =
                new ArrayList<>(List.of("1", "100% cấp ủy được bồi dưỡng kiến thức", "cấp ủy", "≥ 100% đến năm 2030"));
        for (int i = 0; i < years; i++) {
            heads.add(String.valueOf(2021 + i));
            row.add("100,12%");
        }
        heads.addAll(List.of("Lũy kế hoặc hiện tại", "Đánh giá", "Nguyên nhân", "Chủ trì", "Ghi chú"));
        row.addAll(List.of("312/468, 67,77%", "Chưa đạt", "Thiếu lớp học", "Ban Tổ chức", "lời văn dự thảo"));
        var appendix = new Appendix(heads, List.of(row), Collections.singletonList(null), 2021, years);

        try (var paper = new Paper(TemplateQuery.shipped("bao-cao"))) {
            AppendixTable.write(appendix, paper);
            byte[] document = paper.bytes(LocalDate.of(2026, 1, 1));
            keep("phu-luc-" + years + ".docx", document);
            byte[] printed = Press.print(document, "Phụ lục", LocalDate.of(2026, 1, 1));
            keep("phu-luc-" + years + ".pdf", printed);
            try (PDDocument read = Loader.loadPDF(printed)) {
                assertThat(new PDFTextStripper().getText(read).split("100,12%", -1))
                        .hasSize(years + 1);
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            return joined(reader.getText(printed));
        }
    }

    /** Without the gaps, which a printed line has where a sentence has none. */
    private static String joined(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static void keep(String name, byte[] file) {
        try {
            Files.createDirectories(Path.of("target/reports"));
            Files.write(Path.of("target/reports", name), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
