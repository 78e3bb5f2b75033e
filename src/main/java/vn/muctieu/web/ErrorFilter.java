package vn.muctieu.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Catches what fails around the controllers, above all the sessions when the database is away, and has the container
 * dispatch to {@link ErrorController}. It stands before all other filters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    static final String FAILURE = Failure.class.getName();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            Failure failure = Failures.of(FailedRequest.of(request), e);
            request.setAttribute(FAILURE, failure);
            response.sendError(failure.status().value());
        }
    }
}
