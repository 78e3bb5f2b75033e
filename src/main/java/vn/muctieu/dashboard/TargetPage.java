package vn.muctieu.dashboard;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.progress.UnitProgress;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.GoalText;
import vn.muctieu.ruling.Ruled;

/**
 * One target with its years, what each unit reported, and what it carries on.
 *
 * @param parts what there is to say of each indicator beyond what the resolution's page says
 * @param lineage what came before it in earlier resolutions
 * @param rulings what was settled beside the figures and is in force
 * @param mayRule whether the reader may settle more
 */
record TargetPage(
        ResolutionPage resolution,
        TargetView target,
        List<Part> parts,
        Lineage lineage,
        List<Ruled> rulings,
        boolean mayRule) {

    /**
     * One indicator in detail.
     *
     * @param chart its years for the chart, as JSON; null where there is nothing to draw
     * @param years each year so far
     * @param breaks when what counts as one changed
     * @param owing who lacks how much, in one sentence; null where nothing is missing
     * @param units each unit's part of the year looked at, whoever lacks most first
     */
    record Part(
            @Nullable String chart,
            List<YearView> years,
            List<BreakView> breaks,
            @Nullable String owing,
            List<UnitPart> units) {}

    /**
     * What one unit reported.
     *
     * @param goal what the unit by itself is held against, or a dash
     * @param owes what it lacks of it, or has beyond it, or a dash
     */
    record UnitPart(
            String key,
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
        List<Part> parts = progress.indicators().stream()
                .map(indicator ->
                        part(indicator, seen.below(), new Words(indicator.indicator(), seen.figures(), texts)))
                .toList();
        return new TargetPage(page, view, parts, lineage, settled.rulings(), settled.mayRule());
    }

    private static Part part(IndicatorProgress progress, List<Unit> below, Words words) {
        List<BreakView> breaks = BreakView.of(progress, words);
        YearChart chart = YearChart.of(progress, breaks, words);
        Owing owing = Owing.of(progress, below);
        return new Part(
                chart == null ? null : JsonMapper.shared().writeValueAsString(chart),
                YearView.of(progress, breaks, words),
                breaks,
                owing.sentence(progress, words),
                owing.inOrder().stream()
                        .map(unit -> part(
                                unit, Objects.requireNonNull(progress.units().get(unit.id())), words))
                        .toList());
    }

    private static UnitPart part(Unit unit, UnitProgress part, Words words) {
        Count count = part.count();
        Goal goal = part.goal();
        Texts texts = words.texts();
        return new UnitPart(
                unit.key(),
                unit.name(),
                words.value(count),
                count.coverage().isEmpty() ? "–" : words.numbers(count.quantity()),
                goal == null ? "–" : GoalText.of(goal, texts.language()),
                Owing.text(part.owes(), texts),
                Verdict.of(part.outcome(), texts),
                goal == null || goal.threshold().signum() < 0 ? null : Bar.of(count.value(), goal));
    }
}
