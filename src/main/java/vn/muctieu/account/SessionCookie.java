package vn.muctieu.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * The cookie that holds the session's id: out of reach for scripts and requests from other sites, and under HTTPS by its
 * name out of reach for other hosts of the domain.
 */
class SessionCookie implements CookieSerializer {

    /** Where Spring Session keeps a request's session once it has found it. */
    private static final String FOUND = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    private final DefaultCookieSerializer plain = named("session");
    private final DefaultCookieSerializer secure = named("__Host-session");

    @Override
    public void writeCookieValue(CookieValue value) {
        if (!value.getResponse().isCommitted()) {
            of(value.getRequest()).writeCookieValue(value);
        }
    }

    /**
     * None once the session has been found: when a response is finished Spring Session asks a second time, and would read
     * the same session from the database again (its issue 1731).
     */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return request.getAttribute(FOUND) == null ? of(request).readCookieValues(request) : List.of();
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static DefaultCookieSerializer named(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        return cookie;
    }
}
