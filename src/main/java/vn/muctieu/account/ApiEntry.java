package vn.muctieu.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program, or a page's script, that it has to sign in, instead of sending it to a page where people do. */
class ApiEntry implements AuthenticationEntryPoint {

    /** Whether a script of a page asks, which could do nothing with another page. */
    static boolean isScript(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.APPLICATION_JSON_VALUE)
                && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}
