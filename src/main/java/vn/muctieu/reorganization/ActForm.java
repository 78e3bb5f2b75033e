package vn.muctieu.reorganization;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What an admin says of an act as a whole. */
record ActForm(
        @Nullable String day,
        @Nullable String title,
        @Nullable String basis,
        @Nullable String note) {

    private static final int LONGEST = 1000;

    LocalDate date() {
        String written = required(day, "day");
        try {
            LocalDate date = LocalDate.parse(written);
            if (date.getYear() < 1945 || date.getYear() > 2200) {
                throw new ActRefused("day-unreadable", written);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new ActRefused("day-unreadable", written);
        }
    }

    String titleSaid() {
        return required(title, "title");
    }

    String basisSaid() {
        return required(basis, "basis");
    }

    @Nullable
    String noteSaid() {
        return text(note);
    }

    static String required(@Nullable String written, String rule) {
        String text = text(written);
        if (text == null) {
            throw new ActRefused(rule);
        }
        return text;
    }

    static @Nullable String text(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.length() > LONGEST) {
            throw new ActRefused("too-long", String.valueOf(LONGEST));
        }
        return Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
    }
}
