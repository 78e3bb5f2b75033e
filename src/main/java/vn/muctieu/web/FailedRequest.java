package vn.muctieu.web;

import static jakarta.servlet.RequestDispatcher.ERROR_METHOD;
import static jakarta.servlet.RequestDispatcher.ERROR_QUERY_STRING;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What was asked for first: the container brings a failed request to its error page as another one, for that page.
 *
 * @param program whether a program asked, or a script of a page, which both read problems and no pages
 */
record FailedRequest(String method, String path, @Nullable String query, boolean program) {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    static FailedRequest of(HttpServletRequest request) {
        boolean dispatched = request.getDispatcherType() == DispatcherType.ERROR;
        String path = dispatched ? first(request, ERROR_REQUEST_URI) : request.getRequestURI();
        return new FailedRequest(
                dispatched ? first(request, ERROR_METHOD) : request.getMethod(),
                path,
                dispatched ? (String) request.getAttribute(ERROR_QUERY_STRING) : request.getQueryString(),
                path.startsWith(request.getContextPath() + "/api/") || asksForJson(request));
    }

    /** Whether it could change nothing. */
    boolean reads() {
        return READING.contains(method);
    }

    private static boolean asksForJson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.APPLICATION_JSON_VALUE)
                && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String first(HttpServletRequest request, String attribute) {
        return Objects.requireNonNullElse(request.getAttribute(attribute), "").toString();
    }
}
