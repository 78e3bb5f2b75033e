package vn.muctieu.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;

/** A template being filled: words in their places, and blocks where a paragraph holds nothing but a block's name. */
final class Paper implements AutoCloseable {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]{1,60})}");

    private final XWPFDocument document;

    Paper(byte[] template) {
        try {
            document = new XWPFDocument(new ByteArrayInputStream(template));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XWPFDocument document() {
        return document;
    }

    /** The names of all places, in their order. */
    List<String> placeholders() {
        List<String> names = new ArrayList<>();
        for (XWPFParagraph paragraph : paragraphs()) {
            Matcher place = PLACEHOLDER.matcher(paragraph.getText());
            while (place.find()) {
                names.add(name(place.group(1)));
            }
        }
        return names;
    }

    /** Fills words in; a paragraph that holds only places for which there is nothing disappears. */
    void fill(Map<String, String> words) {
        for (XWPFParagraph paragraph : paragraphs()) {
            String text = paragraph.getText();
            Matcher place = PLACEHOLDER.matcher(text);
            if (place.find() && words.containsKey(name(place.group(1)))) {
                String filled = PLACEHOLDER
                        .matcher(text)
                        .replaceAll(at -> Matcher.quoteReplacement(words.getOrDefault(name(at.group(1)), at.group())));
                set(paragraph, filled);
                if (filled.isBlank() && paragraph.getBody() == document) {
                    document.removeBodyElement(document.getPosOfParagraph(paragraph));
                }
            }
        }
    }

    /** Puts paragraphs where a block's name stands. */
    void write(String name, List<Block> blocks) {
        at(name, paragraph -> {
            for (Block block : blocks) {
                XWPFParagraph written = before(paragraph);
                written.setStyle(block.style().id());
                written.createRun().setText(block.text());
            }
            remove(paragraph);
        });
    }

    /** Lets something be made before the paragraph with a block's name, which then disappears. */
    void replace(String name, Consumer<XWPFParagraph> maker) {
        at(name, paragraph -> {
            maker.accept(paragraph);
            remove(paragraph);
        });
    }

    XWPFParagraph before(XWPFParagraph paragraph) {
        try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
            return document.insertNewParagraph(cursor);
        }
    }

    XWPFTable tableBefore(XWPFParagraph paragraph) {
        try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
            return document.insertNewTbl(cursor);
        }
    }

    byte[] bytes(LocalDate day) {
        var bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sealed.of(bytes.toByteArray(), day);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text set in capitals is read in capitals. */
    private static String name(String place) {
        return place.toLowerCase(Locale.ROOT).strip();
    }

    private void at(String name, Consumer<XWPFParagraph> deed) {
        List.copyOf(document.getParagraphs()).stream()
                .filter(paragraph -> paragraph.getText().strip().equals("{" + name + "}"))
                .findFirst()
                .ifPresent(deed);
    }

    private void remove(XWPFParagraph paragraph) {
        document.removeBodyElement(document.getPosOfParagraph(paragraph));
    }

    private List<XWPFParagraph> paragraphs() {
        return Stream.of(
                        paragraphs(document),
                        document.getHeaderList().stream().flatMap(Paper::paragraphs),
                        document.getFooterList().stream().flatMap(Paper::paragraphs))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<XWPFParagraph> paragraphs(IBody body) {
        Stream<XWPFParagraph> inCells = body.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> cells(row).flatMap(Paper::paragraphs));
        return Stream.concat(body.getParagraphs().stream(), inCells);
    }

    private static Stream<XWPFTableCell> cells(XWPFTableRow row) {
        return row.getTableCells().stream();
    }

    /** Word cuts a paragraph into runs as it likes; the first keeps its look and takes all. */
    private static void set(XWPFParagraph paragraph, String text) {
        List<XWPFRun> runs = List.copyOf(paragraph.getRuns());
        for (int i = runs.size() - 1; i > 0; i--) {
            paragraph.removeRun(i);
        }
        XWPFRun run = runs.get(0);
        List<String> lines = text.lines().toList();
        run.setText(lines.isEmpty() ? "" : lines.get(0), 0);
        for (int i = 1; i < lines.size(); i++) {
            run.addBreak();
            run.setText(lines.get(i));
        }
    }
}
