package vn.muctieu.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.muctieu.intake.Arrangements.Kind;
import vn.muctieu.intake.Arrangements.Meaning;
import vn.muctieu.intake.Arrangements.Said;
import vn.muctieu.resolution.Figure;

/** Finds the numbers in a workbook that was not made here, as its arrangement says, and the texts that must be asked about. */
final class ArrangedReading {

    private final Arrangement arrangement;
    private final Meanings meanings;
    private final Consumer<ReadNumber> numbers;
    private final Map<Said, Asked> asked = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int ignored;

    ArrangedReading(Arrangement arrangement, Meanings meanings, Consumer<ReadNumber> numbers) {
        this.arrangement = arrangement;
        this.meanings = meanings;
        this.numbers = numbers;
    }

    /**
     * What texts of a workbook mean in a year.
     *
     * @param own the key of the unit whose the numbers are where no unit is named; null if they could be of several
     * @param said what somebody said before
     */
    record Meanings(
            UnitNames units,
            Map<String, Figure> figures,
            @Nullable String own,
            Map<Said, Meaning> said) {}

    /**
     * A text that could mean several units or figures, or none.
     *
     * @param written as it stands in the workbook
     * @param code the code beside it
     * @param rows how many rows wait for the answer
     */
    record Asked(Said said, String written, String code, int rows) {

        Asked again() {
            return new Asked(said, written, code, rows + 1);
        }
    }

    /**
     * Tells every number whose unit and figure are sure.
     *
     * @return how many rows with numbers were passed over
     */
    int read(Book book) {
        Book.Sheet sheet = sheet(book);
        for (Book.Row row : sheet.rows()) {
            if (row.index() > arrangement.heading() && holdsNumber(row)) {
                row(sheet, row);
            }
        }
        return ignored;
    }

    /** What must be asked before all can be read. */
    List<Asked> asked() {
        return List.copyOf(asked.values());
    }

    private Book.Sheet sheet(Book book) {
        List<Book.Sheet> sheets = book.visible();
        if (arrangement.sheet() < 0 || arrangement.sheet() >= sheets.size()) {
            throw new FileRefused("foreign");
        }
        return sheets.get(arrangement.sheet());
    }

    private boolean holdsNumber(Book.Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.column() == arrangement.column(Arrangement.VALUE)
                        || arrangement.figureColumns().containsKey(cell.column()));
    }

    private void row(Book.Sheet sheet, Book.Row row) {
        String name = text(sheet, row, arrangement.column(Arrangement.UNIT));
        String code = text(sheet, row, arrangement.column(Arrangement.CODE));
        if (name.isEmpty() && code.isEmpty() && (arrangement.namesUnits() || meanings.own() == null)) {
            ignored++;
            return;
        }
        Optional<String> unit =
                name.isEmpty() && code.isEmpty() ? Optional.ofNullable(meanings.own()) : unit(name, code);
        int value = arrangement.column(Arrangement.VALUE);
        if (value >= 0) {
            String figure = text(sheet, row, arrangement.column(Arrangement.FIGURE));
            Optional<String> meant = figure.isEmpty() ? Optional.empty() : figure(figure);
            if (unit.isPresent() && meant.isPresent()) {
                number(sheet, row, value, unit.get(), meant.get());
            }
            ignored += unit.isEmpty() || meant.isEmpty() ? 1 : 0;
        } else {
            unit.ifPresent(known ->
                    arrangement.figureColumns().forEach((column, figure) -> number(sheet, row, column, known, figure)));
            ignored += unit.isEmpty() ? 1 : 0;
        }
    }

    private Optional<String> unit(String name, String code) {
        Said said = new Said(Kind.UNIT, (LabelText.folded(name) + " " + code).strip());
        Meaning meaning = meanings.said().get(said);
        if (meaning != null && (meaning.unit() == null || known(meaning.unit()).isPresent())) {
            return Optional.ofNullable(meaning.unit()).flatMap(this::known).map(UnitNames.Named::key);
        }
        Optional<String> meant = meanings.units().meant(name, code).map(UnitNames.Named::key);
        if (meant.isEmpty()) {
            ask(new Asked(said, name, code, 0));
        }
        return meant;
    }

    private Optional<UnitNames.Named> known(long unit) {
        return meanings.units().all().stream()
                .filter(named -> named.id() == unit)
                .findFirst();
    }

    private Optional<String> figure(String text) {
        Said said = new Said(Kind.FIGURE, LabelText.folded(text));
        Meaning meaning = meanings.said().get(said);
        if (meaning != null && (meaning.figure() == null || meanings.figures().containsKey(meaning.figure()))) {
            return Optional.ofNullable(meaning.figure());
        }
        List<String> meant = meanings.figures().values().stream()
                .filter(figure -> figure.key().equals(text)
                        || LabelText.folded(figure.name()).equals(said.text()))
                .map(Figure::key)
                .toList();
        if (meant.size() != 1) {
            ask(new Asked(said, text, "", 0));
            return Optional.empty();
        }
        return Optional.of(meant.get(0));
    }

    private void ask(Asked question) {
        asked.put(question.said(), asked.getOrDefault(question.said(), question).again());
    }

    private void number(Book.Sheet sheet, Book.Row row, int column, String unit, String figure) {
        Book.Cell cell = row.cell(column).orElse(null);
        if (cell == null) {
            return;
        }
        FileRefused misplaced = null;
        if (!meanings.figures().containsKey(figure)) {
            misplaced = new FileRefused("cell.no-figure", figure);
        } else if (!seen.add(unit + ' ' + figure)) {
            misplaced = new FileRefused("cell.twice");
        }
        Figure of = meanings.figures().get(figure);
        numbers.accept(
                ReadNumber.of(sheet, row, column, unit, figure, of == null ? 0 : of.decimals(), null, misplaced));
    }

    /** What a cell says; one that was made one with others says it for all of them. */
    private static String text(Book.Sheet sheet, Book.Row row, int column) {
        String text = column < 0 ? "" : row.text(column);
        if (!text.isEmpty() || column < 0) {
            return text;
        }
        return sheet.merged().stream()
                .filter(area -> area.left() == column && area.holds(row.index(), column))
                .flatMap(area -> sheet.rows().stream().filter(above -> above.index() == area.top()))
                .map(above -> above.text(column))
                .findFirst()
                .orElse("");
    }
}
