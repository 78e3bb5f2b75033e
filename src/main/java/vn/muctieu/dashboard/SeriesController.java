package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.List;
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
import vn.muctieu.progress.BorderedSeries;

/** A target's years unit by unit, by the borders of any date. */
@Controller
@SignedIn
class SeriesController {

    private final ResolutionPages pages;
    private final BorderedPages bordered;
    private final ResolutionWords words;

    SeriesController(ResolutionPages pages, BorderedPages bordered, ResolutionWords words) {
        this.pages = pages;
        this.bordered = bordered;
        this.words = words;
    }

    @GetMapping("/resolutions/{slug}/targets/{number}/units")
    String units(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate borders,
            Locale language,
            Model model) {
        var seen = pages.seen(person, new Wish(slug, year, unit, false), language);
        var look = seen.look();
        LocalDate drawn = BordersChoice.drawn(borders, look.year());
        List<BorderedSeries> series = look.resolution().targets().stream()
                .filter(target -> target.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("target " + number))
                .indicators()
                .stream()
                .filter(indicator -> !indicator.measured().isDecided())
                .map(indicator -> bordered.series(seen, indicator, drawn))
                .toList();
        model.addAttribute(
                "series", SeriesPage.of(seen.page(), number, drawn, series, seen.figures(), words.texts(language)));
        return "dashboard/series";
    }
}
