package vn.muctieu.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.muctieu.measurement.EnteredNumber;

/**
 * One number as a file has it.
 *
 * @param read what stands in the cell, as text
 * @param value what it was understood as; null for an empty cell, which takes a number away
 * @param mark what is worth knowing about it: FORMULA or TEXT; null if nothing is
 * @param base what the form held when the workbook was made; null if that is not known
 * @param problem why it cannot be taken; null if it can
 */
record ReadNumber(
        String sheet,
        String address,
        String unit,
        String figure,
        String read,
        @Nullable BigDecimal value,
        @Nullable String mark,
        BookKeys.@Nullable Base base,
        @Nullable FileRefused problem) {

    /**
     * What stands where a row and a column meet.
     *
     * @param decimals how many decimals the figure may have
     * @param misplaced why it cannot be taken whatever it says; null if it can
     */
    static ReadNumber of(
            Book.Sheet sheet,
            Book.Row row,
            int column,
            String unit,
            String figure,
            int decimals,
            BookKeys.@Nullable Base base,
            @Nullable FileRefused misplaced) {
        Book.Cell cell = row.cell(column).orElse(null);
        FileRefused problem = misplaced;
        if (problem == null
                && cell != null
                && (row.hidden() || sheet.hiddenColumns().get(column))) {
            problem = new FileRefused("cell.hidden");
        } else if (problem == null && sheet.isMerged(row.index(), column)) {
            problem = new FileRefused("cell.merged");
        }
        CellNumber number = cell == null ? new CellNumber(null, null, null) : CellNumber.of(cell, decimals);
        return new ReadNumber(
                sheet.name(),
                CellAddress.of(row.index(), column),
                unit,
                figure,
                shown(cell, number.value()),
                number.value(),
                number.mark(),
                base,
                problem != null ? problem : number.problem());
    }

    /** What stands in a cell, as a person would write it. */
    static String shown(Book.@Nullable Cell cell, @Nullable BigDecimal value) {
        if (cell == null) {
            return "";
        }
        return cell.kind() == Book.Kind.NUMBER && value != null && value.signum() >= 0
                ? EnteredNumber.written(value)
                : cell.text();
    }
}
