package vn.muctieu.measurement;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Why somebody decided something, in their own words. */
final class Reason {

    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");
    private static final int LONGEST = 2000;

    private Reason() {}

    /**
     * The reason without what nobody wrote.
     *
     * @param rule the sentence that tells what to write, if nothing is
     * @throws EntryRefused if it has no words, or more than anybody would read to the end, or is marked as a secret, which
     *     has no place on a connected computer
     */
    static String written(String typed, String rule) {
        String written = UNWRITTEN
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        if (!WORDS.matcher(written).find()) {
            throw new EntryRefused(rule);
        }
        if (written.length() > LONGEST) {
            throw new EntryRefused("long-reason", LONGEST);
        }
        if (SecrecyMarking.isIn(written)) {
            throw new EntryRefused("secret");
        }
        return written;
    }
}
