package vn.muctieu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The form of party documents, measured on pages as they come out of a printer, whoever laid them out. */
final class PartyForm {

    private static final float MM = 72 / 25.4f;

    private PartyForm() {}

    static void measure(byte[] report) throws IOException {
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
            assertThat(party.font()).containsPattern("(LiberationSerif|TimesNewRoman).*Bold");
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
                    Math.round(first.getTextMatrix().getScalingFactorY()),
                    first.getFont().getName()));
            open.clear();
        }
    }
}
