package vn.muctieu.measurement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Decides;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.account.SignedIn;
import vn.muctieu.web.Redirects;

/** All forms of a year, and what happens to one as a whole. */
@Controller
class SubmissionController {

    private final SubmissionDesk desk;
    private final SubmissionQuery submissions;
    private final EntryQuery pages;
    private final MessageSource messages;

    SubmissionController(SubmissionDesk desk, SubmissionQuery submissions, EntryQuery pages, MessageSource messages) {
        this.desk = desk;
        this.submissions = submissions;
        this.pages = pages;
        this.messages = messages;
    }

    @SignedIn
    @GetMapping("/submissions")
    String submissions(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int approved,
            Model model) {
        var years = submissions.openYears(person.unit());
        Integer shown = year != null ? year : years.stream().findFirst().orElse(null);
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        List<SubmissionQuery.FormState> forms = shown == null ? List.of() : submissions.of(person.unit(), shown);
        model.addAttribute("forms", forms);
        model.addAttribute("approved", approved);
        model.addAttribute("deciding", isDeciding(person, forms));
        return "measurement/submissions";
    }

    static boolean isDeciding(Person person, List<SubmissionQuery.FormState> forms) {
        return person.role() == Role.ORGANIZATION_COMMITTEE && forms.stream().anyMatch(SubmissionQuery.FormState::here);
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
            Locale language) {
        return decide(() -> desk.approve(person, year, unit), person, year, unit, language);
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
