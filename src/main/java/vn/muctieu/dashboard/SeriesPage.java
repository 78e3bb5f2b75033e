package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.BorderedSeries;
import vn.muctieu.progress.BorderedSeries.Cell;
import vn.muctieu.progress.BorderedSeries.Row;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Rational;

/**
 * A target's years unit by unit, by the borders of one date.
 */
record SeriesPage(
        ResolutionPage resolution, int number, BordersChoice borders, List<String> years, List<Table> tables) {

    /** One indicator. */
    record Table(String name, List<Line> lines, List<Line> undivided, Line total) {

        /** Whether a declared share is part of any number. */
        public boolean estimated() {
            return total.cells.stream().anyMatch(Shown::estimated);
        }
    }

    /** A unit's years. */
    record Line(String name, List<Shown> cells) {}

    /** A year: its value and the numbers behind a ratio; a dash where there is none. */
    record Shown(String value, String numbers, boolean estimated) {

        static final Shown NONE = new Shown("–", "", false);
    }

    static SeriesPage of(
            ResolutionPage page,
            int number,
            LocalDate borders,
            List<BorderedSeries> series,
            Map<String, Figure> figures,
            Texts texts) {
        List<Integer> years =
                page.years().stream().filter(year -> year <= page.year()).toList();
        return new SeriesPage(
                page,
                number,
                BordersChoice.of(page, "targets/" + number + "/units", borders, texts),
                years.stream().map(String::valueOf).toList(),
                series.stream().map(one -> table(one, years, figures, texts)).toList());
    }

    private static Table table(BorderedSeries series, List<Integer> years, Map<String, Figure> figures, Texts texts) {
        Words words = new Words(series.indicator(), figures, texts);
        Map<Row, Map<Integer, Quantity>> whole = whole(series, years, figures);
        List<Line> lines = new ArrayList<>();
        List<Line> undivided = new ArrayList<>();
        for (Row row : series.rows()) {
            Map<Integer, Quantity> quantities = whole.getOrDefault(row, Map.of());
            List<Shown> cells = years.stream()
                    .map(year -> shown(row.years().get(year), quantities.get(year), words))
                    .toList();
            (row.divided() ? lines : undivided).add(new Line(row.name(), cells));
        }
        Map<Integer, Cell> totals = series.totals();
        List<Shown> total = years.stream()
                .map(year -> shown(totals.get(year), quantity(totals.get(year)), words))
                .toList();
        String name = series.indicator().isRatio()
                ? words.name()
                : texts.of(
                        "borders.counted",
                        words.name(),
                        Objects.requireNonNull(figures.get(series.indicator().numerator()))
                                .unitOfMeasure());
        return new Table(name, lines, undivided, new Line("", total));
    }

    /** Every number made whole, each year's still adding up to its total. */
    private static Map<Row, Map<Integer, Quantity>> whole(
            BorderedSeries series, List<Integer> years, Map<String, Figure> figures) {
        Map<Row, Map<Integer, Quantity>> whole = new HashMap<>();
        String denominator = series.indicator().denominator();
        int above = decimals(series.indicator().numerator(), figures);
        int below = denominator == null ? 0 : decimals(denominator, figures);
        for (int year : years) {
            series.whole(year, above, below)
                    .forEach((row, quantity) ->
                            whole.computeIfAbsent(row, same -> new HashMap<>()).put(year, quantity));
        }
        return whole;
    }

    private static int decimals(String figure, Map<String, Figure> figures) {
        return Objects.requireNonNull(figures.get(figure)).decimals();
    }

    private static @Nullable Quantity quantity(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        Rational below = cell.denominator();
        return new Quantity(cell.numerator().cut(), below == null ? null : below.cut());
    }

    private static Shown shown(@Nullable Cell cell, @Nullable Quantity quantity, Words words) {
        if (cell == null || quantity == null) {
            return Shown.NONE;
        }
        BigDecimal value = quantity.dividesByZero() ? null : quantity.value();
        return new Shown(
                value == null ? "–" : words.said(value, quantity.percent()),
                quantity.denominator() == null ? "" : words.numbers(quantity),
                cell.estimated());
    }
}
