package vn.muctieu.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was not made here, as a person says what its columns are and what its texts mean.
 *
 * @param file which file of the intake
 * @param sheets names of the sheets that people see
 * @param sheet which of them is read
 * @param heading the row of headings, as the spreadsheet counts
 * @param years the years that can be chosen
 * @param known whether workbooks with these headings were read before
 */
record ColumnsPage(
        String key,
        int file,
        String name,
        List<String> sheets,
        int sheet,
        int heading,
        List<Integer> years,
        int year,
        boolean known,
        List<Choice> figures,
        List<Column> columns,
        List<Question> questions) {

    /** Something to choose; its value as it comes back. */
    record Choice(String value, String text) {}

    /** @param samples what stands below the heading */
    record Column(int index, String letters, String heading, String samples, String role) {}

    /**
     * What must be asked.
     *
     * @param field the answer's name
     * @param rows how many rows wait for the answer
     * @param likely what may be meant, the likeliest first
     * @param others everything else there is
     * @param chosen the only likely one; null if there are none or more
     */
    record Question(
            String field,
            String written,
            String code,
            int rows,
            boolean ofUnit,
            List<Choice> likely,
            List<Choice> others,
            @Nullable String chosen) {}
}
