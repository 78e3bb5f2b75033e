package vn.muctieu.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a reader of a language writes them: 1.234,5 in Vietnamese, 1,234.5 in English. Nothing is rounded. */
public final class Numbers {

    private final DecimalFormat format;

    private Numbers(Locale language) {
        this.format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(language));
    }

    public static Numbers in(Locale language) {
        return new Numbers(language);
    }

    public String of(BigDecimal number) {
        return format.format(number);
    }

    public String of(long number) {
        return format.format(number);
    }

    /** @param percent 93.5 for 93,5% */
    public String percent(BigDecimal percent) {
        return format.format(percent) + "%";
    }
}
