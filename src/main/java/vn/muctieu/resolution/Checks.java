package vn.muctieu.resolution;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a figure's number worth a second look. Such a number is taken all the same; whoever enters it says why it is
 * right.
 *
 * @param change by how many percent of last year's number it may change unasked, up or down; null if by any
 * @param usual the share of another figure that it usually is; null if there is none
 * @param neverFalls whether it cannot be less than last year's, as a stock from which nothing is taken
 */
public record Checks(@Nullable BigDecimal change, @Nullable Usual usual, boolean neverFalls) {

    public static final Checks NONE = new Checks(null, null, false);

    private static final String PERCENT = "(\\d{1,6}(?:\\.\\d{1,4})?)%";
    private static final Pattern CHANGE = Pattern.compile(PERCENT);
    private static final Pattern USUAL = Pattern.compile(PERCENT + " *\\.\\. *" + PERCENT + " +of +([a-z0-9-]+)");

    /**
     * A share of another figure, both bounds included.
     *
     * @param from in percent
     * @param to in percent
     * @param of the other figure's key
     */
    public record Usual(BigDecimal from, BigDecimal to, String of) {

        /**
         * Reads a share as resolution files write it: {@code 80%..100% of can-bo-xa}.
         *
         * @throws IllegalArgumentException if it is none
         */
        static Usual parse(String text) {
            Matcher written = USUAL.matcher(text);
            if (!written.matches()) {
                throw new IllegalArgumentException(text);
            }
            var usual = new Usual(new BigDecimal(written.group(1)), new BigDecimal(written.group(2)), written.group(3));
            if (usual.from.compareTo(usual.to) >= 0) {
                throw new IllegalArgumentException(text);
            }
            return usual;
        }

        @Override
        public String toString() {
            return from.toPlainString() + "%.." + to.toPlainString() + "% of " + of;
        }
    }

    /**
     * Reads a limit as resolution files write it: {@code 30%}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static BigDecimal change(String text) {
        Matcher written = CHANGE.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(written.group(1));
    }

    /** The limit as a resolution file writes it; null if there is none. */
    @Nullable
    String writtenChange() {
        return change == null ? null : change.toPlainString() + "%";
    }
}
