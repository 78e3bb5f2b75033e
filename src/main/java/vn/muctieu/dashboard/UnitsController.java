package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.dashboard.ResolutionPages.Seen;

/** A resolution by its units: all of them against all targets, and each by itself. */
@Controller
@Revisited
@SignedIn
class UnitsController {

    private final ResolutionPages pages;
    private final UnitPages units;
    private final BorderedPages bordered;
    private final ResolutionWords words;

    UnitsController(ResolutionPages pages, UnitPages units, BorderedPages bordered, ResolutionWords words) {
        this.pages = pages;
        this.units = units;
        this.bordered = bordered;
        this.words = words;
    }

    @SharedContent
    @GetMapping("/resolutions/{slug}/units")
    String units(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean provisional,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate borders,
            Locale language,
            Model model) {
        Seen seen = pages.seen(person, new Wish(slug, year, unit, provisional), language);
        LocalDate drawn = BordersChoice.drawn(borders, seen.look().year());
        model.addAttribute("page", seen.page());
        model.addAttribute("borders", BordersChoice.of(seen.page(), "units", drawn, words.texts(language)));
        model.addAttribute(
                "table", borders == null ? units.table(seen, language) : bordered.table(seen, drawn, language));
        return "dashboard/units";
    }

    @GetMapping("/resolutions/{slug}/units/{key}")
    String unit(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean provisional,
            Locale language,
            Model model) {
        var wish = new Wish(slug, year, null, provisional);
        Seen whole = pages.seen(person, wish, language);
        UnitPage unit = units.unit(person, wish, whole, key, language);
        model.addAttribute("whole", whole.page());
        model.addAttribute("page", unit.own());
        model.addAttribute("lines", unit.lines());
        model.addAttribute("ranked", unit.isRanked());
        return "dashboard/unit";
    }
}
