package vn.muctieu.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of an unknown workbook. */
final class SheetReader {

    private final Xml xml;
    private final String name;
    private final boolean hidden;
    private final List<String> texts;
    private final BitSet dates;
    private final int[] left;

    private final List<Book.Row> rows = new ArrayList<>();
    private final List<Book.Merged> merged = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();

    /**
     * @param dates styles that show a number as a day
     * @param left how many cells may still be read, in one place for all sheets
     */
    SheetReader(Xml xml, String name, boolean hidden, List<String> texts, BitSet dates, int[] left) {
        this.xml = xml;
        this.name = name;
        this.hidden = hidden;
        this.texts = texts;
        this.dates = dates;
        this.left = left;
    }

    Book.Sheet sheet() {
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "col" -> hideColumns();
                case "row" -> row();
                case "mergeCell" -> merge();
                default -> {}
            }
        }
        return new Book.Sheet(name, hidden, rows, hiddenColumns, merged);
    }

    private void hideColumns() {
        if (xml.is("hidden")) {
            int from = xml.number("min", 1) - 1;
            int to = Math.min(xml.number("max", 0), Limits.COLUMNS);
            if (from >= 0 && from < to) {
                hiddenColumns.set(from, to);
            }
        }
    }

    private void row() {
        int last = rows.isEmpty() ? -1 : rows.get(rows.size() - 1).index();
        int index = xml.number("r", last + 2) - 1;
        if (index >= Limits.ROWS) {
            throw new FileRefused("rows", name, String.valueOf(Limits.ROWS));
        }
        if (index <= last) {
            throw new FileRefused("damaged");
        }
        boolean isHidden = xml.is("hidden");
        List<Book.Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.nextWithin("row")) {
            if (xml.name().equals("c")) {
                String address = xml.attribute("r");
                int next = address == null ? column + 1 : CellAddress.column(address);
                if (next >= Limits.COLUMNS) {
                    throw new FileRefused("columns", name, String.valueOf(Limits.COLUMNS));
                }
                if (next <= column || address != null && CellAddress.row(address) != index) {
                    throw new FileRefused("damaged");
                }
                column = next;
                Book.Cell cell = cell(column);
                if (cell != null) {
                    cells.add(cell);
                    if (--left[0] < 0) {
                        throw new FileRefused("cells", String.valueOf(Limits.CELLS));
                    }
                }
            }
        }
        rows.add(new Book.Row(index, isHidden, cells));
    }

    private Book.@Nullable Cell cell(int column) {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        boolean formula = false;
        String value = null;
        while (xml.nextWithin("c")) {
            switch (xml.name()) {
                case "f" -> {
                    formula = true;
                    xml.text();
                }
                case "v" -> value = xml.text();
                case "is" -> value = richText(xml, "is");
                default -> xml.text();
            }
        }
        if (value == null) {
            return null;
        }
        Book.Kind kind = kind(type, style);
        String text = "s".equals(type) ? shared(value) : value;
        String clean = kind == Book.Kind.TEXT ? LabelText.clean(text) : text.strip();
        return clean.isEmpty() ? null : new Book.Cell(column, kind, clean, formula);
    }

    private Book.Kind kind(@Nullable String type, int style) {
        return switch (type == null ? "n" : type) {
            case "s", "str", "inlineStr" -> Book.Kind.TEXT;
            case "b" -> Book.Kind.BOOLEAN;
            case "e" -> Book.Kind.ERROR;
            case "d" -> Book.Kind.DATE;
            default -> style >= 0 && dates.get(style) ? Book.Kind.DATE : Book.Kind.NUMBER;
        };
    }

    private String shared(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new FileRefused("damaged");
        }
    }

    private void merge() {
        String area = xml.attribute("ref");
        String[] corners = area == null ? new String[0] : area.split(":", -1);
        if (corners.length == 2 && merged.size() < Limits.ROWS) {
            merged.add(new Book.Merged(
                    CellAddress.row(corners[0]),
                    CellAddress.column(corners[0]),
                    CellAddress.row(corners[1]),
                    CellAddress.column(corners[1])));
        }
    }

    /** The text of an element whose parts may be set in different letters; how it is pronounced is left out. */
    static String richText(Xml xml, String open) {
        String text = "";
        boolean spoken = false;
        while (xml.nextWithin(open)) {
            if (xml.name().equals("rPh")) {
                spoken = true;
            } else if (xml.name().equals("r")) {
                spoken = false;
            } else if (xml.name().equals("t")) {
                String part = xml.text();
                text = spoken ? text : text.isEmpty() ? part : text + part;
                if (text.length() > Limits.CELL_TEXT) {
                    throw new FileRefused("text", String.valueOf(Limits.CELL_TEXT));
                }
            }
        }
        return text;
    }
}
