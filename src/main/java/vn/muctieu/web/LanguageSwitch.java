package vn.muctieu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Switches the reader's language when an address says "lang=…"; languages without messages are passed over. */
class LanguageSwitch implements HandlerInterceptor {

    private final List<Locale> languages;

    LanguageSwitch(List<Locale> languages) {
        this.languages = languages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter("lang");
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (wanted != null && resolver != null) {
            languages.stream()
                    .filter(language -> language.getLanguage().equals(wanted))
                    .forEach(language -> resolver.setLocale(request, response, language));
        }
        return true;
    }
}
