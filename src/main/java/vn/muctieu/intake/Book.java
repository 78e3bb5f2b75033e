package vn.muctieu.intake;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a workbook holds, as far as it is of interest: sheets with the cells that are not empty. */
record Book(List<Sheet> sheets) {

    Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /** Sheets that people see. */
    List<Sheet> visible() {
        return sheets.stream().filter(sheet -> !sheet.hidden()).toList();
    }

    /**
     * One sheet.
     *
     * @param rows those with cells, from above
     * @param hiddenColumns columns that people do not see
     * @param merged cells that were made one
     */
    record Sheet(String name, boolean hidden, List<Row> rows, BitSet hiddenColumns, List<Merged> merged) {

        boolean isMerged(int row, int column) {
            return merged.stream().anyMatch(area -> area.holds(row, column));
        }
    }

    /** One row; rows and columns count from 0. */
    record Row(int index, boolean hidden, List<Cell> cells) {

        Optional<Cell> cell(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }

        /** The text in a column; empty if there is none. */
        String text(int column) {
            return cell(column).map(Cell::text).orElse("");
        }
    }

    /**
     * One cell that is not empty.
     *
     * @param text composed (NFC), without space around; a number as the file writes it
     * @param formula whether the content was calculated
     */
    record Cell(int column, Kind kind, String text, boolean formula) {}

    /** What a cell holds. */
    enum Kind {
        NUMBER,
        TEXT,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** An area of merged cells, both corners in it. */
    record Merged(int top, int left, int bottom, int right) {

        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }
}
