package vn.muctieu.measurement;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Decides;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.web.Redirects;

/** One form with all that belongs to it, for those who examine it. */
@Controller
class ExaminationController {

    private final SubmissionDesk desk;
    private final ExaminationQuery pages;
    private final MessageSource messages;

    ExaminationController(SubmissionDesk desk, ExaminationQuery pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
    }

    @SignedIn
    @GetMapping("/submissions/{year}/{unit}")
    String form(
            @AuthenticationPrincipal Person person, @PathVariable int year, @PathVariable String unit, Model model) {
        model.addAttribute("page", pages.page(person, year, unit));
        return "measurement/examination";
    }

    @Enters
    @PostMapping("/submissions/{year}/{unit}/withdrawal")
    Object withdraw(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            Locale language) {
        return step(() -> desk.withdraw(person, year, unit), person, year, unit, language);
    }

    @Decides
    @PostMapping("/submissions/{year}/{unit}/examination")
    Object examine(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            Locale language) {
        return step(() -> desk.examine(person, year, unit), person, year, unit, language);
    }

    private Object step(Runnable step, Person person, int year, String unit, Locale language) {
        try {
            step.run();
            return Redirects.to("/submissions/{year}/{unit}", year, unit);
        } catch (EntryRefused refused) {
            var page = new ModelAndView("measurement/examination", refused.status());
            page.addObject("page", pages.page(person, year, unit));
            page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
            return page;
        }
    }
}
