package vn.muctieu.web;

import jakarta.servlet.RequestDispatcher;
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
        boolean dispatched = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        String path = dispatched ? said(request, RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
        return new FailedRequest(
                Objects.requireNonNull(
                        dispatched ? said(request, RequestDispatcher.ERROR_METHOD) : request.getMethod()),
                Objects.requireNonNull(path),
                dispatched ? said(request, RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString(),
                path.startsWith(request.getContextPath() + "/api/"),
                request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null);
    }

    /** Whether it could change nothing. */
    boolean reads() {
        return READING.contains(method);
    }

    private static @Nullable String said(HttpServletRequest request, String attribute) {
        Object value = request.getAttribute(attribute);
        return value == null ? null : value.toString();
    }
}
