package vn.muctieu.measurement;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Administers;
import vn.muctieu.account.Person;
import vn.muctieu.web.Redirects;

/** Opening a closed year again for one unit. */
@Controller
@Administers
class CorrectionController {

    private final CorrectionDesk desk;
    private final YearQuery pages;
    private final SubmissionQuery submissions;
    private final MessageSource messages;

    CorrectionController(CorrectionDesk desk, YearQuery pages, SubmissionQuery submissions, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.submissions = submissions;
        this.messages = messages;
    }

    @PostMapping("/years/{year}/reopenings")
    Object reopen(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String reason,
            Locale language) {
        try {
            desk.reopen(person, year, unit, reason);
            return Redirects.to("/years/{year}", year);
        } catch (EntryRefused refused) {
            return refused(person, year, refused, language)
                    .addObject("chosen", unit)
                    .addObject("reason", reason);
        }
    }

    @PostMapping("/years/{year}/reopenings/{unit}/closing")
    Object close(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            Locale language) {
        try {
            desk.close(person, year, unit);
            return Redirects.to("/years/{year}", year);
        } catch (EntryRefused refused) {
            return refused(person, year, refused, language);
        }
    }

    private ModelAndView refused(Person person, int year, EntryRefused refused, Locale language) {
        var page = new ModelAndView("measurement/year", refused.status());
        page.addObject("page", pages.page(person, year));
        page.addObject("forms", submissions.of(person.unit(), year));
        page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
        return page;
    }
}
