package vn.muctieu.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.ruling.Ruled;
import vn.muctieu.ruling.RulingAccess;
import vn.muctieu.ruling.RulingQuery;

/** Puts together what is shown of one target: what it carries on, and what was settled of it. */
@Component
class TargetPages {

    private final ResolutionPages pages;
    private final Looks looks;
    private final ProgressQuery progress;
    private final RulingQuery rulings;
    private final RulingAccess settling;
    private final ResolutionWords words;

    TargetPages(
            ResolutionPages pages,
            Looks looks,
            ProgressQuery progress,
            RulingQuery rulings,
            RulingAccess settling,
            ResolutionWords words) {
        this.pages = pages;
        this.looks = looks;
        this.progress = progress;
        this.rulings = rulings;
        this.settling = settling;
        this.words = words;
    }

    TargetPage of(Person person, Wish wish, int number, Locale language) {
        Seen seen = pages.seen(person, wish, language);
        TargetProgress target = seen.progress().targets().stream()
                .filter(one -> one.target().number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("target " + number));
        Texts texts = words.texts(language);
        return TargetPage.of(target, seen, lineage(person, seen, target, texts), settled(person, seen, number), texts);
    }

    /** What it carries on, from the resolutions that the person sees too. */
    private Lineage lineage(Person person, Seen seen, TargetProgress target, Texts texts) {
        Resolution resolution = seen.progress().resolution();
        List<Resolution> others = looks.seen(person);
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
