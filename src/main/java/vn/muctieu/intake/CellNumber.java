package vn.muctieu.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.muctieu.measurement.EnteredNumber;
import vn.muctieu.measurement.EntryRefused;

/**
 * What a cell says as a number.
 *
 * @param mark FORMULA if it was calculated, TEXT if it was written as text; else null
 * @param problem why it says none; null if it does
 */
record CellNumber(
        @Nullable BigDecimal value,
        @Nullable String mark,
        @Nullable FileRefused problem) {

    /** Excel computes in binary with 15 digits; what stands behind them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int FARTHEST = 30;

    /** Thousands to us, decimals to the English. */
    private static final Pattern ONE_POINT = Pattern.compile("\\s*\\d+\\.\\d+\\s*");

    /** As the English group them; three decimals to us. */
    private static final Pattern THOUSANDS = Pattern.compile("\\s*\\d{1,3}(,\\d{3})+\\s*");

    /** A number, but not one that the figure may have. */
    private static final Pattern DECIMAL = Pattern.compile("\\s*\\d[\\d.]*,\\d+\\s*");

    /** @param decimals how many decimals the figure may have */
    static CellNumber of(Book.Cell cell, int decimals) {
        String mark = cell.formula() ? "FORMULA" : null;
        return switch (cell.kind()) {
            case NUMBER -> number(cell.text(), mark);
            case TEXT -> text(cell.text(), decimals, mark == null ? "TEXT" : mark);
            case DATE -> none("date", cell.text());
            case BOOLEAN -> none("boolean", cell.text());
            case ERROR -> none("error", cell.text());
        };
    }

    private static CellNumber number(String text, @Nullable String mark) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (text.length() > 40
                    || number.signum() != 0 && Math.abs(number.precision() - number.scale()) > FARTHEST) {
                return none("not-a-number", text);
            }
            BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
            return new CellNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded, mark, null);
        } catch (NumberFormatException e) {
            return none("not-a-number", text);
        }
    }

    private static CellNumber text(String text, int decimals, String mark) {
        if (decimals > 0 && ONE_POINT.matcher(text).matches()
                || decimals > 2 && THOUSANDS.matcher(text).matches()) {
            return none("ambiguous", text);
        }
        try {
            return new CellNumber(EnteredNumber.parse(text, decimals), mark, null);
        } catch (EntryRefused refused) {
            return none(DECIMAL.matcher(text).matches() ? "decimals" : "text", text);
        }
    }

    private static CellNumber none(String rule, String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new CellNumber(null, null, new FileRefused("cell." + rule, shown));
    }
}
