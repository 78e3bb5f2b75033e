package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.measurement.SubmissionQuery;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.progress.ProgressQuery.WithYearBefore;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.resolution.Figure;

/** Puts together what is shown of a resolution, from what the reader may see. */
@Component
class ResolutionPages {

    private final Looks looks;
    private final ProgressQuery progress;
    private final SubmissionQuery submissions;
    private final UnitQuery units;
    private final ResolutionWords words;
    private final Shelf shelf;

    ResolutionPages(
            Looks looks,
            ProgressQuery progress,
            SubmissionQuery submissions,
            UnitQuery units,
            ResolutionWords words,
            Shelf shelf) {
        this.looks = looks;
        this.progress = progress;
        this.submissions = submissions;
        this.units = units;
        this.words = words;
        this.shelf = shelf;
    }

    /** What a person sees of a resolution: its progress, with what names and explains it. */
    record Seen(
            Look look,
            ResolutionProgress progress,
            ResolutionPage page,
            List<Unit> below,
            Map<String, Figure> figures) {}

    private record Key(long eyes, Wish wish, Locale language) {}

    Seen seen(Person person, Wish wish, Locale language) {
        var key = new Key(person.unit(), wish, language);
        return shelf.get(key, Seen.class, () -> workOut(person, wish, language));
    }

    private Seen workOut(Person person, Wish wish, Locale language) {
        Look look = looks.of(person, wish);
        LocalDate on = LocalDate.of(look.year(), 12, 31);
        WithYearBefore both = progress.withYearBefore(List.of(look), true).get(0);
        List<Unit> below = units.scope(look.root(), on);
        Map<Long, String> names = below.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Set<Long> corrected = submissions.underCorrection(names.keySet(), look.year());
        List<String> corrections = below.stream()
                .filter(unit -> corrected.contains(unit.id()))
                .map(Unit::name)
                .toList();
        String root = units.byId(look.root(), on).orElseThrow().name();
        var from = new ResolutionPage.From(wish.unit(), root);
        var page = words.page(both, from, names, corrections, language);
        return new Seen(look, both.now(), page, below, words.figures());
    }
}
