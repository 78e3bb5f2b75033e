package vn.muctieu.seed;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** A file that seeds the database breaks a rule: which file, which line, which rule, and what to do about it. */
public class FileProblem extends RuntimeException {

    private final String file;
    private final int line;
    private final String rule;
    private final Object[] arguments;

    /**
     * @param line counted from 1
     * @param rule the rule's key in the bundle messages/seed
     * @param arguments what was read and what is allowed, as the rule's sentence asks
     */
    public FileProblem(String file, int line, String rule, Object... arguments) {
        super(sentence(Locale.ENGLISH, file, line, rule, arguments));
        this.file = file;
        this.line = line;
        this.rule = rule;
        this.arguments = arguments;
    }

    public String rule() {
        return rule;
    }

    public int line() {
        return line;
    }

    /** The problem as one sentence. */
    public String in(Locale language) {
        return sentence(language, file, line, rule, arguments);
    }

    private static String sentence(Locale language, String file, int line, String rule, Object... arguments) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("messages/seed", language, noFallback);
        Object[] texts = Arrays.stream(arguments).map(Objects::toString).toArray();
        String said = MessageFormat.format(bundle.getString("seed." + rule), texts);
        return MessageFormat.format(bundle.getString("seed.problem"), file, String.valueOf(line), said);
    }
}
