package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.BorderedUnit.Place;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Figure;

/**
 * The units below the one looked at against every target: who is behind, at a glance.
 *
 * @param columns the targets
 * @param rows the units, in official order
 * @param undivided the units whose numbers could not be divided among the units of the borders asked for
 * @param total all of them together
 */
record UnitTable(List<Column> columns, List<Row> rows, List<Row> undivided, Row total) {

    /** One target; its text for whoever points at its number. */
    record Column(int number, String text) {}

    /**
     * One unit.
     *
     * @param key null where it has no page as of this year
     * @param met how many targets it meets, of those it can be judged by
     */
    record Row(@Nullable String key, String name, String met, List<Cell> cells) {}

    /**
     * Where one unit stands with one target.
     *
     * @param value of the target's indicators; null where there is none
     * @param estimated whether a declared share is part of it
     */
    record Cell(int target, Verdict verdict, @Nullable String value, boolean estimated) {}

    /** A row as it is asked for: under which name, and which of its indicators are estimated. */
    record Asked(@Nullable String key, String name, ResolutionProgress progress, Set<Place> estimated) {

        Asked(Unit unit, ResolutionProgress progress) {
            this(unit.key(), unit.name(), progress, Set.of());
        }
    }

    static UnitTable of(Seen seen, List<Asked> rows, List<Asked> undivided, Texts texts) {
        List<Column> columns = seen.page().targets().stream()
                .map(target -> new Column(target.number(), target.text()))
                .toList();
        Map<String, Figure> figures = seen.figures();
        return new UnitTable(
                columns,
                rows.stream().map(row -> row(row, figures, texts)).toList(),
                undivided.stream().map(row -> row(row, figures, texts)).toList(),
                row(new Asked(null, texts.of("borders.total"), seen.progress(), Set.of()), figures, texts));
    }

    /** The total as the rows of a table's foot. */
    public List<Row> foot() {
        return List.of(total);
    }

    /** Whether a declared share is part of any number. */
    public boolean estimated() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::estimated);
    }

    /** The verdicts that occur, to explain their shapes. */
    public List<Verdict> verdicts() {
        return Stream.of(rows, undivided, List.of(total))
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream())
                .map(Cell::verdict)
                .distinct()
                .toList();
    }

    private static Row row(Asked asked, Map<String, Figure> figures, Texts texts) {
        ResolutionProgress progress = asked.progress();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < progress.targets().size(); i++) {
            int place = i;
            boolean estimated = asked.estimated().stream().anyMatch(one -> one.target() == place);
            cells.add(cell(progress.targets().get(i), estimated, figures, texts));
        }
        String met = texts.of("units.met", progress.met(), progress.met() + progress.notMet());
        return new Row(asked.key(), asked.name(), met, cells);
    }

    private static Cell cell(TargetProgress target, boolean estimated, Map<String, Figure> figures, Texts texts) {
        String values = target.indicators().stream()
                .filter(indicator -> indicator.count().value() != null)
                .map(indicator -> value(indicator, figures, texts))
                .collect(Collectors.joining(" · "));
        return new Cell(target.target().number(), verdict(target, texts), said(values, estimated, texts), estimated);
    }

    private static @Nullable String said(String values, boolean estimated, Texts texts) {
        if (values.isEmpty()) {
            return null;
        }
        return estimated ? texts.of("borders.estimated", values) : values;
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
