package vn.muctieu.dashboard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.review.RemedyQuery;

/** A resolution as of a year, and each of its targets. */
@Controller
@Revisited
@SignedIn
class ResolutionController {

    private final ResolutionPages pages;
    private final TargetPages targets;
    private final RemedyQuery remedies;

    ResolutionController(ResolutionPages pages, TargetPages targets, RemedyQuery remedies) {
        this.pages = pages;
        this.targets = targets;
        this.remedies = remedies;
    }

    @SharedContent
    @GetMapping("/resolutions/{slug}")
    String resolution(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean provisional,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "number") String sort,
            Locale language,
            Model model) {
        ResolutionPage page = pages.seen(person, new Wish(slug, year, unit, provisional), language)
                .page();
        Selection selection = Selection.of(show, sort);
        model.addAttribute("page", page);
        model.addAttribute("selection", selection);
        model.addAttribute("targets", selection.of(page.targets()));
        return "dashboard/resolution";
    }

    @GetMapping("/resolutions/{slug}/targets/{number}")
    String target(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean provisional,
            Locale language,
            Model model) {
        TargetPage page = targets.of(person, new Wish(slug, year, unit, provisional), number, language);
        model.addAttribute("page", page.resolution());
        model.addAttribute("target", page.target());
        model.addAttribute("lineage", page.lineage());
        model.addAttribute("rulings", page.rulings());
        model.addAttribute("mayRule", page.mayRule());
        model.addAttribute("remedies", remedies.at(person, slug, number));
        model.addAttribute("parts", page.parts());
        return "dashboard/target";
    }

    /** The targets one at a time, in large letters, the missed ones first: what is shown in a meeting. */
    @SharedContent
    @GetMapping("/resolutions/{slug}/meeting")
    String meeting(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean provisional,
            Locale language,
            Model model) {
        ResolutionPage page = pages.seen(person, new Wish(slug, year, unit, provisional), language)
                .page();
        model.addAttribute("page", page);
        model.addAttribute("targets", Selection.of("", "severity").of(page.targets()));
        return "dashboard/meeting";
    }
}
