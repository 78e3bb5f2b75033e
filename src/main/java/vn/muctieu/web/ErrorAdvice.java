package vn.muctieu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers whatever a controller did not, or for which there is none. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private final ErrorAnswers answers;

    ErrorAdvice(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted() || isAnsweredOutside(exception, request)) {
            throw exception;
        }
        var failed = FailedRequest.of(request);
        return answers.to(failed, Failures.of(failed, exception), request, response);
    }

    /** Who is not signed in is sent to sign in; without the database there is no session that a page could rest on. */
    private static boolean isAnsweredOutside(Exception exception, HttpServletRequest request) {
        return exception instanceof AuthenticationException
                || exception instanceof AccessDeniedException && request.getUserPrincipal() == null
                || exception instanceof AsyncRequestNotUsableException
                || Outage.isBehind(exception);
    }
}
