package vn.muctieu.measurement;

import org.springframework.http.HttpStatus;
import vn.muctieu.web.Told;

/**
 * Something a person entered or decided cannot be taken. Nothing has been written.
 *
 * <p>Its sentence stands in the message bundles under the key "measurement.refused." and the rule.
 */
public class EntryRefused extends RuntimeException implements Told {

    private final String rule;
    private final transient Object[] arguments;

    EntryRefused(String rule, Object... arguments) {
        super(rule);
        this.rule = rule;
        this.arguments = arguments;
    }

    /** What a browser or program is answered: here that the request was understood, but is not right. */
    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public String messageKey() {
        return "measurement.refused." + rule;
    }

    @Override
    public Object[] arguments() {
        return arguments;
    }
}
