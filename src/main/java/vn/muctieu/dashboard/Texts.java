package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.muctieu.web.Numbers;

/** The words and numbers of the dashboard in the reader's language. */
record Texts(MessageSource messages, Locale language) {

    /** @param arguments numbers come out as the language groups them; years go in as texts */
    String of(String key, Object... arguments) {
        return messages.getMessage("dashboard." + key, arguments, language);
    }

    String number(BigDecimal number) {
        return Numbers.in(language).of(number);
    }

    String percent(BigDecimal percent) {
        return Numbers.in(language).percent(percent);
    }
}
