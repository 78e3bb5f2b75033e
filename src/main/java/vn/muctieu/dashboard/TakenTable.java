package vn.muctieu.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.Gap;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.TargetProgress;

/**
 * A table of the dashboard, to be taken along.
 *
 * @param source where it comes from and as of when
 * @param rows texts, numbers, or nothing
 */
record TakenTable(String source, List<String> head, List<List<@Nullable Object>> rows) {

    private static final List<String> COLUMNS = List.of(
            "number",
            "text",
            "indicator",
            "goal",
            "when",
            "value",
            "numerator",
            "denominator",
            "gap",
            "verdict",
            "pace",
            "reported");

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    /** Each indicator of a resolution. */
    static TakenTable targets(Seen seen, Texts texts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<TargetProgress> targets = seen.progress().targets();
        for (int i = 0; i < targets.size(); i++) {
            TargetView view = seen.page().targets().get(i);
            if (view.indicators().isEmpty()) {
                rows.add(row(view, null, null));
            }
            for (int j = 0; j < view.indicators().size(); j++) {
                rows.add(row(
                        view,
                        view.indicators().get(j),
                        targets.get(i).indicators().get(j)));
            }
        }
        List<String> head =
                COLUMNS.stream().map(name -> texts.of("taken." + name)).toList();
        return new TakenTable(seen.page().source(), head, rows);
    }

    /** Each unit against each target. */
    static TakenTable units(ResolutionPage page, UnitTable table, Texts texts) {
        List<String> head = new ArrayList<>(List.of(texts.of("unit"), texts.of("units.met-of")));
        table.columns().forEach(column -> head.add(column.number() + ". " + column.text()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnitTable.Row unit : table.rows()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(unit.name());
            row.add(unit.met());
            unit.cells()
                    .forEach(cell -> row.add(
                            cell.value() == null
                                    ? cell.verdict().text()
                                    : cell.value() + " · " + cell.verdict().text()));
            rows.add(row);
        }
        return new TakenTable(page.source(), head, rows);
    }

    private static List<@Nullable Object> row(
            TargetView view, @Nullable IndicatorView indicator, @Nullable IndicatorProgress progress) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(BigDecimal.valueOf(view.number()));
        row.add(view.text());
        row.add(indicator == null ? null : indicator.name());
        row.add(indicator == null ? null : indicator.goal());
        row.add(indicator == null ? null : indicator.timing());
        Count count = progress == null || progress.count().value() == null ? null : progress.count();
        Gap gap = progress == null ? null : progress.gap();
        row.add(count == null ? null : count.value());
        row.add(count == null ? null : count.quantity().numerator());
        row.add(count == null ? null : count.quantity().denominator());
        row.add(gap == null ? null : gap.whole());
        row.add(indicator == null ? view.verdict().text() : indicator.verdict().text());
        row.add(indicator == null ? null : indicator.pace());
        row.add(indicator == null ? null : indicator.coverage());
        return row;
    }

    void workbook(String name, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Muc Tieu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.value(0, 0, source);
            for (int c = 0; c < head.size(); c++) {
                sheet.value(2, c, head.get(c));
                sheet.style(2, c).bold().wrapText(true).set();
            }
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    put(sheet, r + 3, c, rows.get(r).get(c));
                }
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** As spreadsheets in the reader's language expect it: where the comma is in numbers, semicolons stand between them. */
    void csv(Texts texts, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String between = texts.language().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "," : ";";
        writer.write('\uFEFF');
        writer.write(line(head, between, texts));
        for (List<@Nullable Object> row : rows) {
            writer.write(line(row, between, texts));
        }
        writer.write(line(List.of(source), between, texts));
        writer.flush();
    }

    private static String line(List<? extends @Nullable Object> cells, String between, Texts texts) {
        return cells.stream().map(cell -> field(cell, texts)).collect(Collectors.joining(between)) + "\r\n";
    }

    private static String field(@Nullable Object cell, Texts texts) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return '"' + texts.number(number) + '"';
        }
        String text = cell.toString();
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
