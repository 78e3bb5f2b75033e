package vn.muctieu.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a table of any page as a file: the page with {@code ?table=name.xlsx} or {@code name.csv}. It is taken from the page
 * itself, so that it holds what this person sees there, no more and no less.
 */
@Component
class TableDownload extends OncePerRequestFilter {

    private static final Pattern ASKED = Pattern.compile("([a-z][a-z0-9-]{0,40})\\.(xlsx|csv)");

    private final MessageSource messages;

    TableDownload(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String asked = request.getMethod().equals("GET") ? request.getParameter("table") : null;
        return asked == null || !ASKED.matcher(asked).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = ASKED.matcher(request.getParameter("table"));
        if (!asked.matches()) {
            throw new IllegalStateException();
        }
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (page.getStatus() != HttpServletResponse.SC_OK || !isPage(page)) {
            page.copyBodyToResponse();
            return;
        }
        Document document =
                Jsoup.parse(new ByteArrayInputStream(page.getContentAsByteArray()), StandardCharsets.UTF_8.name(), "");
        Elements tables = document.select("main table[data-table=" + asked.group(1) + "]");
        page.resetBuffer();
        if (tables.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale language = Locale.forLanguageTag(document.select("html").attr("lang"));
        Table taken = PageTable.of(document, tables, messages, language);
        new Download(response).table(name(request, asked.group(1)), asked.group(2), taken, language);
    }

    private static boolean isPage(ContentCachingResponseWrapper page) {
        String type = page.getContentType();
        return type != null && MediaType.TEXT_HTML.includes(MediaType.parseMediaType(type));
    }

    private static String name(HttpServletRequest request, String table) {
        String path = request.getRequestURI().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return path.isEmpty() || path.endsWith(table) ? path + (path.isEmpty() ? table : "") : path + "-" + table;
    }
}
