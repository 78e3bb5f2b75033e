package vn.muctieu.measurement;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Administers;
import vn.muctieu.account.Person;
import vn.muctieu.web.Redirects;

/** The reporting years, and opening one. */
@Controller
@Administers
class YearController {

    private final YearDesk desk;
    private final SubmissionQuery submissions;
    private final MessageSource messages;

    YearController(YearDesk desk, SubmissionQuery submissions, MessageSource messages) {
        this.desk = desk;
        this.submissions = submissions;
        this.messages = messages;
    }

    @GetMapping("/years")
    String years(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("years", submissions.years(person.unit()));
        return "measurement/years";
    }

    @PostMapping("/years")
    Object open(@AuthenticationPrincipal Person person, @RequestParam String year, Locale language) {
        try {
            desk.open(person, number(year));
            return Redirects.to("/years");
        } catch (EntryRefused refused) {
            var page = new ModelAndView("measurement/years", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("years", submissions.years(person.unit()));
            page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
            page.addObject("typed", year);
            return page;
        }
    }

    private static int number(String year) {
        if (!year.strip().matches("\\d{4}")) {
            throw new EntryRefused("not-a-year", year);
        }
        return Integer.parseInt(year.strip());
    }
}
