package vn.muctieu.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way to the sign-in page and from there to the page that was asked for. Where to go is carried in the address: a
 * session would cost a row in the database for everybody who only looks at the sign-in page.
 */
class SignInWay implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final String PAGE = "/sign-in";

    private final LongPredicate hasGivenPassword;

    /** @param hasGivenPassword whether an account's password is to be changed before anything else */
    SignInWay(LongPredicate hasGivenPassword) {
        this.hasGivenPassword = hasGivenPassword;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.sendRedirect(signIn(request.getMethod().equals("GET") ? asked(request) : null, false));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        boolean given =
                authentication.getPrincipal() instanceof Person person && hasGivenPassword.test(person.account());
        response.sendRedirect(given ? "/account" : local(request.getParameter("to")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.sendRedirect(signIn(request.getParameter("to"), true));
    }

    /**
     * The address where it lies on this host, else the start page. Browsers read a backslash as a slash and pass over
     * control characters, so "/\host" leads away too.
     */
    static String local(@Nullable String address) {
        boolean local = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
        return local ? Objects.requireNonNull(address) : "/";
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String signIn(@Nullable String to, boolean refused) {
        var page = UriComponentsBuilder.fromPath(PAGE);
        if (refused) {
            page.queryParam("refused");
        }
        String local = local(to);
        if (!local.equals("/")) {
            page.queryParam("to", "{to}");
        }
        return page.encode().buildAndExpand(Map.of("to", local)).toUriString();
    }
}
