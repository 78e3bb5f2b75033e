package vn.muctieu.organization;

/**
 * An act of reorganisation breaks a rule. Nothing has been written.
 *
 * <p>Its sentence stands in the message bundle of seeds under "seed." and the rule: the same whether a file or a person
 * says it.
 */
public class ReorganizationRefused extends RuntimeException {

    private final String rule;
    private final String unit;
    private final transient Object[] arguments;

    /** @param unit the key of the unit at fault; empty if it is the act as a whole */
    ReorganizationRefused(String rule, String unit, Object... arguments) {
        super(rule + " " + unit);
        this.rule = rule;
        this.unit = unit;
        this.arguments = arguments;
    }

    String rule() {
        return rule;
    }

    String unit() {
        return unit;
    }

    /** The key of its sentence in the message bundles. */
    public String messageKey() {
        return "seed." + rule;
    }

    /** What its sentence is filled with. */
    public Object[] arguments() {
        return arguments;
    }
}
