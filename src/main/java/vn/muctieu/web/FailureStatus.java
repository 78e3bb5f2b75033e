package vn.muctieu.web;

import jakarta.servlet.ServletException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The status that says what an exception means for whoever made the request. */
final class FailureStatus {

    private FailureStatus() {}

    static HttpStatusCode of(Throwable exception) {
        if (Outage.isBehind(exception)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (exception instanceof Refused told) {
            return told.status();
        }
        if (exception instanceof ErrorResponse response) {
            return response.getStatusCode();
        }
        if (exception instanceof AccessDeniedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (exception instanceof ConcurrencyFailureException || exception instanceof DuplicateKeyException) {
            return HttpStatus.CONFLICT;
        }
        if (isUnreadable(exception)) {
            return HttpStatus.BAD_REQUEST;
        }
        if (exception instanceof InvalidParameterException unreadable) {
            return HttpStatusCode.valueOf(unreadable.getErrorCode());
        }
        if (exception instanceof ServletException wrapped && wrapped.getRootCause() != null) {
            return of(wrapped.getRootCause());
        }
        var declared = AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }

    /** A value that cannot be converted is the asker's mistake; that there is no way to convert it would be ours. */
    private static boolean isUnreadable(Throwable exception) {
        return exception instanceof HttpMessageNotReadableException
                || exception instanceof TypeMismatchException
                        && !(exception instanceof ConversionNotSupportedException);
    }
}
