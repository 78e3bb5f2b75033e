package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.organization.Unit;

/** Finds resolutions, targets and units that the reader sees, however they are typed. */
@Controller
@Revisited
class SearchController {

    private static final int ENOUGH = 50;

    private final OverviewPages overview;
    private final ResolutionPages pages;

    SearchController(OverviewPages overview, ResolutionPages pages) {
        this.overview = overview;
        this.pages = pages;
    }

    /** One thing found. */
    record Found(String link, String text, String where) {}

    @SignedIn
    @GetMapping("/search")
    String search(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String q,
            Locale language,
            Model model) {
        Folded asked = Folded.of(q);
        List<Found> resolutions = new ArrayList<>();
        List<Found> targets = new ArrayList<>();
        List<Found> units = new ArrayList<>();
        if (!asked.isEmpty()) {
            for (ResolutionPage page : overview.of(person, language).resolutions()) {
                if (Folded.of(page.code() + " " + page.title()).has(asked)) {
                    resolutions.add(new Found(page.link(page.year()), page.title(), page.code()));
                }
                page.targets().stream()
                        .filter(target -> Folded.of(target.text()).has(asked))
                        .map(target ->
                                new Found(page.targetLink(target.number(), page.year()), target.text(), page.code()))
                        .forEach(targets::add);
                Seen seen = pages.seen(person, new Wish(page.slug(), page.year(), null, false), language);
                seen.below().stream()
                        .filter(unit -> Folded.of(unit.name()).has(asked))
                        .map(unit -> found(page, unit))
                        .forEach(units::add);
            }
        }
        model.addAttribute("q", q);
        model.addAttribute("asked", !asked.isEmpty());
        model.addAttribute("resolutions", resolutions);
        model.addAttribute("targets", targets.stream().limit(ENOUGH).toList());
        model.addAttribute("units", units.stream().limit(ENOUGH).toList());
        return "dashboard/search";
    }

    private static Found found(ResolutionPage page, Unit unit) {
        return new Found(page.unitLink(unit.key()), unit.name(), page.code());
    }
}
