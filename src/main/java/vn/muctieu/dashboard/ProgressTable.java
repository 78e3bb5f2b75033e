package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.Gap;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.progress.YearProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.review.Conclusion.NamedCause;
import vn.muctieu.web.Table;

/** A resolution's progress in the columns of a review's appendix: a row for each indicator, with exact numbers. */
final class ProgressTable {

    private final Seen seen;
    private final Map<Integer, List<NamedCause>> causes;
    private final Texts texts;
    private final List<Integer> years;

    private ProgressTable(Seen seen, Map<Integer, List<NamedCause>> causes, Texts texts) {
        this.seen = seen;
        this.causes = causes;
        this.texts = texts;
        this.years = IntStream.rangeClosed(
                        seen.progress().resolution().firstYear(),
                        seen.progress().year())
                .boxed()
                .toList();
    }

    /** @param causes by target, as a review named them; a target without any has an empty field */
    static Table of(Seen seen, Map<Integer, List<NamedCause>> causes, Texts texts) {
        ProgressTable table = new ProgressTable(seen, causes, texts);
        return new Table(
                seen.progress().resolution().code(),
                table.columns(),
                table::rows,
                List.of(seen.page().source()));
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (String column : List.of("number", "text", "indicator", "unit-of-measure", "goal", "when")) {
            columns.add(texts.of("taken." + column));
        }
        years.forEach(year -> columns.add(texts.of("taken.year", String.valueOf(year))));
        for (String column : List.of(
                "numerator", "denominator", "value", "verdict", "cause", "lead", "note", "gap", "pace", "reported")) {
            columns.add(texts.of("taken." + column));
        }
        return columns;
    }

    private void rows(Consumer<List<@Nullable Object>> rows) {
        List<TargetProgress> targets = seen.progress().targets();
        for (int i = 0; i < targets.size(); i++) {
            TargetView view = seen.page().targets().get(i);
            if (view.indicators().isEmpty()) {
                rows.accept(row(view, null, null));
            }
            for (int j = 0; j < view.indicators().size(); j++) {
                rows.accept(row(
                        view,
                        view.indicators().get(j),
                        targets.get(i).indicators().get(j)));
            }
        }
    }

    private List<@Nullable Object> row(
            TargetView view, @Nullable IndicatorView indicator, @Nullable IndicatorProgress progress) {
        Count count = progress == null || progress.count().value() == null ? null : progress.count();
        Gap gap = progress == null ? null : progress.gap();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(view.number());
        row.add(view.text());
        row.add(indicator == null ? null : indicator.name());
        row.add(progress == null ? null : unitOfMeasure(progress));
        row.add(indicator == null ? null : indicator.goal());
        row.add(indicator == null ? null : indicator.timing());
        years.forEach(year -> row.add(progress == null ? null : value(progress, year)));
        row.add(count == null ? null : count.quantity().numerator());
        row.add(count == null ? null : count.quantity().denominator());
        row.add(count == null ? null : count.value());
        row.add(indicator == null ? view.verdict().text() : indicator.verdict().text());
        row.add(causes(view.number()));
        row.add(view.lead());
        row.add(view.wording());
        row.add(gap == null ? null : gap.whole());
        row.add(indicator == null ? null : indicator.pace());
        row.add(indicator == null ? null : indicator.coverage());
        return row;
    }

    private @Nullable String causes(int target) {
        List<NamedCause> named = causes.get(target);
        return named == null ? null : named.stream().map(NamedCause::said).collect(Collectors.joining("; "));
    }

    private static @Nullable BigDecimal value(IndicatorProgress progress, int year) {
        return progress.years().stream()
                .filter(one -> one.year() == year)
                .map(YearProgress::count)
                .findFirst()
                .map(Count::value)
                .orElse(null);
    }

    private @Nullable String unitOfMeasure(IndicatorProgress progress) {
        var measured = progress.indicator().measured();
        if (measured.denominator() != null) {
            return "%";
        }
        Figure figure = seen.figures().get(measured.numerator());
        return figure == null ? null : figure.unitOfMeasure();
    }
}
