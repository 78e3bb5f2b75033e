package vn.muctieu.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file to keep: numbers are numbers, and text that looks like a formula stays text. It is written as its
 * rows come.
 *
 * @param rows gives the rows one by one; a field is a text, a number, a {@link Percent} or nothing
 * @param notes what must be known of it, written below
 */
public record Table(
        String title, List<String> columns, Consumer<Consumer<List<@Nullable Object>>> rows, List<String> notes) {

    private static final int AT_ONCE = 1_000;
    private static final int NARROW = 12;
    private static final int WIDE = 60;

    /** With the apostrophes that may stand before it already, so that taking one away always gives the text back. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-]");

    public Table(String title, List<String> columns, Consumer<Consumer<List<@Nullable Object>>> rows) {
        this(title, columns, rows, List.of());
    }

    /** @param points 93.5 for 93,5% */
    public record Percent(BigDecimal points) {}

    public void workbook(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Muc Tieu", "1.0")) {
            workbook.setGlobalDefaultFont("Times New Roman", 12);
            Worksheet sheet = workbook.newWorksheet(sheetName());
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column)
                        .bold()
                        .wrapText(true)
                        .fillColor("E5E7EB")
                        .borderStyle(BorderStyle.THIN)
                        .set();
                sheet.width(
                        column,
                        Math.max(NARROW, Math.min(WIDE, columns.get(column).length())));
            }
            sheet.freezePane(0, 1);
            int[] row = {0};
            rows.accept(fields -> write(sheet, ++row[0], fields));
            for (int note = 0; note < notes.size(); note++) {
                sheet.value(row[0] + 2 + note, 0, notes.get(note));
            }
            sheet.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes one field: a number is one in the cell too, and a spreadsheet shows it with its reader's own separators. An
     * Integer or a Long is not grouped, for it may be a year.
     */
    public static void put(Worksheet sheet, int row, int column, Object field) {
        if (field instanceof Percent percent) {
            sheet.value(row, column, plain(percent.points().movePointLeft(2)));
            sheet.style(row, column)
                    .format("0" + decimals(percent.points()) + "%")
                    .set();
        } else if (field instanceof BigDecimal number) {
            sheet.value(row, column, plain(number));
            sheet.style(row, column).format("#,##0" + decimals(number)).set();
        } else if (field instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, String.valueOf(field));
        }
    }

    /** As many as there are: a format that leaves them open ends with a bare comma where there are none. */
    private static String decimals(BigDecimal number) {
        int decimals = plain(number).scale();
        return decimals == 0 ? "" : "." + "0".repeat(decimals);
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> fields) {
        for (int column = 0; column < fields.size(); column++) {
            Object field = fields.get(column);
            if (field != null) {
                put(sheet, row, column, field);
            }
        }
        if (row % AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * As a spreadsheet set to the reader's language opens it: UTF-8 with a mark, and semicolons where the comma stands in
     * numbers. A text that a spreadsheet would take for a formula gets an apostrophe before it, which is how
     * spreadsheets themselves write such a text.
     */
    public void csv(Locale language, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        boolean comma = !language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        writer.write('\uFEFF');
        writer.write(line(List.copyOf(columns), comma));
        try {
            rows.accept(fields -> {
                try {
                    writer.write(line(fields, comma));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (String note : notes) {
            writer.write(line(List.of(note), comma));
        }
        writer.flush();
    }

    private static String line(List<? extends @Nullable Object> fields, boolean comma) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            line.append(i == 0 ? "" : comma ? ";" : ",").append(field(fields.get(i), comma));
        }
        return line.append("\r\n").toString();
    }

    private static String field(@Nullable Object field, boolean comma) {
        if (field == null) {
            return "";
        }
        if (field instanceof Percent percent) {
            return field(percent.points(), comma) + "%";
        }
        if (field instanceof Number number) {
            String written = number instanceof BigDecimal exact ? plain(exact).toPlainString() : number.toString();
            return comma ? written.replace('.', ',') : written;
        }
        String text = field.toString();
        return '"' + (FORMULA.matcher(text).lookingAt() ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String sheetName() {
        String name = title.replaceAll("[\\[\\]*?/\\\\:']", " ").strip();
        return name.isEmpty()
                ? "1"
                : name.substring(0, Math.min(31, name.length())).strip();
    }
}
