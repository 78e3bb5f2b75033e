package vn.muctieu.web;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;

/** Gives each failed request a number and tells the log under it what the person is not told. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Letters and digits that nobody mixes up when reading them out on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Failures() {}

    static Failure of(FailedRequest request, Throwable cause) {
        return record(request, FailureStatus.of(cause), cause);
    }

    static Failure of(FailedRequest request, HttpStatusCode status) {
        return record(request, status, null);
    }

    private static Failure record(FailedRequest request, HttpStatusCode status, @Nullable Throwable cause) {
        String reference = reference();
        String what = "%s: %d for %s %s".formatted(reference, status.value(), request.method(), request.path());
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            LOG.warn("{}: {}, {}", what, oneLine(cause), oneLine(root(cause)));
        } else if (status.is5xxServerError()) {
            LOG.error(what, cause);
        } else {
            LOG.info(
                    "{}, {}", what, cause == null ? "refused" : cause.getClass().getSimpleName());
            LOG.debug(what, cause);
        }
        return new Failure(status, reference, headers(cause), cause instanceof Refused told ? told : null);
    }

    private static HttpHeaders headers(@Nullable Throwable cause) {
        return cause instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }

    private static String reference() {
        var letters = new StringBuilder();
        ThreadLocalRandom.current()
                .ints(8, 0, ALPHABET.length())
                .forEach(letter -> letters.append(ALPHABET.charAt(letter)));
        return letters.insert(4, '-').toString();
    }

    private static @Nullable Throwable root(@Nullable Throwable cause) {
        return cause == null || cause.getCause() == null ? cause : root(cause.getCause());
    }

    /** What others wrote into a message must not look like a line of the log. */
    private static String oneLine(@Nullable Throwable cause) {
        return Objects.toString(cause, "refused").replaceAll("\\p{Cntrl}+", " ");
    }
}
