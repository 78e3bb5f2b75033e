package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.Count;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Target;

/**
 * One target with its years and what each unit reported.
 *
 * @param units for each indicator, each unit's part of the year looked at
 */
record TargetPage(ResolutionPage resolution, TargetView target, List<List<UnitPart>> units) {

    /**
     * What one unit reported.
     *
     * @param tone MET, NOT_YET_MET or NO_DATA: where the unit's own ratio stands to the goal
     */
    record UnitPart(String name, String value, String numbers, String tone, Bar bar) {}

    static TargetPage of(
            ResolutionPage page,
            Target target,
            List<Map<Long, Count>> byUnit,
            List<Unit> below,
            Map<String, Figure> figures,
            Texts texts) {
        TargetView view = page.targets().stream()
                .filter(one -> one.number() == target.number())
                .findFirst()
                .orElseThrow();
        List<List<UnitPart>> parts = new ArrayList<>();
        for (int i = 0; i < target.indicators().size(); i++) {
            parts.add(parts(target.indicators().get(i), byUnit.get(i), below, figures, texts));
        }
        return new TargetPage(page, view, parts);
    }

    private static List<UnitPart> parts(
            Indicator indicator, Map<Long, Count> counts, List<Unit> below, Map<String, Figure> figures, Texts texts) {
        Figure counted = Objects.requireNonNull(figures.get(indicator.numerator()));
        List<UnitPart> parts = new ArrayList<>();
        for (Unit unit : below) {
            Count count = counts.get(unit.id());
            if (count != null) {
                parts.add(new UnitPart(
                        unit.name(),
                        IndicatorView.value(count, texts),
                        count.coverage().isComplete() ? IndicatorView.numbers(count.quantity(), counted, texts) : "–",
                        tone(count, indicator),
                        Bar.of(count.value(), indicator.goal())));
            }
        }
        return parts;
    }

    private static String tone(Count count, Indicator indicator) {
        if (!count.coverage().isComplete() || count.quantity().dividesByZero() || !indicator.isRatio()) {
            return "NO_DATA";
        }
        return indicator.goal().isReachedBy(count.quantity()) ? "MET" : "NOT_YET_MET";
    }
}
