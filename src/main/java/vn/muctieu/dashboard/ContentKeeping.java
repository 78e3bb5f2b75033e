package vn.muctieu.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.muctieu.account.Person;

/** Renders {@link SharedContent} once and keeps it on the {@link Shelf}; only the frame is each reader's own. */
@Configuration(proxyBeanMethods = false)
class ContentKeeping implements WebMvcConfigurer, HandlerInterceptor {

    /** The model's attribute that the layout shows in place of the page's own content. */
    private static final String KEPT = "keptContent";

    private final Shelf shelf;
    private final ThymeleafViewResolver views;

    ContentKeeping(Shelf shelf, @Lazy ThymeleafViewResolver views) {
        this.shelf = shelf;
        this.views = views;
    }

    private record Key(
            long eyes,
            Locale language,
            String path,
            @Nullable String query) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(SharedContent.class)) {
            Person reader = Objects.requireNonNull(Person.asking());
            Locale language = RequestContextUtils.getLocale(request);
            var key = new Key(reader.unit(), language, request.getRequestURI(), request.getQueryString());
            page.addObject(KEPT, shelf.get(key, String.class, () -> content(page, language, request, response)));
        }
    }

    private String content(
            ModelAndView page, Locale language, HttpServletRequest request, HttpServletResponse response) {
        var written = new StringWriter();
        try {
            var view = Objects.requireNonNull(views.resolveViewName(page.getViewName() + " :: main", language));
            view.render(page.getModel(), request, writingTo(new PrintWriter(written), response));
        } catch (Exception failed) {
            throw new IllegalStateException("The content of " + page.getViewName() + " cannot be rendered", failed);
        }
        return written.toString();
    }

    private static HttpServletResponse writingTo(PrintWriter writer, HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public PrintWriter getWriter() {
                return writer;
            }
        };
    }
}
