package vn.muctieu.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
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

    /** The model's attribute with the {@link Content}, in whose place the layout puts only the mark. */
    private static final String CONTENT = "sharedContent";

    private static final String MARK = "<!--shared content-->";

    private final Shelf shelf;
    private final ObjectProvider<ThymeleafViewResolver> views;

    ContentKeeping(Shelf shelf, ObjectProvider<ThymeleafViewResolver> views) {
        this.shelf = shelf;
        this.views = views;
    }

    private record Key(
            long eyes,
            Locale language,
            String path,
            @Nullable String query) {}

    /** The content as it is sent, in UTF-8. */
    private record Content(byte[] html) {}

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
            String view = Objects.requireNonNull(page.getViewName());
            Content content = shelf.get(
                    key,
                    Content.class,
                    () -> new Content(
                            bytes(rendered(view + " :: main", page.getModel(), language, request, response))));
            page.addObject(CONTENT, content);
            page.setView((model, asked, answer) ->
                    write(rendered(view, Objects.requireNonNull(model), language, asked, answer), content, answer));
        }
    }

    private static void write(String frame, Content content, HttpServletResponse response) throws IOException {
        int place = frame.indexOf(MARK);
        byte[] before = bytes(frame.substring(0, place));
        byte[] after = bytes(frame.substring(place + MARK.length()));
        response.setContentLength(before.length + content.html.length + after.length);
        OutputStream out = response.getOutputStream();
        out.write(before);
        out.write(content.html);
        out.write(after);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String rendered(
            String view,
            Map<String, ?> model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var written = new StringWriter();
        try {
            Objects.requireNonNull(views.getObject().resolveViewName(view, language))
                    .render(model, request, writingTo(new PrintWriter(written), response));
        } catch (Exception failed) {
            throw new IllegalStateException(view + " cannot be rendered", failed);
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
