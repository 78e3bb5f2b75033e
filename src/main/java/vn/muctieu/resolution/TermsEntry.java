package vn.muctieu.resolution;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.seed.Entry;

/** How an indicator's value is taken, and what its goals may therefore look like. */
record TermsEntry(
        Entry entry,
        Measure measure,
        Level level,
        @Nullable Change change,
        @Nullable String unit,
        boolean percent) {

    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)(%?)");

    static TermsEntry of(Entry entry, Measure measure) {
        boolean ratio = measure.denominator() != null;
        Level level = level(entry);
        Change change = change(entry);
        if (change != null && !change.relative() && !ratio) {
            throw entry.problem("change", "change-points", measure);
        }
        String unit = entry.textOrNull("unit");
        if (unit != null && (!ratio || change != null)) {
            throw entry.problem("unit", "unit-count", measure);
        }
        return new TermsEntry(entry, measure, level, change, unit, change != null || (ratio && unit == null));
    }

    /** Reads a goal that fits the value: in percent or not, and below zero only for a change. */
    Goal goal(Entry at, String key) {
        String text = at.text(key);
        Goal goal = parsed(at, key, text);
        if (goal.percent() != percent) {
            throw at.problem(key, percent ? "goal-percent" : "goal-count", measure, goal);
        }
        if (change == null && goal.threshold().signum() < 0) {
            throw at.problem(key, "goal-negative", goal);
        }
        if (!entry.has("above")) {
            return goal;
        }
        if (goal.comparison() != Comparison.WITHIN) {
            throw entry.problem("above", "above-range", goal);
        }
        return goal.closed(entry.oneOf("above", "met", "not-met").equals("not-met"));
    }

    Terms terms(Promise promise) {
        Baseline baseline = baseline(promise.timing());
        return new Terms(level, quotas(), change, baseline, milestones(promise, baseline), unit);
    }

    private static Goal parsed(Entry at, String key, String text) {
        try {
            return Goal.parse(text);
        } catch (IllegalArgumentException e) {
            throw at.problem(key, String.valueOf(e.getMessage()), text);
        }
    }

    private static Level level(Entry entry) {
        String text = entry.textOrNull("level");
        try {
            return text == null ? Level.AGGREGATE : Level.parse(text);
        } catch (IllegalArgumentException e) {
            throw entry.problem("level", "level", text == null ? "" : text);
        }
    }

    private static @Nullable Change change(Entry entry) {
        String text = entry.textOrNull("change");
        try {
            return text == null ? null : Change.parse(text);
        } catch (IllegalArgumentException e) {
            throw entry.problem("change", "change", text == null ? "" : text);
        }
    }

    private @Nullable Baseline baseline(Timing timing) {
        Integer end = IndicatorEntry.lastYearOf(timing);
        if (change != null && change.year() != null && end != null && change.year() >= end) {
            throw entry.problem("change", "baseline-after", change.year(), end);
        }
        Entry written = entry.entry("baseline").orElse(null);
        if (written == null) {
            return null;
        }
        written.only("year", "value");
        int year = written.integer("year");
        if (end != null && year >= end) {
            throw written.problem("year", "baseline-after", year, end);
        }
        if (change != null && (change.year() == null || change.year() != year)) {
            throw written.problem("year", "baseline-change", year, change);
        }
        String value = written.text("value");
        try {
            return Baseline.of(year, value, measure.denominator() != null && unit == null);
        } catch (IllegalArgumentException e) {
            throw written.problem("value", String.valueOf(e.getMessage()), value);
        }
    }

    private SortedMap<Integer, BigDecimal> milestones(Promise promise, @Nullable Baseline baseline) {
        SortedMap<Integer, BigDecimal> milestones = new TreeMap<>();
        Entry written = entry.entry("milestones").orElse(null);
        if (written == null) {
            return milestones;
        }
        Integer end = IndicatorEntry.lastYearOf(promise.timing());
        for (String key : written.keys()) {
            int year = key.matches("\\d{4}") ? Integer.parseInt(key) : 0;
            if (end == null || year == 0 || year > end || (baseline != null && year <= baseline.year())) {
                throw written.problem(key, "milestone-year", key);
            }
            milestones.put(
                    year, number(written, key, "milestone", promise.goal().percent()));
        }
        return milestones;
    }

    private Map<UnitKind, BigDecimal> quotas() {
        Map<UnitKind, BigDecimal> quotas = new EnumMap<>(UnitKind.class);
        Entry written = entry.entry("quotas").orElse(null);
        if (written == null) {
            return quotas;
        }
        if (percent) {
            throw entry.problem("quotas", "quota-share", measure);
        }
        for (String kind : written.keys()) {
            if (!List.of(UnitKind.codes()).contains(kind)) {
                throw written.problem(kind, "not-one-of", "quotas", kind, String.join(", ", UnitKind.codes()));
            }
            quotas.put(UnitKind.of(kind), number(written, kind, "quota", false));
        }
        return quotas;
    }

    private static BigDecimal number(Entry entry, String key, String rule, boolean percent) {
        String text = entry.text(key);
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || number.group(2).isEmpty() == percent) {
            throw entry.problem(key, rule, text);
        }
        return new BigDecimal(number.group(1));
    }
}
