package vn.muctieu.dashboard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.measurement.SubmissionQuery;
import vn.muctieu.measurement.SubmissionQuery.YearState;

/** One figure across all units: who has reported, who is late, and how it stands so far. */
@Controller
class FigureController {

    private final FigurePages pages;
    private final SubmissionQuery submissions;

    FigureController(FigurePages pages, SubmissionQuery submissions) {
        this.pages = pages;
        this.submissions = submissions;
    }

    @SignedIn
    @GetMapping("/figures")
    String figure(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(required = false) @Nullable Integer year,
            Locale language,
            Model model) {
        var years =
                submissions.years(person.unit()).stream().map(YearState::year).toList();
        var choices = pages.choices();
        model.addAttribute("years", years);
        model.addAttribute("choices", choices);
        if (!years.isEmpty() && !choices.isEmpty()) {
            int shown = year != null ? year : years.get(0);
            String chosen = figure != null ? figure : pages.firstOf(person, shown, choices);
            model.addAttribute("matrix", pages.matrix(person, chosen, shown, language));
        }
        return "dashboard/figure";
    }
}
