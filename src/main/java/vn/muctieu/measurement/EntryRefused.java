package vn.muctieu.measurement;

/**
 * Something a person entered or decided cannot be taken. Nothing has been written.
 *
 * <p>Its sentence stands in the message bundles under the key "measurement.refused." and the rule.
 */
public class EntryRefused extends RuntimeException {

    private final String rule;
    private final transient Object[] arguments;

    EntryRefused(String rule, Object... arguments) {
        super(rule);
        this.rule = rule;
        this.arguments = arguments;
    }

    /** Whether what was asked is right by itself, but somebody else came first. */
    boolean isConflict() {
        return false;
    }

    String messageKey() {
        return "measurement.refused." + rule;
    }

    Object[] arguments() {
        return arguments;
    }
}
