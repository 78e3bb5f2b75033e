package vn.muctieu.measurement;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write beside a number: a note, or why a doubted number is right. */
final class Remark {

    private static final int LONGEST = 1000;
    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Remark() {}

    /**
     * The remark as it is kept; null for none.
     *
     * @throws EntryRefused if it is too long, or marked as a secret, which has no place on a connected computer
     */
    static @Nullable String read(String typed) {
        String written = UNWRITTEN
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        if (written.length() > LONGEST) {
            throw new EntryRefused("long-remark", LONGEST);
        }
        if (SecrecyMarking.isIn(written)) {
            throw new EntryRefused("secret");
        }
        return written.isEmpty() ? null : written;
    }
}
