package vn.muctieu.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.LineageQuery;
import vn.muctieu.progress.CountQuery.Question;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.ResolutionQuery;

/** Reads an indicator's years by the borders of any date. Whoever asks has made sure that the reader may see the root. */
@Component
public class BorderedQuery {

    private final CountQuery counts;
    private final LineageQuery lineages;
    private final ResolutionQuery resolutions;

    BorderedQuery(CountQuery counts, LineageQuery lineages, ResolutionQuery resolutions) {
        this.counts = counts;
        this.lineages = lineages;
        this.resolutions = resolutions;
    }

    /** The years from the resolution's first to the one looked at. */
    public BorderedSeries series(Look look, Indicator indicator, LocalDate borders) {
        var question = new Question(indicator, look.root(), look.resolution().firstYear(), look.year());
        Map<Long, Map<Integer, Count>> byUnit = new HashMap<>();
        counts.byUnit(List.of(question), look.provisional())
                .get(0)
                .units()
                .forEach((unit, unitCounts) -> byUnit.put(unit, unitCounts.years()));
        Figure counted = Objects.requireNonNull(resolutions.figures().get(indicator.numerator()));
        return BorderedSeries.of(
                indicator,
                byUnit,
                lineages.around(byUnit.keySet(), borders),
                kind -> counted.isReportedBy(kind, borders.getYear()));
    }
}
