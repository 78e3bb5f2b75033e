package vn.muctieu.review;

import org.springframework.http.HttpStatus;
import vn.muctieu.web.Refused;

/** Something that was concluded cannot be taken so. */
public class ReviewRefused extends Refused {

    private final HttpStatus status;

    private ReviewRefused(HttpStatus status, String rule, Object... arguments) {
        super("review.refused.", rule, arguments);
        this.status = status;
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
}
