package vn.muctieu.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a user name is written: small Latin letters, digits and a few marks, so that no two look alike. */
final class Username {

    static final String PATTERN = "[a-z0-9][a-z0-9._-]{1,39}";

    private static final int LONGEST_SUGGESTED = 34;

    private static final Pattern VALID = Pattern.compile(PATTERN);

    private Username() {}

    /** What was typed, without what does not count. */
    static String typed(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What was typed as it is kept, or the empty text, which is nobody's name. */
    static String of(String typed) {
        String name = typed(typed);
        return VALID.matcher(name).matches() ? name : "";
    }

    /** What a unit's name suggests; short enough for a number behind it. */
    static String from(String unitName) {
        String plain = Folding.folded(unitName)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceFirst("^-?dang-(uy|bo)-(?=.)", "")
                .replaceFirst("^-", "");
        return checked(
                plain.substring(0, Math.min(plain.length(), LONGEST_SUGGESTED)).replaceFirst("-$", ""));
    }

    static String checked(String name) {
        if (!VALID.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a user name: " + name);
        }
        return name;
    }
}
