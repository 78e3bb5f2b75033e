package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Figure;

/**
 * Every unit right below the one looked at against every target: who is behind, at a glance.
 *
 * @param columns the targets
 * @param rows the units, in official order
 */
record UnitTable(List<Column> columns, List<Row> rows) {

    /** One target; its text for whoever points at its number. */
    record Column(int number, String text) {}

    /**
     * One unit.
     *
     * @param met how many targets it meets, of those it can be judged by
     */
    record Row(String key, String name, String met, List<Cell> cells) {}

    /**
     * Where one unit stands with one target.
     *
     * @param value of the target's first indicator; null where nothing is asked of the unit
     */
    record Cell(int target, Verdict verdict, @Nullable String value) {}

    static UnitTable of(
            List<TargetView> targets,
            List<Unit> units,
            List<ResolutionProgress> progress,
            Map<String, Figure> figures,
            Texts texts) {
        List<Column> columns = targets.stream()
                .map(target -> new Column(target.number(), target.text()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            rows.add(row(units.get(i), progress.get(i), figures, texts));
        }
        return new UnitTable(columns, rows);
    }

    /** The verdicts that occur, to explain their shapes. */
    public List<Verdict> verdicts() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::verdict)
                .distinct()
                .toList();
    }

    private static Row row(Unit unit, ResolutionProgress progress, Map<String, Figure> figures, Texts texts) {
        List<Cell> cells = progress.targets().stream()
                .map(target -> cell(target, figures, texts))
                .toList();
        String met = texts.of("units.met", progress.met(), progress.met() + progress.notMet());
        return new Row(unit.key(), unit.name(), met, cells);
    }

    private static Cell cell(TargetProgress target, Map<String, Figure> figures, Texts texts) {
        String values = target.indicators().stream()
                .filter(indicator -> indicator.count().value() != null)
                .map(indicator -> value(indicator, figures, texts))
                .collect(Collectors.joining(" · "));
        return new Cell(target.target().number(), verdict(target, texts), values.isEmpty() ? null : values);
    }

    /** Of a unit whose kind reports none of it nothing is missing. */
    private static Verdict verdict(TargetProgress target, Texts texts) {
        boolean asked = target.indicators().isEmpty()
                || target.indicators().stream()
                        .anyMatch(indicator -> indicator.indicator().measured().isDecided()
                                || indicator.count().coverage().expected() > 0);
        return asked
                ? Verdict.of(target.outcome(), texts)
                : new Verdict("NOT_APPLICABLE", texts.of("units.not-asked"), "dash-lg");
    }

    private static String value(IndicatorProgress indicator, Map<String, Figure> figures, Texts texts) {
        return new Words(indicator.indicator(), figures, texts).value(indicator.count());
    }
}
