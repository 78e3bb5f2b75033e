package vn.muctieu.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.review.CauseQuery;
import vn.muctieu.review.Conclusion.NamedCause;
import vn.muctieu.web.Download;

/** A resolution's progress as a file, holding what the person sees on its page. */
@Controller
class ProgressTableController {

    private final ResolutionPages pages;
    private final CauseQuery causes;
    private final ResolutionWords words;

    ProgressTableController(ResolutionPages pages, CauseQuery causes, ResolutionWords words) {
        this.pages = pages;
        this.causes = causes;
        this.words = words;
    }

    /** Which view of a resolution. */
    record View(
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable Boolean provisional) {

        Wish of(String slug) {
            return new Wish(slug, year, unit == null || unit.isBlank() ? null : unit, Boolean.TRUE.equals(provisional));
        }
    }

    @SignedIn
    @GetMapping("/resolutions/{slug}/targets.{format:xlsx|csv}")
    void targets(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @PathVariable String format,
            View view,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Seen seen = pages.seen(person, view.of(slug), language);
        // A review is of the whole resolution: what it says of a target need not be so in one unit.
        Map<Integer, List<NamedCause>> named = seen.progress().isWhole()
                ? causes.of(person, slug, seen.progress().year())
                : Map.of();
        new Download(response)
                .table(
                        slug + "-" + seen.page().year() + "-targets",
                        format,
                        ProgressTable.of(seen, named, words.texts(language)),
                        language);
    }
}
