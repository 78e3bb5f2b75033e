package vn.muctieu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container comes with requests that failed outside the controllers. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private final ErrorAnswers answers;

    ErrorController(ErrorAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var failed = FailedRequest.of(request);
        Failure failure = failure(request, failed);
        return answers.to(failed, failure, request, response);
    }

    private static Failure failure(HttpServletRequest request, FailedRequest failed) {
        if (request.getAttribute(ErrorFilter.FAILURE) instanceof Failure known) {
            return known;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Failures.of(failed, thrown);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Failures.of(failed, HttpStatusCode.valueOf(status))
                : Failures.of(failed, HttpStatus.NOT_FOUND);
    }
}
