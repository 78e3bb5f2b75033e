package vn.muctieu.intake;

import java.util.Arrays;
import vn.muctieu.web.Refused;

/** A file cannot be taken, or not this way. */
class FileRefused extends Refused {

    FileRefused(String rule, String... arguments) {
        super("intake.refused.", rule, (Object[]) arguments);
    }

    String[] texts() {
        return Arrays.copyOf(arguments(), arguments().length, String[].class);
    }
}
