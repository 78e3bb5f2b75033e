package vn.muctieu.report;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;

/** Briefings as files. */
@Controller
@SignedIn
class BriefingController {

    private final Briefings briefings;

    BriefingController(Briefings briefings) {
        this.briefings = briefings;
    }

    @GetMapping("/resolutions/{slug}/briefing.docx")
    ResponseEntity<byte[]> briefing(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit) {
        byte[] content = briefings.document(person, slug, unit, year);
        return ReportController.file(content, ReportController.WORD, name(slug, year, unit) + ".docx");
    }

    @GetMapping("/resolutions/{slug}/briefing.pdf")
    ResponseEntity<byte[]> print(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit) {
        byte[] content = briefings.print(person, slug, unit, year);
        return ReportController.file(content, ReportController.PDF, name(slug, year, unit) + ".pdf");
    }

    private static String name(String slug, int year, @Nullable String unit) {
        return "tom-tat-" + slug + "-" + year + (unit == null ? "" : "-" + unit);
    }
}
