package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.progress.BorderedQuery;
import vn.muctieu.progress.BorderedSeries;
import vn.muctieu.progress.BorderedUnit;
import vn.muctieu.resolution.Indicator;

/** Puts together what is shown of units by the borders of another date. */
@Component
class BorderedPages {

    private final BorderedQuery bordered;
    private final UnitQuery units;
    private final Shelf shelf;
    private final ResolutionWords words;

    BorderedPages(BorderedQuery bordered, UnitQuery units, Shelf shelf, ResolutionWords words) {
        this.bordered = bordered;
        this.units = units;
        this.shelf = shelf;
        this.words = words;
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
        return UnitTable.of(seen, rows, undivided, words.texts(language));
    }

    /** An indicator's years, unit by unit. */
    BorderedSeries series(Seen seen, Indicator indicator, LocalDate borders) {
        BorderedSeries series = bordered.series(seen.look(), indicator, borders);
        Map<Long, Integer> places = places(seen, borders);
        return new BorderedSeries(
                indicator,
                borders,
                series.rows().stream()
                        .sorted(Comparator.comparing(row -> places.getOrDefault(row.unit(), Integer.MAX_VALUE)))
                        .toList());
    }

    private List<BorderedUnit> inOrder(List<BorderedUnit> all, Seen seen, LocalDate borders) {
        Map<Long, Integer> places = places(seen, borders);
        return all.stream()
                .sorted(Comparator.comparing(unit -> places.getOrDefault(unit.unit(), Integer.MAX_VALUE)))
                .toList();
    }

    /** The official order of the date of the borders; of those that did not stand then, that of the year or of the first. */
    private Map<Long, Integer> places(Seen seen, LocalDate borders) {
        long root = seen.look().root();
        List<Unit> order = new ArrayList<>(units.scope(root, borders));
        order.addAll(seen.below());
        order.addAll(units.scope(root, LocalDate.of(seen.look().resolution().firstYear(), 12, 31)));
        Map<Long, Integer> places = new HashMap<>();
        order.forEach(unit -> places.putIfAbsent(unit.id(), places.size()));
        return places;
    }
}
