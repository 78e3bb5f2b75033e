package vn.muctieu.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.dashboard.ResolutionPages.Wish;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionShelf;
import vn.muctieu.ruling.Ruled;
import vn.muctieu.ruling.RulingAccess;
import vn.muctieu.ruling.RulingQuery;

/** Puts together what is shown of one target: what it carries on, and what was settled of it. */
@Component
class TargetPages {

    private final ResolutionPages pages;
    private final ResolutionShelf resolutions;
    private final ProgressQuery progress;
    private final RulingQuery rulings;
    private final RulingAccess settling;
    private final Sight sight;

    TargetPages(
            ResolutionPages pages,
            ResolutionShelf resolutions,
            ProgressQuery progress,
            RulingQuery rulings,
            RulingAccess settling,
            Sight sight) {
        this.pages = pages;
        this.resolutions = resolutions;
        this.progress = progress;
        this.rulings = rulings;
        this.settling = settling;
        this.sight = sight;
    }

    TargetPage of(Person person, Wish wish, int number, Locale language) {
        Seen seen = pages.seen(person, wish, language);
        TargetProgress target = seen.progress().targets().stream()
                .filter(one -> one.target().number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("target " + number));
        Texts texts = pages.texts(language);
        return TargetPage.of(target, seen, lineage(person, seen, target, texts), settled(person, seen, number), texts);
    }

    /** What it carries on, from the resolutions that the person sees too. */
    private Lineage lineage(Person person, Seen seen, TargetProgress target, Texts texts) {
        Resolution resolution = seen.progress().resolution();
        Map<Long, Long> roots = sight.of(person);
        List<Resolution> others = resolutions.all().stream()
                .filter(other -> roots.containsKey(other.id()))
                .toList();
        var before = others.stream()
                .filter(other -> other.code().equals(resolution.follows()) && other.scope() == resolution.scope())
                .findFirst()
                .map(other -> progress.before(target.target(), seen.progress(), other.firstYear()))
                .orElseGet(List::of);
        return Lineage.of(target, resolution, others, before, seen.figures(), texts);
    }

    private TargetPage.Settled settled(Person person, Seen seen, int number) {
        Resolution resolution = seen.progress().resolution();
        Set<Long> shown = seen.below().stream().map(Unit::id).collect(Collectors.toSet());
        List<Ruled> inForce = rulings.inForce(List.of(resolution.id())).stream()
                .filter(ruled -> ruled.target() == number && (ruled.unit() == null || shown.contains(ruled.unit())))
                .toList();
        return new TargetPage.Settled(inForce, settling.maySettle(person, resolution));
    }
}
