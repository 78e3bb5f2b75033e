package vn.muctieu.measurement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.Unit;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;

/** Reads what a unit is asked in a year. */
@Component
class FormQuery {

    private final ResolutionQuery resolutions;

    FormQuery(ResolutionQuery resolutions) {
        this.resolutions = resolutions;
    }

    Form of(Unit unit, int year) {
        List<Resolution> inForce = resolutions.inForce(year, unit.id());
        Map<String, Figure> figures = resolutions.figures();
        Set<Figure> asked = new LinkedHashSet<>();
        inForce.stream()
                .flatMap(resolution -> resolution.targets().stream())
                .flatMap(target -> target.indicators().stream())
                .forEach(indicator -> ask(indicator, figures, unit, year, asked));
        return new Form(unit, year, inForce, List.copyOf(asked));
    }

    /** A denominator before its numerator, so that the whole is typed before the part. */
    private static void ask(
            Indicator indicator, Map<String, Figure> figures, Unit unit, int year, Collection<Figure> asked) {
        indicator.figures().forEach(key -> ask(key, figures, unit, year, asked));
    }

    private static void ask(String key, Map<String, Figure> figures, Unit unit, int year, Collection<Figure> asked) {
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
