package vn.muctieu.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Figure;

/** One sheet of a form's workbook: what it looks like, which cells can be typed into, and what they take. */
final class FormSheet {

    private static final String GREY = "6B7280";
    private static final String HEAD = "E5E7EB";
    private static final String LINE = "BFC5CD";
    private static final String INPUT = "FFFBE6";
    private static final String TYPEFACE = "Times New Roman";
    private static final int SIZE = 12;
    private static final int LINE_HEIGHT = 17;
    private static final int SPACE = 5;

    /** Keeps from mishaps, not from people: anybody may lift it. */
    private static final String PASSWORD = "muctieu";

    private static final SheetProtectionOption[] PROTECTED = IntStream.range(0, SheetProtectionOption.values().length)
            .mapToObj(i -> SheetProtectionOption.values()[i])
            .filter(option -> !List.of(
                            SheetProtectionOption.FORMAT_COLUMNS,
                            SheetProtectionOption.FORMAT_ROWS,
                            SheetProtectionOption.SELECT_LOCKED_CELLS,
                            SheetProtectionOption.SELECT_UNLOCKED_CELLS)
                    .contains(option))
            .toArray(SheetProtectionOption[]::new);

    private final Worksheet sheet;

    /** @param head the first row of headings; all above it and they themselves stay in sight */
    FormSheet(Worksheet sheet, int head, int frozenRows, int frozenColumns) {
        this.sheet = sheet;
        sheet.repeatRows(head, frozenRows - 1);
        sheet.protect(PASSWORD, PROTECTED);
        sheet.freezePane(frozenColumns, frozenRows);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** The typeface is said of every cell: LibreOffice has one of its own for those of the default style. */
    private StyleSetter style(int row, int column) {
        return sheet.style(row, column).fontName(TYPEFACE).fontSize(SIZE);
    }

    private StyleSetter framed(int row, int column) {
        return style(row, column)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE);
    }

    void title(String title, List<String> hints, int column) {
        sheet.value(0, column, title);
        style(0, column).bold().fontSize(14).set();
        for (int i = 0; i < hints.size(); i++) {
            sheet.value(1 + i, column, hints.get(i));
            style(1 + i, column).italic().fontColor(GREY).set();
        }
    }

    void head(int row, int column, String text) {
        sheet.value(row, column, text);
        framed(row, column)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .fillColor(HEAD)
                .set();
    }

    void key(int row, int column, String key) {
        sheet.value(row, column, key);
    }

    void text(int row, int column, String text, int indent) {
        sheet.value(row, column, text);
        framed(row, column)
                .wrapText(true)
                .horizontalAlignment("left")
                .indent(1 + indent)
                .set();
    }

    void number(int row, int column, int number) {
        sheet.value(row, column, number);
        framed(row, column).horizontalAlignment("center").set();
    }

    void lastYear(int row, int column, @Nullable BigDecimal number, int decimals) {
        amount(row, column, number, decimals)
                .fontColor(GREY)
                .fillColor("F3F4F6")
                .set();
    }

    void input(int row, int column, @Nullable BigDecimal number, int decimals) {
        amount(row, column, number, decimals)
                .protectionOption(ProtectionOption.LOCKED, false)
                .fillColor(INPUT)
                .set();
    }

    private StyleSetter amount(int row, int column, @Nullable BigDecimal number, int decimals) {
        if (number != null) {
            sheet.value(row, column, plain(number));
        }
        return framed(row, column)
                .format(format(decimals))
                .horizontalAlignment("right")
                .indent(1);
    }

    /**
     * What a range of cells of one figure takes: a number from 0 up, with its decimals, and no more than its whole.
     *
     * @param whole the address of the whole beside or above the first cell, relative; null if there is none
     */
    void takes(int top, int left, int bottom, int right, Figure figure, @Nullable String whole, String problem) {
        String cell = address(top, left);
        String rounded = figure.decimals() == 0 ? "INT(" + cell + ")" : "ROUND(" + cell + "," + figure.decimals() + ")";
        String rule = "AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "=" + rounded
                + (whole == null ? "" : ",OR(ISBLANK(" + whole + ")," + cell + "<=" + whole + ")") + ")";
        sheet.range(top, left, bottom, right)
                .validateWithFormula(escaped(rule))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .error(escaped(problem))
                .showErrorMessage(true);
    }

    void width(int column, int width) {
        sheet.width(column, width);
    }

    /** Makes a row as high as so many lines need. */
    void lines(int row, int lines) {
        sheet.rowHeight(row, lines * LINE_HEIGHT + SPACE);
    }

    /** Hides the keys; before any row is written, for what stands above the rows is written with the first. */
    void hide(int keyRow, int keyColumn) {
        sheet.hideRow(keyRow);
        sheet.hideColumn(keyColumn);
    }

    static String address(int row, int column) {
        return CellAddress.letters(column) + (row + 1);
    }

    /** The library writes a rule as it is given, though it stands in XML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = Objects.requireNonNull(number).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String format(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
