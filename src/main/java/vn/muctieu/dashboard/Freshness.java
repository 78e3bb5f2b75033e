package vn.muctieu.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.muctieu.account.Person;

/**
 * Lets a browser ask whether a page of the dashboard is still the one it has. Only the same person gets that answer, and
 * only with the same token against forged requests; an answer of another start of the program is never the same.
 */
@Configuration(proxyBeanMethods = false)
class Freshness implements WebMvcConfigurer, HandlerInterceptor {

    private static final String REVALIDATED = "private, no-cache";
    private static final String TAG = Freshness.class.getName();

    private final StampQuery stamps;
    private final Clock clock;
    private final String start = UUID.randomUUID().toString();

    Freshness(StampQuery stamps, Clock clock) {
        this.stamps = stamps;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Person person = isPage(request, handler) ? Person.asking() : null;
        if (person == null) {
            return true;
        }
        return !isKnown(new ServletWebRequest(request, response), person, "");
    }

    /**
     * Whether the browser has the page already, so that nothing is left to answer.
     *
     * @param more what the page shows besides what the stamp covers
     */
    boolean isKnown(ServletWebRequest web, Person person, Object more) {
        HttpServletRequest request = web.getRequest();
        String tag = tag(request, person, more);
        String asked = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (asked != null && web.checkNotModified(tag)) {
            Objects.requireNonNull(web.getResponse()).setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED);
            return true;
        }
        request.setAttribute(TAG, tag);
        return false;
    }

    /** Only what was answered in full is worth asking about again. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && request.getAttribute(TAG) instanceof String tag) {
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED);
        }
    }

    private static boolean isPage(HttpServletRequest request, Object handler) {
        return request.getMethod().equals("GET")
                && handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(Revisited.class);
    }

    private String tag(HttpServletRequest request, Person person, Object more) {
        String content = String.join(
                "\n",
                start,
                String.valueOf(stamps.current()),
                LocalDate.now(clock).toString(),
                person.toString(),
                RequestContextUtils.getLocale(request).toLanguageTag(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                more.toString(),
                forgeryToken(request));
        return "W/\"" + DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private static String forgeryToken(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().endsWith("csrf")) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
