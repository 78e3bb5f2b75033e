package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.progress.ProgressQuery.Look;

/** Finds resolutions, targets and units that the reader sees, however they are typed. */
@Controller
@Revisited
class SearchController {

    private static final int ENOUGH = 50;

    private final OverviewPages overview;
    private final Looks looks;
    private final UnitQuery tree;

    SearchController(OverviewPages overview, Looks looks, UnitQuery tree) {
        this.overview = overview;
        this.looks = looks;
        this.tree = tree;
    }

    /** One thing found, and in which resolutions. */
    record Found(String text, List<Place> places) {

        Found(String text, String link, String code) {
            this(text, List.of(new Place(link, code)));
        }

        public String link() {
            return places.get(0).link();
        }
    }

    record Place(String link, String code) {}

    /** All that was found of one kind, and as much of it as anybody would read. */
    record Part(String name, List<Found> all) {

        public List<Found> shown() {
            return all.stream().limit(ENOUGH).toList();
        }
    }

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
        Map<Long, Found> units = new LinkedHashMap<>();
        if (!asked.isEmpty()) {
            Map<String, Long> roots = looks.latest(person).stream()
                    .collect(Collectors.toMap(look -> look.resolution().slug(), Look::root));
            for (ResolutionPage page : overview.of(person, language).resolutions()) {
                if (Folded.of(page.code() + " " + page.title()).has(asked)) {
                    resolutions.add(new Found(page.title(), page.link(page.year()), page.code()));
                }
                page.targets().stream()
                        .filter(target -> Folded.of(target.text()).has(asked))
                        .map(target ->
                                new Found(target.text(), page.targetLink(target.number(), page.year()), page.code()))
                        .forEach(targets::add);
                below(roots.get(page.slug()), page.year()).stream()
                        .filter(unit -> Folded.of(unit.name()).has(asked))
                        .forEach(unit -> units.computeIfAbsent(
                                        unit.id(), id -> new Found(unit.name(), new ArrayList<>()))
                                .places()
                                .add(new Place(page.unitLink(unit.key()), page.code())));
            }
        }
        model.addAttribute("q", q);
        model.addAttribute("asked", !asked.isEmpty());
        model.addAttribute(
                "parts",
                Stream.of(
                                new Part("resolutions", resolutions),
                                new Part("targets", targets),
                                new Part("units", List.copyOf(units.values())))
                        .filter(part -> !part.all().isEmpty())
                        .toList());
        return "dashboard/search";
    }

    /** None where the resolution has gone out of sight since the overview was made. */
    private List<Unit> below(@Nullable Long root, int year) {
        return root == null ? List.of() : tree.scope(root, LocalDate.of(year, 12, 31));
    }
}
