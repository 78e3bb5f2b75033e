package vn.muctieu.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.progress.ProgressQuery;

/** Puts together where every resolution stands that a person sees. */
@Component
class OverviewPages {

    private final Looks looks;
    private final ProgressQuery progress;
    private final UnitQuery units;
    private final ResolutionWords words;
    private final Shelf shelf;
    private final Clock clock;

    OverviewPages(
            Looks looks, ProgressQuery progress, UnitQuery units, ResolutionWords words, Shelf shelf, Clock clock) {
        this.looks = looks;
        this.progress = progress;
        this.units = units;
        this.words = words;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Every resolution a person sees, each as of its latest year with figures.
     *
     * @param source where the figures come from and as of when, to stand under what is printed
     */
    record Overview(List<ResolutionPage> resolutions, String source) {}

    private record Key(long eyes, Locale language) {}

    Overview of(Person person, Locale language) {
        var key = new Key(person.unit(), language);
        return shelf.get(key, Overview.class, () -> workOut(person, language));
    }

    private Overview workOut(Person person, Locale language) {
        String own =
                units.byId(person.unit(), LocalDate.now(clock)).orElseThrow().name();
        var from = new ResolutionPage.From(null, own);
        List<ResolutionPage> resolutions = progress.withYearBefore(looks.latest(person), false).stream()
                .map(both -> words.page(both, from, Map.of(), List.of(), language))
                .toList();
        return new Overview(resolutions, words.source(language));
    }
}
