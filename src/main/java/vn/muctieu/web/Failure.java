package vn.muctieu.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A request that failed, as the person who made it is told.
 *
 * @param reference the number under which the log says more
 * @param headers what belongs to the status, as the methods that are allowed
 * @param told the failure's own sentence; null if the status says it all
 */
record Failure(
        HttpStatusCode status,
        String reference,
        HttpHeaders headers,
        @Nullable Refused told) {

    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 500, 503);

    /** Whether it may go better at the next try, without anybody's doing. */
    public boolean isPassing() {
        return status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** The key of what happened, in a few words. */
    public String title() {
        return "web.error.title." + toldStatus();
    }

    /** The key of what happened and what to do. */
    public String sentence() {
        return told == null ? "web.error.sentence." + toldStatus() : told.messageKey();
    }

    /** What the sentence is filled with. */
    public Object[] arguments() {
        return told == null ? new Object[0] : told.arguments();
    }

    private int toldStatus() {
        if (TOLD.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError() ? 400 : 500;
    }
}
