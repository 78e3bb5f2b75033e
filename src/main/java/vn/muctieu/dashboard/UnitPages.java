package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.dashboard.ResolutionPages.Wish;
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
    private final MessageSource messages;

    UnitPages(ResolutionPages pages, ProgressQuery progress, Shelf shelf, MessageSource messages) {
        this.pages = pages;
        this.progress = progress;
        this.shelf = shelf;
        this.messages = messages;
    }

    /** The units right below, each with where it stands. */
    record Below(List<Unit> units, List<ResolutionProgress> progress) {}

    private record BelowKey(long resolution, long root, int year, boolean provisional) {}

    UnitTable table(Seen seen, Locale language) {
        Below below = below(seen);
        return UnitTable.of(
                seen.page().targets(), below.units(), below.progress(), seen.figures(), new Texts(messages, language));
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
        return UnitPage.of(own, whole, amongOthers ? below.progress() : List.of(), new Texts(messages, language));
    }

    /** The units right below of which anything is asked; where there are none, the unit itself. */
    List<Unit> asked(Seen seen) {
        return below(seen).units();
    }

    private Below below(Seen seen) {
        Look look = seen.look();
        var key = new BelowKey(look.resolution().id(), look.root(), look.year(), look.provisional());
        return shelf.get(key, Below.class, () -> {
            Below right = at(1, seen);
            return right.units().isEmpty() ? at(0, seen) : right;
        });
    }

    private Below at(int depth, Seen seen) {
        List<Unit> units =
                seen.below().stream().filter(unit -> unit.depth() == depth).toList();
        Look look = seen.look();
        List<ResolutionProgress> all = progress.of(units.stream()
                .map(unit -> new Look(look.resolution(), unit.id(), look.year(), look.provisional()))
                .toList());
        List<Unit> asked = new ArrayList<>();
        List<ResolutionProgress> standing = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (depth == 0 || isAsked(all.get(i))) {
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
