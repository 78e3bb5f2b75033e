package vn.muctieu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Tells of a failure in the way the asker reads: a page, or a problem by RFC 9457. */
@Component
class ErrorAnswers {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final MessageSource messages;
    private final ShellAdvice shells;

    ErrorAnswers(MessageSource messages, ShellAdvice shells) {
        this.messages = messages;
        this.shells = shells;
    }

    Object to(FailedRequest failed, Failure failure, HttpServletRequest request, HttpServletResponse response) {
        failure.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (failure.isPassing()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (failed.program()) {
            return problem(failure, RequestContextUtils.getLocale(request));
        }
        return page(failed, failure, response);
    }

    private ResponseEntity<ProblemDetail> problem(Failure failure, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(
                failure.status(), messages.getMessage(failure.sentence(), failure.arguments(), language));
        problem.setProperty("reference", failure.reference());
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView page(FailedRequest failed, Failure failure, HttpServletResponse response) {
        if (failure.isPassing() && failed.reads()) {
            response.setHeader("Refresh", RETRY_AFTER_SECONDS);
        }
        return new ModelAndView("web/error", model(failed, failure), failure.status())
                .addObject("shell", shells.shell(failed.path(), failed.query()));
    }

    private static Map<String, Object> model(FailedRequest failed, Failure failure) {
        return Map.of(
                "failure", failure,
                "again", failure.isPassing() && failed.reads(),
                "unsure", failure.status().is5xxServerError() && !failed.reads());
    }
}
