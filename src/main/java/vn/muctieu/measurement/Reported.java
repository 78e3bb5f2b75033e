package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of a figure: a number, that there was nothing to count, or not anything yet. Nothing to count adds up
 * like zero, but is not the same to say.
 *
 * @param number zero where there was nothing to count; null where nothing was said
 */
record Reported(@Nullable BigDecimal number, boolean nothing) {

    static final Reported UNSAID = new Reported(null, false);
    static final Reported NOTHING = new Reported(BigDecimal.ZERO, true);

    /** How it is written, whatever the page's language: forms are read as they are typed. */
    static final String NOTHING_WRITTEN = "Không phát sinh";

    private static final Set<String> NOTHING_TYPED = Set.of("khong phat sinh", "kps");

    /**
     * What a person typed.
     *
     * @param decimals how many decimals the figure may have
     * @throws EntryRefused if it is none of the three
     */
    static Reported read(String typed, int decimals) {
        boolean isInWords = typed.codePoints().anyMatch(Character::isLetter);
        if (isInWords && NOTHING_TYPED.contains(plain(typed))) {
            return NOTHING;
        }
        BigDecimal number = EnteredNumber.parse(typed, decimals);
        return number == null ? UNSAID : new Reported(number, false);
    }

    static Reported of(@Nullable BigDecimal number, @Nullable Boolean nothing) {
        return Boolean.TRUE.equals(nothing) ? NOTHING : number == null ? UNSAID : new Reported(number, false);
    }

    public boolean isSaid() {
        return number != null;
    }

    boolean isSameAs(Reported other) {
        return nothing == other.nothing
                && (number == null || other.number == null
                        ? number == other.number
                        : number.compareTo(other.number) == 0);
    }

    /** As it would be typed; empty where nothing was said. */
    public String written() {
        return nothing ? NOTHING_WRITTEN : EnteredNumber.written(number);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ");
    }
}
