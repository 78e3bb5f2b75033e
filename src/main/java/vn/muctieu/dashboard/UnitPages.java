package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.progress.ResolutionProgress;

/** Puts together what is shown of the units below the one that a resolution is looked at from. */
@Component
class UnitPages {

    private final ResolutionPages pages;
    private final ProgressQuery progress;
    private final Shelf shelf;
    private final ResolutionWords words;

    UnitPages(ResolutionPages pages, ProgressQuery progress, Shelf shelf, ResolutionWords words) {
        this.pages = pages;
        this.progress = progress;
        this.shelf = shelf;
        this.words = words;
    }

    /** The uppermost units below, each with where it stands. */
    record Below(List<Unit> units, List<ResolutionProgress> progress) {}

    private record BelowKey(long resolution, long root, int year, boolean provisional) {}

    UnitTable table(Seen seen, Locale language) {
        Below below = below(seen);
        List<UnitTable.Asked> rows = IntStream.range(0, below.units().size())
                .mapToObj(i -> new UnitTable.Asked(
                        below.units().get(i), below.progress().get(i)))
                .toList();
        return UnitTable.of(seen, rows, List.of(), words.texts(language));
    }

    /**
     * One unit's own page.
     *
     * @param whole what it is compared with
     */
    UnitPage unit(Person person, Wish wish, Seen whole, String key, Locale language) {
        Seen own = pages.seen(person, new Wish(wish.slug(), whole.page().year(), key, wish.provisional()), language);
        Below below = below(whole);
        boolean amongOthers = below.units().stream().anyMatch(unit -> unit.key().equals(key));
        return UnitPage.of(own, whole, amongOthers ? below.progress() : List.of(), words.texts(language));
    }

    /** The uppermost units below of which anything is asked; where there are none, the unit itself. */
    List<Unit> asked(Seen seen) {
        return below(seen).units();
    }

    private Below below(Seen seen) {
        Look look = seen.look();
        var key = new BelowKey(look.resolution().id(), look.root(), look.year(), look.provisional());
        return shelf.get(key, Below.class, () -> {
            Below uppermost = asked(uppermost(seen.below()), seen);
            return uppermost.units().isEmpty() ? new Below(roots(seen), progress(roots(seen), seen)) : uppermost;
        });
    }

    /**
     * Those with nothing of the scope between them and where it is looked at from. What stays of a scope whose unit has
     * ended stands below units that the scope does not hold, or holds without what is below them: how deep it lies says
     * nothing.
     */
    private static List<Unit> uppermost(List<Unit> scope) {
        Set<Long> below =
                scope.stream().filter(unit -> unit.depth() > 0).map(Unit::id).collect(Collectors.toSet());
        return scope.stream()
                .filter(unit -> below.contains(unit.id()) && !below.contains(unit.parent()))
                .toList();
    }

    private static List<Unit> roots(Seen seen) {
        return seen.below().stream().filter(unit -> unit.depth() == 0).toList();
    }

    private List<ResolutionProgress> progress(List<Unit> units, Seen seen) {
        Look look = seen.look();
        return progress.of(units.stream()
                .map(unit -> new Look(look.resolution(), unit.id(), look.year(), look.provisional()))
                .toList());
    }

    private Below asked(List<Unit> units, Seen seen) {
        List<ResolutionProgress> all = progress(units, seen);
        List<Unit> asked = new ArrayList<>();
        List<ResolutionProgress> standing = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (isAsked(all.get(i))) {
                asked.add(units.get(i));
                standing.add(all.get(i));
            }
        }
        return new Below(asked, standing);
    }

    private static boolean isAsked(ResolutionProgress unit) {
        return unit.targets().stream()
                .flatMap(target -> target.indicators().stream())
                .anyMatch(indicator -> indicator.count().coverage().expected() > 0);
    }
}
