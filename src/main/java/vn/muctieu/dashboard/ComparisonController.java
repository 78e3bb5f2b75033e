package vn.muctieu.dashboard;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.dashboard.ResolutionPages.Seen;

/** A resolution beside another year, another unit, or the resolution that it carries on. */
@Controller
@Revisited
@SignedIn
class ComparisonController {

    private final OverviewPages overview;
    private final ResolutionPages pages;
    private final UnitPages units;
    private final ResolutionWords words;

    ComparisonController(OverviewPages overview, ResolutionPages pages, UnitPages units, ResolutionWords words) {
        this.overview = overview;
        this.pages = pages;
        this.units = units;
        this.words = words;
    }

    /** What stands on the other side; what it does not say is as on this one. */
    record Against(
            @Nullable String with,
            @Nullable Integer withYear,
            @Nullable String withUnit) {}

    @GetMapping("/resolutions/{slug}/comparison")
    String comparison(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            Against against,
            Locale language,
            Model model) {
        Seen all = pages.seen(person, new Wish(slug, year, null, false), language);
        Seen left = given(unit) == null ? all : pages.seen(person, new Wish(slug, year, unit, false), language);
        Seen right = pages.seen(person, other(left.page(), against), language);
        model.addAttribute("page", left.page());
        model.addAttribute("comparison", ComparisonPage.of(left, right, words.texts(language)));
        model.addAttribute("resolutions", overview.of(person, language).resolutions());
        model.addAttribute("units", units.asked(all));
        return "dashboard/comparison";
    }

    /** Another resolution in its latest year; another unit in the same year; else the year before. */
    private static Wish other(ResolutionPage left, Against against) {
        String with = Objects.requireNonNullElse(given(against.with()), left.slug());
        String withUnit = given(against.withUnit());
        Integer year = against.withYear();
        if (year == null && with.equals(left.slug())) {
            year = withUnit == null ? left.year() - 1 : left.year();
        }
        return new Wish(with, year, withUnit == null ? left.unitKey() : withUnit, false);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
