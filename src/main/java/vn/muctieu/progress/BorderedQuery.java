package vn.muctieu.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.Lineage;
import vn.muctieu.organization.LineageQuery;
import vn.muctieu.progress.BorderedFacts.Held;
import vn.muctieu.progress.BorderedSeries.Owner;
import vn.muctieu.progress.BorderedUnit.Place;
import vn.muctieu.progress.CountQuery.Question;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;
import vn.muctieu.resolution.Target;
import vn.muctieu.ruling.RulingQuery;

/** Reads an indicator's years by the borders of any date. Whoever asks has made sure that the reader may see the root. */
@Component
public class BorderedQuery {

    private final CountQuery counts;
    private final LineageQuery lineages;
    private final ResolutionQuery resolutions;

    private final RulingQuery rulings;

    BorderedQuery(CountQuery counts, LineageQuery lineages, ResolutionQuery resolutions, RulingQuery rulings) {
        this.counts = counts;
        this.lineages = lineages;
        this.resolutions = resolutions;
        this.rulings = rulings;
    }

    /** The whole resolution as of the year looked at, for each unit of these borders that anything is asked of. */
    public List<BorderedUnit> standing(Look look, LocalDate borders) {
        Resolution resolution = look.resolution();
        var ruled = new Rulings(rulings.inForce(List.of(resolution.id())));
        Inquiry inquiry = new Inquiry(true);
        inquiry.add(look);
        inquiry.answer(List.of(), counts.byUnit(inquiry.byUnit(), look.provisional()));
        List<List<Facts>> facts = resolution.targets().stream()
                .map(target -> inquiry.facts(look, target, ruled))
                .toList();
        Set<Long> units = new HashSet<>();
        facts.forEach(all -> all.forEach(one -> units.addAll(one.units().keySet())));
        return standing(look, facts, lineages.around(units, borders));
    }

    private List<BorderedUnit> standing(Look look, List<List<Facts>> facts, Lineage lineage) {
        List<Target> targets = look.resolution().targets();
        Map<String, Figure> figures = resolutions.figures();
        Map<Place, Held> held = new HashMap<>();
        Set<Owner> owners = new LinkedHashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            List<Indicator> indicators = targets.get(i).indicators();
            for (int j = 0; j < indicators.size(); j++) {
                if (!indicators.get(j).measured().isDecided()) {
                    Held one = new BorderedFacts(indicators.get(j), lineage, figures)
                            .of(facts.get(i).get(j).units(), look.year());
                    held.put(new Place(i, j), one);
                    owners.addAll(one.facts().keySet());
                }
            }
        }
        return owners.stream()
                .map(owner -> standing(look, facts, held, owner))
                .filter(BorderedQuery::isAsked)
                .toList();
    }

    private static BorderedUnit standing(Look look, List<List<Facts>> facts, Map<Place, Held> held, Owner owner) {
        Resolution resolution = look.resolution();
        var evaluator = new Evaluator(resolution.firstYear(), resolution.lastYear(), look.year(), false);
        Set<Place> estimated = new HashSet<>();
        List<TargetProgress> targets = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            List<Facts> own = new ArrayList<>();
            for (int j = 0; j < facts.get(i).size(); j++) {
                var place = new Place(i, j);
                Held one = held.get(place);
                own.add(one == null ? facts.get(i).get(j) : one.facts().getOrDefault(owner, Facts.of(Map.of())));
                if (one != null && one.estimated().getOrDefault(owner, false)) {
                    estimated.add(place);
                }
            }
            targets.add(evaluator.judge(resolution.targets().get(i), own));
        }
        return new BorderedUnit(
                owner.unit(),
                owner.name(),
                owner.divided(),
                new ResolutionProgress(resolution, look.year(), owner.unit(), look.provisional(), List.copyOf(targets)),
                estimated);
    }

    private static boolean isAsked(BorderedUnit unit) {
        return unit.progress().targets().stream()
                .flatMap(target -> target.indicators().stream())
                .anyMatch(indicator -> indicator.count().coverage().expected() > 0);
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
