package vn.muctieu.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.muctieu.progress.Outcome;
import vn.muctieu.review.Conclusion;
import vn.muctieu.review.Conclusion.InYear;
import vn.muctieu.review.Conclusion.NamedCause;
import vn.muctieu.review.Conclusion.OnIndicator;
import vn.muctieu.review.Conclusion.OnTarget;

/**
 * The table of all targets: one row for each indicator, a target without one has a row of its own.
 *
 * @param heads the columns, those of the years among them
 * @param indicators what each row is of; null where a target has none
 */
record Appendix(
        List<String> heads, List<List<String>> rows, List<@Nullable OnIndicator> indicators, int firstYear, int years) {

    static final int NUMBER = 0;
    static final int TARGET = 1;
    static final int UNIT = 2;
    static final int GOAL = 3;

    /** The column of the first year. */
    static final int YEARS = 4;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    static Appendix of(Conclusion found, MessageSource messages) {
        int first = found.document().firstYear();
        int last = Math.min(found.year(), found.document().lastYear());
        List<String> heads = new ArrayList<>();
        for (String column : List.of("number", "target", "unit", "goal")) {
            heads.add(head(column, messages));
        }
        IntStream.rangeClosed(first, last).forEach(year -> heads.add(String.valueOf(year)));
        for (String column : List.of("current", "verdict", "causes", "lead", "note")) {
            heads.add(head(column, messages));
        }
        List<List<String>> rows = new ArrayList<>();
        List<@Nullable OnIndicator> indicators = new ArrayList<>();
        for (OnTarget target : found.targets()) {
            if (target.indicators().isEmpty()) {
                rows.add(row(target, null, first, last, messages));
                indicators.add(null);
            }
            for (OnIndicator indicator : target.indicators()) {
                rows.add(row(target, indicator, first, last, messages));
                indicators.add(indicator);
            }
        }
        return new Appendix(
                List.copyOf(heads),
                List.copyOf(rows),
                Collections.unmodifiableList(indicators),
                first,
                last - first + 1);
    }

    /** The column of what the years come to. */
    int current() {
        return YEARS + years;
    }

    int verdict() {
        return current() + 1;
    }

    int causes() {
        return current() + 2;
    }

    private static List<String> row(
            OnTarget target, @Nullable OnIndicator indicator, int first, int last, MessageSource messages) {
        List<String> row = new ArrayList<>();
        row.add(String.valueOf(target.number()));
        row.add(target.text() == null ? message("unknown", messages) : target.text());
        row.add(indicator == null ? "" : indicator.unit());
        row.add(indicator == null ? "" : (indicator.goal() + " " + indicator.timing()).strip());
        for (int year = first; year <= last; year++) {
            int one = year;
            row.add(
                    indicator == null
                            ? ""
                            : indicator.years().stream()
                                    .filter(in -> in.year() == one)
                                    .map(InYear::shown)
                                    .findFirst()
                                    .orElse(""));
        }
        row.add(indicator == null ? "" : current(indicator));
        row.add(target.verdict());
        row.add(target.causes().stream().map(NamedCause::said).collect(Collectors.joining("; ")));
        row.add(target.lead() == null ? "" : target.lead());
        row.add(message("wording." + target.wording(), messages)
                + (target.outcome() == Outcome.WITHDRAWN ? "; " + target.sentence() : "")
                + (indicator == null ? "" : "; " + message("reported", messages, indicator.coverage())));
        return List.copyOf(row);
    }

    private static String current(OnIndicator indicator) {
        return indicator.numbers().isEmpty() || indicator.shown().equals("–")
                ? indicator.shown()
                : indicator.percent() ? indicator.numbers() + ", " + indicator.shown() : indicator.numbers();
    }

    private static String head(String column, MessageSource messages) {
        return message("column." + column, messages);
    }

    private static String message(String key, MessageSource messages, Object... arguments) {
        return messages.getMessage("report." + key, arguments, VIETNAMESE);
    }
}
