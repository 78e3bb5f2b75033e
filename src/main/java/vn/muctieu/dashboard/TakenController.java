package vn.muctieu.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.dashboard.ResolutionPages.Wish;

/** The dashboard's tables as files, holding what the person sees on its pages. */
@Controller
@SignedIn
class TakenController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ResolutionPages pages;
    private final UnitPages units;
    private final MessageSource messages;

    TakenController(ResolutionPages pages, UnitPages units, MessageSource messages) {
        this.pages = pages;
        this.units = units;
        this.messages = messages;
    }

    /** Which view of a resolution; a record, so that each address takes the same. */
    record View(
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable Boolean provisional) {}

    @GetMapping({"/resolutions/{slug}/targets.xlsx", "/resolutions/{slug}/targets.csv"})
    void targets(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            View view,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Seen seen = seen(person, slug, view, language);
        Texts texts = new Texts(messages, language);
        write(TakenTable.targets(seen, texts), "targets", seen, texts, request.getRequestURI(), response);
    }

    @GetMapping({"/resolutions/{slug}/units.xlsx", "/resolutions/{slug}/units.csv"})
    void units(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            View view,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Seen seen = seen(person, slug, view, language);
        Texts texts = new Texts(messages, language);
        TakenTable table = TakenTable.units(seen.page(), units.table(seen, language), texts);
        write(table, "units", seen, texts, request.getRequestURI(), response);
    }

    private Seen seen(Person person, String slug, View view, Locale language) {
        String unit = view.unit() == null || view.unit().isBlank() ? null : view.unit();
        return pages.seen(person, new Wish(slug, view.year(), unit, Boolean.TRUE.equals(view.provisional())), language);
    }

    private static void write(
            TakenTable table, String what, Seen seen, Texts texts, String address, HttpServletResponse response)
            throws IOException {
        boolean csv = address.endsWith(".csv");
        String name = seen.page().slug() + "-" + seen.page().year() + "-" + what;
        response.setContentType(csv ? "text/csv;charset=UTF-8" : WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + (csv ? ".csv" : ".xlsx"))
                        .build()
                        .toString());
        if (csv) {
            table.csv(texts, response.getOutputStream());
        } else {
            table.workbook(seen.page().slug(), response.getOutputStream());
        }
    }
}
