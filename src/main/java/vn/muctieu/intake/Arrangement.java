package vn.muctieu.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the columns of a workbook are that was not made here.
 *
 * @param heading the row of headings; below it are the numbers
 * @param roles what each column is: one of the constants, {@link #OF_FIGURE} and a figure's key, or empty if it is passed
 *     over
 */
record Arrangement(int sheet, int heading, List<String> roles) {

    /** The column names the unit of its row. */
    static final String UNIT = "unit";

    /** The column holds the official code of the unit. */
    static final String CODE = "code";

    /** The column names the figure of its row. */
    static final String FIGURE = "figure";

    /** The column holds the number of the unit and figure named in its row. */
    static final String VALUE = "value";

    /** The column holds the numbers of one figure. */
    static final String OF_FIGURE = "f:";

    /** The column that is this; -1 if none is. */
    int column(String role) {
        return roles.indexOf(role);
    }

    /** The columns of one figure each, with the figures' keys. */
    Map<Integer, String> figureColumns() {
        Map<Integer, String> columns = new TreeMap<>();
        for (int column = 0; column < roles.size(); column++) {
            if (roles.get(column).startsWith(OF_FIGURE)) {
                columns.put(column, roles.get(column).substring(OF_FIGURE.length()));
            }
        }
        return columns;
    }

    boolean namesUnits() {
        return column(UNIT) >= 0 || column(CODE) >= 0;
    }

    /**
     * Why nothing can be read by it.
     *
     * @param oneUnit whether the numbers can only be of one unit
     * @throws FileRefused if a role stands twice or one is missing
     */
    void check(boolean oneUnit) {
        long chosen = roles.stream().filter(role -> !role.isEmpty()).count();
        if (chosen != roles.stream().filter(role -> !role.isEmpty()).distinct().count()) {
            throw new FileRefused("columns.twice");
        }
        if (!oneUnit && !namesUnits()) {
            throw new FileRefused("columns.no-unit");
        }
        boolean listed = column(FIGURE) >= 0 && column(VALUE) >= 0;
        if (!listed
                && (column(FIGURE) >= 0 || column(VALUE) >= 0 || figureColumns().isEmpty())) {
            throw new FileRefused("columns.no-number");
        }
    }

    /** What workbooks with the same headings have in common. */
    static byte[] signature(Book.Row headings) {
        StringBuilder text = new StringBuilder();
        for (Book.Cell cell : headings.cells()) {
            text.append(cell.column())
                    .append('\t')
                    .append(LabelText.folded(cell.text()))
                    .append('\n');
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
