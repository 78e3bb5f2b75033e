package vn.muctieu.dashboard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.account.SignedIn;
import vn.muctieu.measurement.SubmissionQuery;
import vn.muctieu.reminder.ReminderQuery;

/** The start page: where every resolution stands, and what waits for the reader. */
@Controller
class HomeController {

    private final OverviewPages overview;
    private final SubmissionQuery submissions;
    private final ReminderQuery reminders;
    private final Freshness freshness;

    HomeController(OverviewPages overview, SubmissionQuery submissions, ReminderQuery reminders, Freshness freshness) {
        this.overview = overview;
        this.submissions = submissions;
        this.reminders = reminders;
        this.freshness = freshness;
    }

    @SignedIn
    @GetMapping("/")
    @Nullable
    String home(@AuthenticationPrincipal Person person, Locale language, ServletWebRequest web, Model model) {
        var unread = reminders.unread(person);
        if (freshness.isKnown(web, person, unread)) {
            return null;
        }
        boolean staff = person.role() == Role.UNIT_STAFF;
        model.addAttribute("staff", staff);
        model.addAttribute("reminders", unread);
        model.addAttribute("years", staff ? submissions.ownYears(person.unit()) : submissions.years(person.unit()));
        model.addAttribute("overview", overview.of(person, language));
        return "dashboard/home";
    }
}
