package vn.muctieu.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionShelf;
import vn.muctieu.resolution.Target;

/** Reads what a unit is asked in a year. */
@Component
class FormQuery {

    private final ResolutionShelf shelf;
    private final UnitQuery units;

    FormQuery(ResolutionShelf shelf, UnitQuery units) {
        this.shelf = shelf;
        this.units = units;
    }

    Form of(Unit unit, int year) {
        ResolutionShelf.Content content = shelf.content();
        Set<Long> holders = units.holders(unit.id(), endOf(year));
        List<Resolution> inForce = content.resolutions().stream()
                .filter(resolution -> resolution.covers(year) && holders.contains(resolution.scope()))
                .toList();
        Set<Figure> asked = new LinkedHashSet<>();
        List<Form.Group> groups = new ArrayList<>();
        for (Resolution resolution : inForce) {
            for (Target target : resolution.targets()) {
                if (target.isWithdrawn(year)) {
                    continue;
                }
                Set<Figure> together = new LinkedHashSet<>();
                target.indicators().forEach(indicator -> ask(indicator, content.figures(), unit, year, together));
                if (!together.isEmpty()) {
                    together.removeAll(asked);
                    asked.addAll(together);
                    groups.add(new Form.Group(resolution, target, List.copyOf(together)));
                }
            }
        }
        return new Form(unit, year, inForce, groups, List.copyOf(asked));
    }

    /** A denominator before its numerator, so that the whole is typed before the part. */
    private static void ask(Indicator indicator, Map<String, Figure> figures, Unit unit, int year, Set<Figure> asked) {
        indicator.figures().forEach(key -> ask(key, figures, unit, year, asked));
    }

    private static void ask(String key, Map<String, Figure> figures, Unit unit, int year, Set<Figure> asked) {
        Figure figure = figures.get(key);
        if (figure == null || asked.contains(figure)) {
            return;
        }
        if (figure.within() != null) {
            ask(figure.within(), figures, unit, year, asked);
        }
        if (figure.isReportedBy(unit.kind(), year)) {
            asked.add(figure);
        }
    }

    /**
     * The date as of which a year's units and their tree are looked at.
     *
     * @throws YearNotOpen for a year that no calendar here has
     */
    static LocalDate endOf(int year) {
        if (year < 1 || year > 9999) {
            throw new YearNotOpen(year);
        }
        return LocalDate.of(year, 12, 31);
    }
}
