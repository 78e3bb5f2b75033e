package vn.muctieu.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as a reader of a language writes them: 1.234,5 in Vietnamese, 1,234.5 in English. Nothing is rounded. */
public final class Numbers {

    private static final Map<Locale, Numbers> KNOWN = new ConcurrentHashMap<>();

    /** Never formats itself: each use takes a copy, because it remembers what it is at. */
    private final DecimalFormat format;

    private final String group;
    private final String point;
    private final Pattern form;

    private Numbers(Locale language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        this.format = new DecimalFormat("#,##0.####", symbols);
        this.group = String.valueOf(symbols.getGroupingSeparator());
        this.point = String.valueOf(symbols.getDecimalSeparator());
        String whole = "0|[1-9]\\d{0,2}(?:" + Pattern.quote(group) + "\\d{3})*";
        this.form = Pattern.compile("([-+\u2212]?)((?:" + whole + ")(?:" + Pattern.quote(point) + "\\d+)?)");
    }

    public static Numbers in(Locale language) {
        return KNOWN.computeIfAbsent(language, Numbers::new);
    }

    public String of(BigDecimal number) {
        return written(number);
    }

    public String of(long number) {
        return written(number);
    }

    /** The number that was written like this; null if nothing is written so. */
    public @Nullable BigDecimal read(String text) {
        Matcher number = form.matcher(text);
        if (!number.matches()) {
            return null;
        }
        BigDecimal size = new BigDecimal(number.group(2).replace(group, "").replace(point, "."));
        return number.group(1).isEmpty() || number.group(1).equals("+") ? size : size.negate();
    }

    /** @param percent 93.5 for 93,5% */
    public String percent(BigDecimal percent) {
        return written(percent) + "%";
    }

    private String written(Number number) {
        return ((DecimalFormat) format.clone()).format(number);
    }
}
