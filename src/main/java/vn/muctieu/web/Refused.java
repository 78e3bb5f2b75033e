package vn.muctieu.web;

import org.springframework.http.HttpStatus;

/**
 * Something a person wanted cannot be done, and they are told why in a sentence of its own. Nothing has been written.
 *
 * <p>The sentence stands in the message bundles under the beginning that all of a kind share, and the rule.
 */
public abstract class Refused extends RuntimeException {

    private final String messageKey;
    private final transient Object[] arguments;

    /** @param beginning of the keys of all sentences of this kind, as "measurement.refused." */
    protected Refused(String beginning, String rule, Object... arguments) {
        super(rule);
        this.messageKey = beginning + rule;
        this.arguments = arguments;
    }

    /** What a browser or program is answered: here that the request was understood, but is not right. */
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The key of the sentence in the message bundles. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence is filled with. */
    public Object[] arguments() {
        return arguments;
    }
}
