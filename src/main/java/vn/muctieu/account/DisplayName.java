package vn.muctieu.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/** How a person's name is kept: in one Unicode form, on one line. */
final class DisplayName {

    private DisplayName() {}

    static String of(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
    }
}
