package vn.muctieu.intake;

import java.util.HashMap;
import java.util.Map;
import vn.muctieu.intake.Arrangements.Kind;
import vn.muctieu.intake.Arrangements.Said;

/**
 * What a person says of a workbook that was not made here.
 *
 * @param heading the row of headings, as the spreadsheet counts
 * @param roles what columns are
 * @param meanings what texts mean: the key of a unit or a figure, or {@link #NOTHING}
 */
record ColumnsForm(int sheet, int heading, int year, Map<Integer, String> roles, Map<Said, String> meanings) {

    /** The rows of a text are passed over. */
    static final String NOTHING = "-";

    private static final String COLUMN = "column-";
    private static final String MEANING = "means-";

    static String field(Said said) {
        return MEANING + said.kind() + "-" + said.text();
    }

    static ColumnsForm of(int sheet, int heading, int year, Map<String, String> fields) {
        Map<Integer, String> roles = new HashMap<>();
        Map<Said, String> meanings = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.matches(COLUMN + "\\d{1,3}")) {
                roles.put(Integer.parseInt(field.substring(COLUMN.length())), value);
            }
            for (Kind kind : Kind.values()) {
                String before = MEANING + kind + "-";
                if (field.startsWith(before) && !value.isEmpty()) {
                    meanings.put(new Said(kind, field.substring(before.length())), value);
                }
            }
        });
        return new ColumnsForm(sheet, heading, year, roles, meanings);
    }
}
