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
            @RequestParam @Nullable String unit) {
        String name = "tom-tat-" + slug + "-" + year + (unit == null ? "" : "-" + unit) + ".docx";
        return ReportController.file(briefings.document(person, slug, unit, year), ReportController.WORD, name);
    }
}
