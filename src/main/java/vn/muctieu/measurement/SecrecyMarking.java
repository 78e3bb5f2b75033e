package vn.muctieu.measurement;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The marking of a state secret, in its three degrees. What bears it has no place on a connected computer. */
public final class SecrecyMarking {

    private static final String MARKING = "(?:(?:TUYỆT|TỐI)\\h+)?MẬT";
    private static final Pattern LINE =
            Pattern.compile("(?m)^[\\h\\p{Punct}]*(?:(?iu:độ\\h+mật)[\\h:]*)?" + MARKING + "[\\h\\p{Punct}]*$");
    private static final Pattern WORDS = Pattern.compile("(?<!\\p{L})" + MARKING + "(?!\\p{L})");

    private SecrecyMarking() {}

    /** Whether it stands by itself on a line, as on a document: words about secrecy are no marking. */
    public static boolean isOnLineOf(CharSequence text) {
        return LINE.matcher(composed(text)).find();
    }

    /** Whether it stands anywhere in a short note, as where one is named: Công văn MẬT. */
    static boolean isIn(CharSequence note) {
        return WORDS.matcher(composed(note)).find();
    }

    private static String composed(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
