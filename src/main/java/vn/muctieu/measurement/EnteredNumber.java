package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.muctieu.web.Numbers;

/**
 * Reads numbers as they are written in Vietnam, and only so: a point groups thousands, a comma begins decimals. What
 * could be read in two ways is refused, not guessed.
 */
public final class EnteredNumber {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final String GROUPED = "[1-9]\\d{0,2}(?:\\.\\d{3})+";
    private static final Pattern WHOLE = Pattern.compile("\\d+|" + GROUPED);
    private static final Pattern DECIMAL = Pattern.compile("(\\d+|" + GROUPED + "),(\\d+)");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u2013]\\s*[\\d.,]+");
    private static final Pattern POINTED = Pattern.compile("\\d+(\\.\\d*)+");
    private static final int DIGITS = 14;

    private EnteredNumber() {}

    /**
     * The number that a person typed; null for an empty field.
     *
     * @param decimals how many decimals the figure may have
     * @throws EntryRefused if it is not one
     */
    public static @Nullable BigDecimal parse(String typed, int decimals) {
        String text = SPACE_AROUND.matcher(ordinaryWidth(typed)).replaceAll("");
        if (text.isEmpty()) {
            return null;
        }
        if (NEGATIVE.matcher(text).matches()) {
            throw new EntryRefused("negative", text);
        }
        var decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            if (decimals == 0) {
                throw new EntryRefused("not-whole", text);
            }
            if (decimal.group(2).length() > decimals) {
                throw new EntryRefused("decimals", text, decimals);
            }
        } else if (POINTED.matcher(text).matches() && !WHOLE.matcher(text).matches()) {
            throw new EntryRefused("point", text);
        } else if (!WHOLE.matcher(text).matches()) {
            throw new EntryRefused("not-a-number", text);
        }
        BigDecimal number = new BigDecimal(text.replace(".", "").replace(',', '.'));
        if (number.precision() - number.scale() > DIGITS) {
            throw new EntryRefused("too-large", text);
        }
        return number;
    }

    /** Full-width characters are the same ones; what only looks like a digit, as in 10², is none. */
    private static String ordinaryWidth(String typed) {
        return typed.codePoints()
                .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A number as it would be typed; empty for none. */
    public static String written(@Nullable BigDecimal number) {
        return number == null ? "" : Numbers.in(VIETNAMESE).of(number);
    }
}
