package vn.muctieu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.account.Person;
import vn.muctieu.review.Committee;

/** Reports as PDF: measured on the printed page. */
@DemonstrationTest
class PrintTests {

    private static final float MM = 72 / 25.4f;

    @Autowired
    private Reports reports;

    @Autowired
    private Briefings briefings;

    @Autowired
    private BeanFactory application;

    private Committee committee;
    private Person leader;

    @BeforeEach
    void open() {
        committee = new Committee(application);
        committee.clear();
        leader = committee.person("lanhdao");
    }

    @AfterEach
    void close() {
        committee.clear();
    }

    @Test
    void thePrintedReportHasTheFormOfPartyDocuments() throws IOException {
        byte[] report = reports.print(leader, committee.signed(2024));
        keep("bao-cao.pdf", report);

        try (PDDocument printed = Loader.loadPDF(report)) {
            int last = printed.getNumberOfPages();
            boolean appended = false;
            for (int number = 1; number <= last; number++) {
                PDPage sheet = printed.getPage(number - 1);
                appended |= words(printed, number).stream()
                        .anyMatch(word -> word.text().equals("PHỤ"));
                boolean wide =
                        sheet.getMediaBox().getWidth() > sheet.getMediaBox().getHeight();
                assertThat(sheet.getMediaBox().getWidth() / MM).isCloseTo(wide ? 297 : 210, within(0.1f));
                assertThat(sheet.getMediaBox().getHeight() / MM).isCloseTo(wide ? 210 : 297, within(0.1f));
                assertThat(wide).as("page " + number + " lies on its side").isEqualTo(appended);

                String page = String.valueOf(number);
                List<Word> words = words(printed, number);
                List<Word> above =
                        words.stream().filter(word -> word.top() < 17).toList();
                if (number == 1) {
                    assertThat(above).as("no number on page 1").isEmpty();
                } else {
                    assertThat(above).singleElement().satisfies(one -> {
                        assertThat(one.text()).isEqualTo(page);
                        assertThat(one.size()).isEqualTo(14);
                        float middle = (30 + (wide ? 297 : 210) - 15) / 2f;
                        assertThat((one.left() + one.right()) / 2).isCloseTo(middle, within(1f));
                    });
                }
                List<Word> body =
                        words.stream().filter(word -> word.top() >= 17).toList();
                assertThat(body).allSatisfy(word -> {
                    assertThat(word.left()).isGreaterThanOrEqualTo(29.9f);
                    assertThat(word.right()).isLessThanOrEqualTo((wide ? 297 : 210) - 14.9f);
                    assertThat(word.top()).isGreaterThanOrEqualTo(19.5f);
                    assertThat(word.bottom()).isLessThanOrEqualTo((wide ? 210 : 297) - 19.5f);
                });
            }
            assertThat(appended).isTrue();
            List<Word> first = words(printed, 1);
            Word party = word(first, "ĐẢNG");
            assertThat(party.size()).isEqualTo(15);
            assertThat(party.font()).contains("LiberationSerif-Bold");
            Word heading = word(first, "I-");
            assertThat(heading.left()).as("a first line is indented").isCloseTo(40, within(0.3f));
            assertThat(heading.size()).isEqualTo(14);
            List<Float> edges = words(printed, 2).stream()
                    .filter(word -> word.right() > 194.5)
                    .map(Word::right)
                    .toList();
            assertThat(edges).as("justified").hasSizeGreaterThan(5);
        }
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

    /** A word on a page; places in millimetres from its upper left corner. */
    private record Word(String text, float left, float right, float top, float bottom, int size, String font) {}

    private static Word word(List<Word> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<Word> words(PDDocument printed, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        };
        reader.setStartPage(page);
        reader.setEndPage(page);
        reader.getText(printed);
        List<Word> words = new ArrayList<>();
        List<TextPosition> open = new ArrayList<>();
        for (TextPosition letter : letters) {
            boolean follows = !open.isEmpty()
                    && Math.abs(open.get(0).getYDirAdj() - letter.getYDirAdj()) < 0.1
                    && Math.abs(open.get(open.size() - 1).getEndX() - letter.getX()) < 1.5;
            if (letter.getUnicode().isBlank() || !follows) {
                close(open, words);
            }
            if (!letter.getUnicode().isBlank()) {
                open.add(letter);
            }
        }
        close(open, words);
        return words;
    }

    private static void close(List<TextPosition> open, List<Word> words) {
        if (!open.isEmpty()) {
            TextPosition first = open.get(0);
            TextPosition last = open.get(open.size() - 1);
            float base = first.getYDirAdj();
            words.add(new Word(
                    String.join("", open.stream().map(TextPosition::getUnicode).toList()),
                    first.getXDirAdj() / MM,
                    (last.getXDirAdj() + last.getWidthDirAdj()) / MM,
                    (base
                                    - open.stream()
                                            .map(TextPosition::getHeightDir)
                                            .max(Comparator.naturalOrder())
                                            .orElseThrow())
                            / MM,
                    base / MM,
                    Math.round(first.getFontSize()),
                    first.getFont().getName()));
            open.clear();
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
