package vn.muctieu.web;

import static jakarta.servlet.RequestDispatcher.ERROR_METHOD;
import static jakarta.servlet.RequestDispatcher.ERROR_QUERY_STRING;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for first: the container brings a failed request to its error page as another one, for that page.
 *
 * @param part whether a part of a page was asked for, to stand in a page that is there already
 */
record FailedRequest(String method, String path, @Nullable String query, boolean program, boolean part) {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    static FailedRequest of(HttpServletRequest request) {
        boolean dispatched = request.getDispatcherType() == DispatcherType.ERROR;
        String path = dispatched ? first(request, ERROR_REQUEST_URI) : request.getRequestURI();
        return new FailedRequest(
                dispatched ? first(request, ERROR_METHOD) : request.getMethod(),
                path,
                dispatched ? (String) request.getAttribute(ERROR_QUERY_STRING) : request.getQueryString(),
                path.startsWith(request.getContextPath() + "/api/"),
                request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null);
    }

    /** Whether it could change nothing. */
    boolean reads() {
        return READING.contains(method);
    }

    private static String first(HttpServletRequest request, String attribute) {
        return Objects.requireNonNullElse(request.getAttribute(attribute), "").toString();
    }
}
