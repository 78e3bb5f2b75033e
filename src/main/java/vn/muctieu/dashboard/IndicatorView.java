package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.Coverage;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.YearProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.GoalText;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Timing;

/**
 * An indicator as a page shows it; every text is ready to be read.
 *
 * @param name what is counted, over what
 * @param value the value looked at, or a dash
 * @param numbers numerator over denominator
 * @param gap what is missing; null if nothing is, or nothing was judged
 * @param years each year so far
 */
record IndicatorView(
        String name,
        Verdict verdict,
        String value,
        String goal,
        String timing,
        String numbers,
        String coverage,
        boolean covered,
        @Nullable String gap,
        @Nullable String yearsReached,
        @Nullable String provisional,
        Bar bar,
        List<YearView> years) {

    /** One year of an indicator. */
    record YearView(String year, String value, String numbers, String coverage, Verdict verdict, Bar bar) {}

    static IndicatorView of(IndicatorProgress progress, Map<String, Figure> figures, Texts texts) {
        Indicator indicator = progress.indicator();
        Count count = progress.count();
        Figure counted = Objects.requireNonNull(figures.get(indicator.numerator()));
        Outcome provisional = progress.provisional();
        return new IndicatorView(
                name(indicator, figures, texts),
                Verdict.of(progress.outcome(), texts),
                value(count, texts),
                GoalText.of(indicator.goal(), texts.language()),
                timing(indicator.timing(), texts),
                numbers(count.quantity(), counted, texts),
                coverage(count.coverage(), texts),
                count.coverage().isComplete(),
                gap(progress, counted, texts),
                indicator.timing() instanceof Timing.EveryYear && progress.outcome() != Outcome.NO_QUOTA
                        ? texts.of(
                                "years-reached",
                                progress.yearsReached(),
                                progress.years().size())
                        : null,
                provisional == null ? null : texts.of("provisional", texts.of("outcome." + provisional)),
                Bar.of(count.value(), indicator.goal()),
                progress.years().stream()
                        .map(year -> year(year, indicator, counted, texts))
                        .toList());
    }

    static String value(Count count, Texts texts) {
        BigDecimal value = count.value();
        if (value == null) {
            return "–";
        }
        return count.quantity().denominator() == null ? texts.number(value) : texts.percent(value);
    }

    static String numbers(Quantity quantity, Figure counted, Texts texts) {
        BigDecimal denominator = quantity.denominator();
        String numerator = texts.number(quantity.numerator());
        return denominator == null
                ? texts.of("numbers.count", numerator, counted.unitOfMeasure())
                : texts.of("numbers.ratio", numerator, texts.number(denominator), counted.unitOfMeasure());
    }

    private static YearView year(YearProgress year, Indicator indicator, Figure counted, Texts texts) {
        return new YearView(
                String.valueOf(year.year()),
                value(year.count(), texts),
                numbers(year.count().quantity(), counted, texts),
                coverage(year.count().coverage(), texts),
                Verdict.of(year.outcome(), texts),
                Bar.of(year.count().value(), indicator.goal()));
    }

    private static String name(Indicator indicator, Map<String, Figure> figures, Texts texts) {
        String numerator =
                Objects.requireNonNull(figures.get(indicator.numerator())).name();
        Figure denominator = indicator.denominator() == null ? null : figures.get(indicator.denominator());
        return denominator == null ? numerator : texts.of("ratio-name", numerator, denominator.name());
    }

    private static String timing(Timing timing, Texts texts) {
        return timing instanceof Timing.By by
                ? texts.of("timing.by", String.valueOf(by.year()))
                : texts.of("timing.every-year");
    }

    private static String coverage(Coverage coverage, Texts texts) {
        return texts.of("coverage", coverage.reported(), coverage.expected());
    }

    private static @Nullable String gap(IndicatorProgress progress, Figure counted, Texts texts) {
        var gap = progress.gap();
        if (gap == null) {
            return null;
        }
        String key = gap.exact().signum() < 0 ? "gap.too-many" : "gap.missing";
        return texts.of(key, texts.number(gap.whole()), counted.unitOfMeasure());
    }
}
