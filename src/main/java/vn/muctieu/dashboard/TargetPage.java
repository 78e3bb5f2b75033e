package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.progress.UnitProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.GoalText;
import vn.muctieu.resolution.Rational;
import vn.muctieu.ruling.Ruled;

/**
 * One target with its years, what each unit reported, and what it carries on.
 *
 * @param units for each indicator, each unit's part of the year looked at
 * @param lineage what came before it in earlier resolutions
 * @param rulings what was settled beside the figures and is in force
 * @param mayRule whether the reader may settle more
 */
record TargetPage(
        ResolutionPage resolution,
        TargetView target,
        List<List<UnitPart>> units,
        Lineage lineage,
        List<Ruled> rulings,
        boolean mayRule) {

    /**
     * What one unit reported.
     *
     * @param goal what the unit by itself is held against, or a dash
     * @param owes what it lacks of it, or a dash; below zero what it has beyond it
     */
    record UnitPart(
            String name,
            String value,
            String numbers,
            String goal,
            String owes,
            Verdict verdict,
            @Nullable Bar bar) {}

    /** What was settled of it, and whether the reader may settle more. */
    record Settled(List<Ruled> rulings, boolean mayRule) {}

    static TargetPage of(
            TargetProgress progress, ResolutionPages.Seen seen, Lineage lineage, Settled settled, Texts texts) {
        ResolutionPage page = seen.page();
        TargetView view = page.targets().stream()
                .filter(one -> one.number() == progress.target().number())
                .findFirst()
                .orElseThrow();
        List<List<UnitPart>> parts = progress.indicators().stream()
                .map(indicator -> parts(indicator, seen.below(), seen.figures(), texts))
                .toList();
        return new TargetPage(page, view, parts, lineage, settled.rulings(), settled.mayRule());
    }

    private static List<UnitPart> parts(
            IndicatorProgress progress, List<Unit> below, Map<String, Figure> figures, Texts texts) {
        List<UnitPart> parts = new ArrayList<>();
        for (Unit unit : below) {
            UnitProgress part = progress.units().get(unit.id());
            if (part != null) {
                parts.add(part(unit, part, progress, figures, texts));
            }
        }
        return parts;
    }

    private static UnitPart part(
            Unit unit, UnitProgress part, IndicatorProgress progress, Map<String, Figure> figures, Texts texts) {
        Count count = part.count();
        Goal goal = part.goal();
        Words words = new Words(progress.indicator(), figures, texts);
        Rational owes = part.owes();
        return new UnitPart(
                unit.name(),
                words.value(count),
                count.coverage().isEmpty() ? "–" : words.numbers(count.quantity()),
                goal == null ? "–" : GoalText.of(goal, texts.language()),
                owes == null ? "–" : texts.number(owes.cut()),
                Verdict.of(part.outcome(), texts),
                goal == null ? null : Bar.of(count.value(), goal));
    }
}
