package vn.muctieu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.muctieu.review.Conclusion.OnIndicator;
import vn.muctieu.web.Numbers;
import vn.muctieu.web.Table;

/**
 * The appendix as a workbook, in the same columns. Numbers are numbers, so where the paper says one over another, each has a
 * cell of its own here. Words stay words: nothing that begins with = is a formula.
 */
final class AppendixBook {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String TYPEFACE = "Times New Roman";
    private static final int HEAD = 3;
    private static final int NARROW = 13;
    private static final int LINE = 15;
    private static final List<String> PARTS = List.of("numerator", "denominator", "value");
    private static final Pattern OVER = Pattern.compile("([^/ ]+)/([^/ ]+)( .*)?");

    private final Worksheet sheet;
    private final Appendix appendix;
    private final int current;

    private AppendixBook(Worksheet sheet, Appendix appendix) {
        this.sheet = sheet;
        this.appendix = appendix;
        this.current = appendix.current();
    }

    static byte[] of(Appendix appendix, String title, List<String> notes, LocalDate day, MessageSource messages) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Muc Tieu", "1.0")) {
            Worksheet sheet = book.newWorksheet("Phụ lục");
            sheet.value(0, 0, title);
            sheet.style(0, 0).bold().fontName(TYPEFACE).fontSize(14).set();
            sheet.value(1, 0, String.join(" ", notes));
            sheet.style(1, 0).italic().fontName(TYPEFACE).set();
            new AppendixBook(sheet, appendix).write(messages);
            sheet.freezePane(2, HEAD + 1);
            sheet.repeatRows(HEAD, HEAD);
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sealed.of(bytes.toByteArray(), day);
    }

    private void write(MessageSource messages) {
        for (int column = 0; column < appendix.heads().size(); column++) {
            sheet.value(HEAD, place(column), appendix.heads().get(column));
        }
        for (int part = 0; part < PARTS.size(); part++) {
            sheet.value(
                    HEAD, current + part, messages.getMessage("report.column." + PARTS.get(part), null, VIETNAMESE));
        }
        for (int row = 0; row < appendix.rows().size(); row++) {
            row(HEAD + 1 + row, appendix.rows().get(row), appendix.indicators().get(row));
        }
        frame();
        widths();
        sheet.rowHeight(HEAD, 2 * LINE);
    }

    private void row(int at, List<String> cells, @Nullable OnIndicator indicator) {
        height(at, cells);
        for (int column = 0; column < cells.size(); column++) {
            if (column == current) {
                current(at, indicator);
            } else {
                put(at, place(column), field(column, cells.get(column)));
            }
        }
    }

    private Object field(int column, String text) {
        if (column == Appendix.NUMBER) {
            return Integer.valueOf(text);
        }
        return column < Appendix.YEARS || column > current ? text : read(text);
    }

    private void current(int at, @Nullable OnIndicator indicator) {
        if (indicator == null) {
            return;
        }
        Matcher over = OVER.matcher(indicator.numbers());
        if (over.matches()) {
            put(at, current, read(over.group(1)));
            put(at, current + 1, read(over.group(2)));
        }
        put(at, current + 2, read(indicator.shown()));
    }

    private void put(int row, int column, Object field) {
        Table.put(sheet, row, column, field);
    }

    /** The number that the paper says; what says none stays what it is. */
    private static Object read(String text) {
        boolean percent = text.endsWith("%");
        BigDecimal number = Numbers.in(VIETNAMESE).read(percent ? text.substring(0, text.length() - 1) : text);
        return number == null ? text : percent ? new Table.Percent(number) : number;
    }

    private void frame() {
        int last = place(appendix.heads().size() - 1);
        var centred = Set.of(Appendix.NUMBER, Appendix.UNIT, place(appendix.verdict()));
        for (int row = HEAD; row < HEAD + 1 + appendix.rows().size(); row++) {
            for (int column = 0; column <= last; column++) {
                var style = sheet.style(row, column)
                        .fontName(TYPEFACE)
                        .wrapText(true)
                        .borderStyle("thin")
                        .verticalAlignment(row == HEAD ? "center" : "top");
                if (row == HEAD) {
                    style.bold().fillColor("E5E7EB").horizontalAlignment("center");
                } else if (centred.contains(column)) {
                    style.horizontalAlignment("center");
                }
                style.set();
            }
        }
    }

    private void widths() {
        for (int column = 0; column < appendix.heads().size(); column++) {
            sheet.width(place(column), width(column));
        }
        for (int part = 1; part < PARTS.size(); part++) {
            sheet.width(current + part, NARROW);
        }
    }

    private int width(int column) {
        boolean words = column == Appendix.GOAL || column > appendix.causes();
        boolean sentences = column == Appendix.TARGET || column == appendix.causes();
        return column == Appendix.NUMBER ? 5 : sentences ? 44 : words ? 24 : NARROW;
    }

    /** Not every program makes room by itself for words that go over several lines. */
    private void height(int at, List<String> cells) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            if (column != current) {
                lines = Math.max(lines, 1 + cells.get(column).length() / width(column));
            }
        }
        sheet.rowHeight(at, lines * LINE);
    }

    /** Where a column of the paper stands here. */
    private int place(int column) {
        return column <= current ? column : column + PARTS.size() - 1;
    }
}
