package vn.muctieu.resolution;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where an indicator starts, as its document states it.
 *
 * @param quantity a count, a percentage as 71.5 of 100, or the two numbers themselves
 */
public record Baseline(int year, Quantity quantity) {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern WRITTEN = Pattern.compile(NUMBER + "(?:(%)| */ *" + NUMBER + ")?");

    /**
     * Reads a value as resolution files write it: {@code 71.5%}, {@code 715/1000}, {@code 480}.
     *
     * @param percent whether the indicator's value is said in percent
     * @throws IllegalArgumentException with the broken rule's key as its message
     */
    static Baseline of(int year, String text, boolean percent) {
        Matcher written = WRITTEN.matcher(text);
        boolean share = written.matches() && (written.group(2) != null || written.group(3) != null);
        if (!written.matches() || percent != share) {
            throw new IllegalArgumentException("baseline");
        }
        var above = new BigDecimal(written.group(1));
        Quantity quantity = new Quantity(above, percent ? below(written.group(3)) : null);
        if (quantity.dividesByZero()) {
            throw new IllegalArgumentException("baseline-zero");
        }
        return new Baseline(year, quantity);
    }

    private static BigDecimal below(@Nullable String written) {
        return written == null ? BigDecimal.valueOf(100) : new BigDecimal(written);
    }

    /** The value as a resolution file writes it. */
    String value() {
        BigDecimal below = quantity.denominator();
        if (below == null) {
            return quantity.numerator().toPlainString();
        }
        return quantity.numerator().toPlainString() + "/" + below.toPlainString();
    }
}
