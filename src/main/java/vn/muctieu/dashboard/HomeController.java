package vn.muctieu.dashboard;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.account.SignedIn;
import vn.muctieu.measurement.ReminderQuery;
import vn.muctieu.measurement.SubmissionQuery;

/** The start page: where every resolution stands, and what waits for the reader. */
@Controller
class HomeController {

    private final ResolutionPages pages;
    private final SubmissionQuery submissions;
    private final ReminderQuery reminders;

    HomeController(ResolutionPages pages, SubmissionQuery submissions, ReminderQuery reminders) {
        this.pages = pages;
        this.submissions = submissions;
        this.reminders = reminders;
    }

    @SignedIn
    @GetMapping("/")
    String home(@AuthenticationPrincipal Person person, Locale language, Model model) {
        boolean staff = person.role() == Role.UNIT_STAFF;
        model.addAttribute("staff", staff);
        model.addAttribute("reminders", reminders.unread(person));
        model.addAttribute("years", staff ? submissions.ownYears(person.unit()) : submissions.years(person.unit()));
        model.addAttribute("resolutions", pages.overview(person, language));
        return "dashboard/home";
    }
}
