package vn.muctieu.ruling;

import org.springframework.http.HttpStatus;
import vn.muctieu.web.Told;

/**
 * Something cannot be settled like that. Nothing has been written.
 *
 * <p>Its sentence stands in the message bundles under the key "ruling.refused." and the rule.
 */
class RulingRefused extends RuntimeException implements Told {

    private final String rule;
    private final transient Object[] arguments;

    RulingRefused(String rule, Object... arguments) {
        super(rule);
        this.rule = rule;
        this.arguments = arguments;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public String messageKey() {
        return "ruling.refused." + rule;
    }

    @Override
    public Object[] arguments() {
        return arguments;
    }
}
