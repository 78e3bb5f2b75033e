package vn.muctieu.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Forecast;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.Pace;
import vn.muctieu.progress.YearProgress;
import vn.muctieu.resolution.Timing;
import vn.muctieu.web.Numbers;

/**
 * An indicator's years as a chart draws them: values, goal, planned path, forecast and breaks. The table beside it says
 * the same.
 *
 * @param percent whether values are shares
 * @param first the first year drawn
 * @param last the last
 * @param breaks years in which what counts as one changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record YearChart(
        String language,
        boolean percent,
        int first,
        int last,
        Names names,
        List<Point> values,
        List<Point> goals,
        List<Point> planned,
        @Nullable Range forecast,
        List<Integer> breaks) {

    /** What the lines are called. */
    record Names(String values, String goals, String planned, String forecast, String breaks, String year) {}

    /**
     * One year on a line.
     *
     * @param text the value as people read it
     * @param tone the year's verdict; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            int year,
            BigDecimal value,
            String text,
            @Nullable String tone) {}

    /** Where the years so far lead to: from the last one, between two values. */
    record Range(Point from, Point low, Point middle, Point high) {}

    /** Null where nothing was counted, or where people decide. */
    static @Nullable YearChart of(IndicatorProgress progress, List<BreakView> breaks, Words words) {
        Texts texts = words.texts();
        boolean percent = progress.count().quantity().percent();
        List<Point> values = new ArrayList<>();
        List<Point> goals = new ArrayList<>();
        for (YearProgress year : progress.years()) {
            goals.add(point(year.year(), year.goal().threshold(), percent, null, texts));
            BigDecimal value = year.count().value();
            if (value != null) {
                values.add(point(year.year(), value, percent, year.outcome().name(), texts));
            }
        }
        if (values.isEmpty() || progress.indicator().measured().isDecided()) {
            return null;
        }
        List<Point> planned = planned(progress, percent, texts);
        Range forecast = forecast(progress, values, percent, texts);
        int first = planned.isEmpty()
                ? goals.get(0).year()
                : Math.min(goals.get(0).year(), planned.get(0).year());
        int last = Math.max(
                goals.get(goals.size() - 1).year(),
                planned.isEmpty() ? 0 : planned.get(planned.size() - 1).year());
        if (last > goals.get(goals.size() - 1).year()) {
            goals.add(point(last, progress.goal().threshold(), percent, null, texts));
        }
        return new YearChart(
                texts.language().getLanguage(),
                percent,
                first,
                last,
                new Names(
                        texts.of("value"),
                        texts.of("key.goal"),
                        texts.of("chart.planned"),
                        texts.of("chart.forecast"),
                        texts.of("chart.break"),
                        texts.of("year")),
                values,
                goals,
                planned,
                forecast,
                breaks.stream().map(BreakView::year).toList());
    }

    /** From the baseline through the milestones and where it should be now to the goal. */
    private static List<Point> planned(IndicatorProgress progress, boolean percent, Texts texts) {
        Pace pace = progress.pace();
        Timing timing = progress.promise().timing();
        int due =
                timing instanceof Timing.By by ? by.year() : timing instanceof Timing.TotalBy total ? total.year() : 0;
        if (pace == null || due == 0) {
            return List.of();
        }
        TreeMap<Integer, BigDecimal> path = new TreeMap<>();
        path.put(pace.from(), pace.baseline().decimal(2, RoundingMode.DOWN));
        progress.indicator().terms().milestones().forEach((year, value) -> {
            if (year > pace.from() && year < due) {
                path.put(year, value);
            }
        });
        path.put(progress.count().year(), pace.planned().decimal(2, RoundingMode.DOWN));
        if (due > progress.count().year()) {
            path.put(due, progress.goal().threshold());
        }
        return path.entrySet().stream()
                .map(step -> point(step.getKey(), step.getValue(), percent, null, texts))
                .toList();
    }

    private static @Nullable Range forecast(
            IndicatorProgress progress, List<Point> values, boolean percent, Texts texts) {
        Forecast forecast = progress.forecast();
        if (forecast == null) {
            return null;
        }
        BigDecimal middle = forecast.value().decimal(2, RoundingMode.DOWN);
        BigDecimal margin = forecast.margin().decimal(2, RoundingMode.UP);
        return new Range(
                values.get(values.size() - 1),
                point(forecast.year(), middle.subtract(margin), percent, null, texts),
                point(forecast.year(), middle, percent, null, texts),
                point(forecast.year(), middle.add(margin), percent, null, texts));
    }

    private static Point point(int year, BigDecimal value, boolean percent, @Nullable String tone, Texts texts) {
        Numbers numbers = Numbers.in(texts.language());
        return new Point(year, value, percent ? numbers.percent(value) : numbers.of(value), tone);
    }
}
