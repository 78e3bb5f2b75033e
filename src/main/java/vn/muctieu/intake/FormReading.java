package vn.muctieu.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds the numbers in a workbook that was made here, wherever its rows and columns have been moved to. */
final class FormReading {

    private final FormIdentity identity;
    private final Map<String, Integer> decimals;
    private final Consumer<ReadNumber> numbers;
    private final Set<String> seen = new HashSet<>();
    private int ignored;

    /** @param decimals how many decimals each figure may have, by its key */
    FormReading(FormIdentity identity, Map<String, Integer> decimals, Consumer<ReadNumber> numbers) {
        this.identity = identity;
        this.decimals = decimals;
        this.numbers = numbers;
    }

    /**
     * Tells every number.
     *
     * @return how many rows with numbers belong to nothing the form asks
     */
    int read(Book book) {
        boolean found = false;
        for (Book.Sheet sheet : book.visible()) {
            found |= read(sheet);
        }
        if (!found) {
            throw new FileRefused("no-keys");
        }
        return ignored;
    }

    private boolean read(Book.Sheet sheet) {
        Map<Integer, String> columns = new TreeMap<>();
        Map<Integer, Set<String>> headings = new HashMap<>();
        boolean inRows = false;
        for (Book.Row row : sheet.rows()) {
            Map<Integer, String> keys = keys(row);
            if (columns.isEmpty()) {
                columns.putAll(keys);
            } else if (!keys.isEmpty()) {
                inRows = true;
                row(sheet, row, keys.values().iterator().next(), columns, headings);
            } else if (inRows) {
                boolean holdsNumber = row.cells().stream().anyMatch(cell -> columns.containsKey(cell.column()));
                ignored += holdsNumber ? 1 : 0;
            } else {
                row.cells()
                        .forEach(cell -> headings.computeIfAbsent(cell.column(), column -> new HashSet<>())
                                .add(cell.text()));
            }
        }
        return inRows;
    }

    private static Map<Integer, String> keys(Book.Row row) {
        Map<Integer, String> keys = new LinkedHashMap<>();
        for (Book.Cell cell : row.cells()) {
            if (cell.kind() == Book.Kind.TEXT && BookKeys.isKey(cell.text())) {
                keys.put(cell.column(), cell.text());
            }
        }
        return keys;
    }

    private void row(
            Book.Sheet sheet,
            Book.Row row,
            String key,
            Map<Integer, String> columns,
            Map<Integer, Set<String>> headings) {
        String name = identity.name(key);
        boolean named = name != null
                && row.cells().stream().anyMatch(cell -> cell.text().equals(name));
        columns.forEach((column, columnKey) -> {
            String heading = identity.name(columnKey);
            boolean headed = columnKey.startsWith(BookKeys.UNIT)
                    || heading != null
                            && headings.getOrDefault(column, Set.of()).contains(heading);
            boolean figureInRow = key.startsWith(BookKeys.FIGURE);
            String unit = figureInRow ? columnKey : key;
            String figure = figureInRow ? key : columnKey;
            if (unit.startsWith(BookKeys.UNIT) && figure.startsWith(BookKeys.FIGURE)) {
                number(sheet, row, column, unit, figure, named && headed);
            }
        });
    }

    private void number(Book.Sheet sheet, Book.Row row, int column, String unit, String figure, boolean labelled) {
        BookKeys.Base base = identity.base(unit, figure);
        Book.Cell cell = row.cell(column).orElse(null);
        if (cell == null && (base == null || base.value() == null)) {
            return;
        }
        FileRefused misplaced = null;
        if (!labelled || base == null) {
            misplaced = new FileRefused("cell.label");
        } else if (!seen.add(unit + figure)) {
            misplaced = new FileRefused("cell.twice");
        }
        String key = figure.substring(BookKeys.FIGURE.length());
        numbers.accept(ReadNumber.of(
                sheet,
                row,
                column,
                unit.substring(BookKeys.UNIT.length()),
                key,
                decimals.getOrDefault(key, 0),
                base,
                misplaced));
    }
}
