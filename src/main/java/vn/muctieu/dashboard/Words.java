package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.Coverage;
import vn.muctieu.resolution.Change;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Timing;
import vn.muctieu.web.Dates;

/** An indicator's names, numbers and dates as people say them. */
record Words(Indicator indicator, Map<String, Figure> figures, Texts texts) {

    /** What is counted, over what. */
    String name() {
        if (indicator.name() != null) {
            return indicator.name();
        }
        Integer base = indicator.measured().baseYear();
        String numerator = figureName(indicator.numerator());
        if (indicator.denominator() == null) {
            return numerator;
        }
        String denominator = figureName(indicator.denominator());
        return base == null
                ? texts.of("ratio-name", numerator, denominator)
                : texts.of("ratio-name.base", numerator, denominator, String.valueOf(base));
    }

    /** Of which kind the value is, where it is not the year's own number or share; null where it is. */
    @Nullable
    String manner(Timing timing) {
        Change change = indicator.terms().change();
        if (indicator.terms().level().countsUnits()) {
            return texts.of("manner.units");
        }
        if (change != null) {
            String key = change.relative() ? "manner.relative" : "manner.points";
            return change.year() == null ? texts.of(key + ".before") : texts.of(key, String.valueOf(change.year()));
        }
        if (timing instanceof Timing.TotalBy) {
            return texts.of("manner.total");
        }
        return timing instanceof Timing.AveragePerYear ? texts.of("manner.average") : null;
    }

    /** The value, or a dash where there is none. */
    String value(Count count) {
        BigDecimal value = count.value();
        if (value == null) {
            return "–";
        }
        if (indicator.measured().isDecided()) {
            return texts.of(value.signum() > 0 ? "decided.done" : "decided.open");
        }
        return said(value, count.quantity().percent());
    }

    /** A number in the unit of the value. */
    String said(BigDecimal value, boolean percent) {
        return percent ? texts.percent(value) : texts.number(value);
    }

    /** Numerator over denominator. */
    String numbers(Quantity quantity) {
        if (indicator.measured().isDecided()) {
            return "";
        }
        BigDecimal denominator = quantity.denominator();
        String numerator = texts.number(quantity.numerator());
        return denominator == null
                ? texts.of("numbers.count", numerator, unit())
                : texts.of("numbers.ratio", numerator, texts.number(denominator), unit());
    }

    /** Numerator over denominator of what is judged; empty if nobody reported. */
    String judged(Count count) {
        if (count.coverage().isEmpty()) {
            return "";
        }
        Quantity quantity = count.quantity();
        if (indicator.terms().level().countsUnits()) {
            BigDecimal all = Objects.requireNonNullElse(quantity.denominator(), BigDecimal.ZERO);
            return texts.of("numbers.units", texts.number(quantity.numerator()), texts.number(all));
        }
        return indicator.terms().change() == null ? numbers(quantity) : "";
    }

    /** The figures it is made of. */
    List<Figure> figuresCounted() {
        return indicator.figures().stream()
                .flatMap(key -> Stream.ofNullable(figures.get(key)))
                .toList();
    }

    /** What is counted, as "người". */
    String unit() {
        Figure figure = figures.get(indicator.numerator());
        return figure == null ? "" : figure.unitOfMeasure();
    }

    String timing(Timing timing) {
        if (timing instanceof Timing.By by) {
            return texts.of("timing.by", String.valueOf(by.year()));
        }
        if (timing instanceof Timing.Due due) {
            return texts.of("timing.due", Dates.of(due.date()));
        }
        if (timing instanceof Timing.TotalBy total) {
            return texts.of("timing.total", String.valueOf(total.year()));
        }
        if (timing instanceof Timing.EveryYear every && every.from() != null) {
            return texts.of("timing.every-year.from", String.valueOf(every.from()));
        }
        return texts.of(timing instanceof Timing.AveragePerYear ? "timing.average" : "timing.every-year");
    }

    String coverage(Coverage coverage) {
        String text = texts.of("coverage", coverage.reported(), coverage.expected());
        return coverage.exempt() == 0 ? text : texts.of("coverage.exempt", text, coverage.exempt());
    }

    private String figureName(String key) {
        Figure figure = figures.get(key);
        return figure == null ? key : figure.name();
    }
}
