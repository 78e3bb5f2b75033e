package vn.muctieu.review;

import org.springframework.http.HttpStatus;
import vn.muctieu.web.Told;

/**
 * Something that was concluded cannot be taken so. Nothing has been written.
 *
 * <p>Its sentence stands in the message bundles under the key "review.refused." and the rule.
 */
public class ReviewRefused extends RuntimeException implements Told {

    private final HttpStatus status;
    private final String rule;
    private final transient Object[] arguments;

    private ReviewRefused(HttpStatus status, String rule, Object... arguments) {
        super(rule);
        this.status = status;
        this.rule = rule;
        this.arguments = arguments;
    }

    ReviewRefused(String rule, Object... arguments) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, rule, arguments);
    }

    /** What somebody else did meanwhile stands against it. */
    static ReviewRefused conflict(String rule, Object... arguments) {
        return new ReviewRefused(HttpStatus.CONFLICT, rule, arguments);
    }

    /** Somebody who sees the review may not do this with it. */
    static ReviewRefused forbidden(String rule, Object... arguments) {
        return new ReviewRefused(HttpStatus.FORBIDDEN, rule, arguments);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String messageKey() {
        return "review.refused." + rule;
    }

    @Override
    public Object[] arguments() {
        return arguments;
    }
}
