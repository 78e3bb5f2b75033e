package vn.muctieu.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.muctieu.measurement.FormBook;

/**
 * How a form's workbook says what a cell is, so that rows can be sorted and inserted: each row and each column carries a
 * key, one of a unit and one of a figure, and where the two cross is a number. A hidden sheet lists the keys with their
 * names and what each number was when the workbook was made.
 */
final class BookKeys {

    /** The hidden sheet's name. */
    static final String SHEET = "_muctieu";

    /** What stands in its first cell. */
    static final String MARK = "muctieu-form";

    /** The arrangement of the workbook itself. */
    static final int FORMAT = 1;

    static final String UNIT = "u:";
    static final String FIGURE = "f:";

    private static final Pattern KEY = Pattern.compile("[uf]:[a-z0-9-]+");

    private BookKeys() {}

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** A number as the hidden sheet keeps it: its version and its value. */
    static String base(FormBook.Number number) {
        BigDecimal value = number.value();
        return number.version() + ":"
                + (value == null ? "" : value.stripTrailingZeros().toPlainString());
    }

    /** What a number was when the workbook was made. */
    record Base(int version, @Nullable BigDecimal value) {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}):(\\d{1,14}(?:\\.\\d{1,4})?)?");

        /** @throws IllegalArgumentException if it is not written as {@link #base} writes it */
        static Base of(String written) {
            var base = WRITTEN.matcher(written);
            if (!base.matches()) {
                throw new IllegalArgumentException(written);
            }
            String value = base.group(2);
            return new Base(Integer.parseInt(base.group(1)), value == null ? null : new BigDecimal(value));
        }
    }
}
