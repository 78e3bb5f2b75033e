package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.progress.BorderedQuery;
import vn.muctieu.progress.BorderedUnit;

/** Puts together what is shown of units by the borders of another date. */
@Component
class BorderedPages {

    private final BorderedQuery bordered;
    private final UnitQuery units;
    private final Shelf shelf;
    private final MessageSource messages;

    BorderedPages(BorderedQuery bordered, UnitQuery units, Shelf shelf, MessageSource messages) {
        this.bordered = bordered;
        this.units = units;
        this.shelf = shelf;
        this.messages = messages;
    }

    private record Key(long resolution, long root, int year, boolean provisional, LocalDate borders) {}

    private record Standing(List<BorderedUnit> units) {}

    UnitTable table(Seen seen, LocalDate borders, Locale language) {
        var look = seen.look();
        var key = new Key(look.resolution().id(), look.root(), look.year(), look.provisional(), borders);
        List<BorderedUnit> all = shelf.get(
                        key,
                        Standing.class,
                        () -> new Standing(inOrder(bordered.standing(look, borders), seen, borders)))
                .units();
        Map<Long, String> keys = new HashMap<>();
        seen.below().forEach(unit -> keys.put(unit.id(), unit.key()));
        List<UnitTable.Asked> rows = new ArrayList<>();
        List<UnitTable.Asked> undivided = new ArrayList<>();
        for (BorderedUnit unit : all) {
            (unit.divided() ? rows : undivided)
                    .add(new UnitTable.Asked(keys.get(unit.unit()), unit.name(), unit.progress(), unit.estimated()));
        }
        return UnitTable.of(seen, rows, undivided, new Texts(messages, language));
    }

    /** In the official order of the date of the borders; those that did not stand then in that of the year. */
    private List<BorderedUnit> inOrder(List<BorderedUnit> all, Seen seen, LocalDate borders) {
        List<Unit> order = new ArrayList<>(units.scope(seen.look().root(), borders));
        order.addAll(seen.below());
        Map<Long, Integer> places = new HashMap<>();
        order.forEach(unit -> places.putIfAbsent(unit.id(), places.size()));
        return all.stream()
                .sorted(Comparator.comparing(unit -> places.getOrDefault(unit.unit(), Integer.MAX_VALUE)))
                .toList();
    }
}
