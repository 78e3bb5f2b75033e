package vn.muctieu.review;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import vn.muctieu.measurement.SecrecyMarking;

/** What somebody wrote, as it is kept: in one Unicode form, without what cannot be seen. */
final class Written {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

    private Written() {}

    /**
     * @param field the key of what it is, for the sentence with which it is refused
     * @throws ReviewRefused if it is too long, or marked as a state secret
     */
    static String of(String typed, int longest, String field) {
        String text = UNSEEN.matcher(Normalizer.normalize(typed, Form.NFC))
                .replaceAll("")
                .strip();
        if (text.length() > longest) {
            throw new ReviewRefused("long." + field, text.length(), longest);
        }
        if (SecrecyMarking.isOnLineOf(text)) {
            throw new ReviewRefused("secret");
        }
        return text;
    }

    /** @throws ReviewRefused also if nothing is said */
    static String required(String typed, int longest, String field) {
        String text = of(typed, longest, field);
        if (!WORDS.matcher(text).find()) {
            throw new ReviewRefused("missing." + field);
        }
        return text;
    }
}
