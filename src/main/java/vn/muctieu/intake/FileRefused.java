package vn.muctieu.intake;

import org.springframework.http.HttpStatus;
import vn.muctieu.web.Told;

/**
 * A file cannot be taken, or not this way. Nothing has been written.
 *
 * <p>Its sentence stands in the message bundles under the key "intake.refused." and the rule.
 */
class FileRefused extends RuntimeException implements Told {

    private final String rule;
    private final String[] arguments;

    FileRefused(String rule, String... arguments) {
        super(rule);
        this.rule = rule;
        this.arguments = arguments;
    }

    @Override
    public String messageKey() {
        return "intake.refused." + rule;
    }

    @Override
    public Object[] arguments() {
        return arguments.clone();
    }

    String[] texts() {
        return arguments.clone();
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
