package vn.muctieu.measurement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Decides;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.web.Redirects;

/** What happens to a form as a whole. */
@Controller
class SubmissionController {

    private final SubmissionDesk desk;
    private final EntryQuery pages;
    private final MessageSource messages;

    SubmissionController(SubmissionDesk desk, EntryQuery pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
    }

    @Enters
    @PostMapping("/submissions/{year}/{unit}/submission")
    Object submit(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            Locale language) {
        return decide(() -> desk.submit(person, year, unit), person, year, unit, language);
    }

    @Decides
    @PostMapping("/submissions/{year}/{unit}/approval")
    Object approve(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Integer submission,
            Locale language) {
        return decide(() -> desk.approve(person, year, unit, submission), person, year, unit, language);
    }

    @Decides
    @PostMapping("/submissions/{year}/{unit}/return")
    Object returnFor(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Locale language) {
        model.addAttribute("reason", reason);
        return decide(() -> desk.returnFor(person, year, unit, reason), person, year, unit, language);
    }

    private Object decide(Runnable decision, Person person, int year, String unit, Locale language) {
        try {
            decision.run();
            return Redirects.to("/entry/{year}?unit={unit}", year, unit);
        } catch (EntryRefused refused) {
            var page = new ModelAndView("measurement/form", refused.status());
            page.addObject("page", pages.page(person, year, unit));
            page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
            return page;
        }
    }
}
