package vn.muctieu.organization;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was reorganised when, and what became of a unit. */
@Controller
class TimelineController {

    private final TimelineQuery timeline;
    private final Clock clock;

    TimelineController(TimelineQuery timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping("/units/timeline")
    @PreAuthorize("isAuthenticated()")
    String timeline(
            @AuthenticationPrincipal(expression = "unit") long unit,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        String wanted = q.strip();
        model.addAttribute("wanted", wanted);
        model.addAttribute("acts", timeline.acts(unit, today));
        if (!wanted.isEmpty()) {
            model.addAttribute("found", timeline.find(unit, today, wanted));
        }
        return "organization/timeline";
    }
}
