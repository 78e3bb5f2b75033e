package vn.muctieu.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.Coverage;
import vn.muctieu.progress.Gap;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.UnitProgress;
import vn.muctieu.resolution.Change;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Timing;
import vn.muctieu.review.Conclusion.InYear;
import vn.muctieu.review.Conclusion.OfUnit;
import vn.muctieu.review.Conclusion.OnIndicator;
import vn.muctieu.web.Dates;

/** An indicator in the words of a document. */
record IndicatorPhrases(IndicatorProgress progress, Map<String, Figure> figures, Phrases phrases) {

    OnIndicator conclusion(List<Unit> below) {
        Goal goal = progress.goal();
        Count count = progress.count();
        return new OnIndicator(
                name(),
                indicator().measured().toString(),
                unit(),
                goal(goal),
                timing(),
                goal.percent(),
                isDecided() ? null : goal.threshold(),
                progress.outcome(),
                value(count),
                numbers(count.quantity()),
                coverage(count.coverage()),
                gap(),
                progress.years().stream()
                        .map(year -> new InYear(
                                year.year(),
                                isDecided() ? null : year.count().value(),
                                value(year.count()),
                                numbers(year.count().quantity()),
                                goal(year.goal()),
                                coverage(year.count().coverage()),
                                year.outcome()))
                        .toList(),
                units(below));
    }

    /** Where it stands: "đạt 74,34% (339/456 cấp ủy), mức phấn đấu 100% đến năm 2025, còn thiếu 117 cấp ủy". */
    String said() {
        Count count = progress.count();
        Outcome outcome = progress.outcome();
        return switch (outcome) {
            case NO_DATA -> phrases.of("said.no-data", aim());
            case NOT_DUE -> phrases.of("said.not-due", aim());
            case NOT_APPLICABLE -> phrases.of("said.not-applicable");
            case NO_QUOTA -> phrases.of("said.no-quota", result(count));
            case EXEMPT -> phrases.of("said.exempt");
            case INCOMPLETE ->
                phrases.of(
                        "said.incomplete",
                        count.coverage().reported(),
                        count.coverage().expected(),
                        result(count),
                        aim());
            default ->
                gap() == null
                        ? phrases.of("said", result(count), aim())
                        : phrases.of("said.gap", result(count), aim(), gap());
        };
    }

    String name() {
        Indicator indicator = indicator();
        String denominator = indicator.denominator();
        if (indicator.name() != null) {
            return indicator.name();
        }
        if (denominator == null) {
            return figureName(indicator.numerator());
        }
        Integer base = indicator.measured().baseYear();
        String ratio = phrases.of("ratio", figureName(indicator.numerator()), figureName(denominator));
        return base == null ? ratio : phrases.of("ratio.base", ratio, String.valueOf(base));
    }

    private String result(Count count) {
        String numbers = numbers(count.quantity());
        String value = value(count);
        boolean plain = numbers.isEmpty() || !indicator().isRatio() && manner() == null;
        String told = plain ? (numbers.isEmpty() ? value : numbers) : phrases.of("result", value, numbers);
        String manner = manner();
        String whole = manner == null ? told : phrases.of("result.manner", manner, told);
        return progress.promise().timing() instanceof Timing.EveryYear
                ? phrases.of("result.years", String.valueOf(count.year()), whole, years())
                : whole;
    }

    private String years() {
        long asked = progress.yearsAsked();
        String reached = phrases.of("years", progress.yearsReached(), asked);
        return asked == 0 || progress.yearsOpen() == 0
                ? reached
                : phrases.of("years.open", reached, progress.yearsOpen());
    }

    private String aim() {
        return isDecided() ? timing() : phrases.of("aim", phrases.goal(progress.goal()), timing());
    }

    private @Nullable String manner() {
        Change change = indicator().terms().change();
        if (change == null) {
            return progress.promise().timing() instanceof Timing.TotalBy
                    ? phrases.of("manner.total")
                    : progress.promise().timing() instanceof Timing.AveragePerYear
                            ? phrases.of("manner.average")
                            : null;
        }
        String kind = change.relative() ? "manner.relative" : "manner.points";
        return change.year() == null ? phrases.of(kind + ".before") : phrases.of(kind, String.valueOf(change.year()));
    }

    private String value(Count count) {
        BigDecimal value = count.value();
        if (value == null) {
            return "–";
        }
        return isDecided()
                ? phrases.of(value.signum() > 0 ? "decided.done" : "decided.open")
                : phrases.value(value, count.quantity().percent());
    }

    private String numbers(Quantity quantity) {
        if (isDecided() || indicator().terms().change() != null) {
            return "";
        }
        boolean units = indicator().terms().level().countsUnits();
        BigDecimal denominator = quantity.denominator();
        String numerator = phrases.number(quantity.numerator());
        String counted = units ? phrases.of("unit-of-units") : unit();
        return denominator == null
                ? phrases.of("numbers", numerator, counted)
                : phrases.of("numbers.ratio", numerator, phrases.number(denominator), counted);
    }

    private @Nullable String gap() {
        Gap gap = progress.gap();
        if (gap == null || isDecided()) {
            return null;
        }
        String counted = indicator().terms().level().countsUnits() ? phrases.of("unit-of-units") : unit();
        return phrases.of(
                gap.exact().signum() < 0 ? "gap.too-many" : "gap.missing", phrases.number(gap.whole()), counted);
    }

    private String goal(Goal goal) {
        return isDecided() ? "" : vn.muctieu.resolution.GoalText.of(goal, Phrases.VIETNAMESE);
    }

    private String timing() {
        Timing timing = progress.promise().timing();
        if (timing instanceof Timing.By by) {
            return phrases.of("timing.by", String.valueOf(by.year()));
        }
        if (timing instanceof Timing.Due due) {
            return phrases.of("timing.due", Dates.of(due.date()));
        }
        if (timing instanceof Timing.TotalBy total) {
            return phrases.of("timing.total", String.valueOf(total.year()));
        }
        return phrases.of(timing instanceof Timing.AveragePerYear ? "timing.average" : "timing.every-year");
    }

    private String coverage(Coverage coverage) {
        return phrases.of("coverage", coverage.reported(), coverage.expected());
    }

    private List<OfUnit> units(List<Unit> below) {
        return below.stream()
                .filter(unit -> progress.units().containsKey(unit.id()))
                .map(unit ->
                        ofUnit(unit, Objects.requireNonNull(progress.units().get(unit.id()))))
                .toList();
    }

    private OfUnit ofUnit(Unit unit, UnitProgress part) {
        Count count = part.count();
        return new OfUnit(
                unit.name(),
                value(count),
                count.coverage().isEmpty() ? "–" : numbers(count.quantity()),
                part.outcome());
    }

    private String unit() {
        Figure figure = figures.get(indicator().numerator());
        return figure == null ? "" : figure.unitOfMeasure();
    }

    private String figureName(String key) {
        Figure figure = figures.get(key);
        return figure == null ? key : figure.name();
    }

    private boolean isDecided() {
        return indicator().measured().isDecided();
    }

    private Indicator indicator() {
        return progress.indicator();
    }
}
