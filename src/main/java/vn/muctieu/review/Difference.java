package vn.muctieu.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.muctieu.review.Conclusion.InYear;
import vn.muctieu.review.Conclusion.OfUnit;
import vn.muctieu.review.Conclusion.OnIndicator;
import vn.muctieu.review.Conclusion.OnTarget;

/**
 * Something that one conclusion says otherwise than another.
 *
 * @param target the target's number; null for what is said of all
 * @param what TARGET, WORDING, VERDICT, GOAL, VALUE, COVERAGE, YEAR, UNIT or SUMMARY
 * @param of what exactly, as an indicator's name, a year or a unit; empty where that is clear
 */
record Difference(@Nullable Integer target, String what, String of, String before, String after) {

    private static final String NOTHING = "–";

    static List<Difference> between(Conclusion before, Conclusion after) {
        List<Difference> differences = new ArrayList<>();
        if (!before.summary().equals(after.summary())) {
            differences.add(new Difference(null, "SUMMARY", "", before.summary(), after.summary()));
        }
        Map<Integer, OnTarget> then = byKey(before.targets(), OnTarget::number);
        Map<Integer, OnTarget> now = byKey(after.targets(), OnTarget::number);
        for (Integer number : both(then, now)) {
            differences.addAll(new Pair(number, then.get(number), now.get(number)).differences());
        }
        return differences;
    }

    /** One target in two conclusions; null in the one that does not have it. */
    private record Pair(
            int number, @Nullable OnTarget before, @Nullable OnTarget after) {

        List<Difference> differences() {
            List<Difference> differences = new ArrayList<>();
            if (before == null || after == null) {
                add(differences, "TARGET", "", text(before), text(after));
                return differences;
            }
            add(differences, "WORDING", "", text(before), text(after));
            add(differences, "VERDICT", "", before.verdict(), after.verdict());
            Map<String, OnIndicator> then = byKey(before.indicators(), OnIndicator::measure);
            Map<String, OnIndicator> now = byKey(after.indicators(), OnIndicator::measure);
            for (String measure : both(then, now)) {
                compare(differences, then.get(measure), now.get(measure));
            }
            return differences;
        }

        private void compare(List<Difference> differences, @Nullable OnIndicator before, @Nullable OnIndicator after) {
            String name = Objects.requireNonNull(after == null ? before : after).name();
            add(differences, "GOAL", name, goal(before), goal(after));
            add(differences, "VALUE", name, value(before), value(after));
            add(differences, "COVERAGE", name, coverage(before), coverage(after));
            if (before != null && after != null) {
                years(differences, before, after);
                units(differences, before, after);
            }
        }

        private void years(List<Difference> differences, OnIndicator before, OnIndicator after) {
            Map<Integer, InYear> then = byKey(before.years(), InYear::year);
            Map<Integer, InYear> now = byKey(after.years(), InYear::year);
            for (Integer year : both(then, now)) {
                add(differences, "YEAR", String.valueOf(year), value(then.get(year)), value(now.get(year)));
            }
        }

        private void units(List<Difference> differences, OnIndicator before, OnIndicator after) {
            Map<String, OfUnit> then = byKey(before.units(), OfUnit::name);
            Map<String, OfUnit> now = byKey(after.units(), OfUnit::name);
            for (String name : both(then, now)) {
                add(differences, "UNIT", name, value(then.get(name)), value(now.get(name)));
            }
        }

        private void add(List<Difference> differences, String what, String of, String before, String after) {
            if (!before.equals(after)) {
                differences.add(new Difference(number, what, of, before, after));
            }
        }
    }

    private static String text(@Nullable OnTarget target) {
        return target == null || target.text() == null ? NOTHING : target.text();
    }

    private static String goal(@Nullable OnIndicator indicator) {
        return indicator == null ? NOTHING : indicator.goal() + " " + indicator.timing();
    }

    private static String value(@Nullable OnIndicator indicator) {
        return indicator == null ? NOTHING : said(indicator.shown(), indicator.numbers());
    }

    private static String coverage(@Nullable OnIndicator indicator) {
        return indicator == null ? NOTHING : indicator.coverage();
    }

    private static String value(@Nullable InYear year) {
        return year == null ? NOTHING : said(year.shown(), year.numbers());
    }

    private static String value(@Nullable OfUnit unit) {
        return unit == null ? NOTHING : said(unit.shown(), unit.numbers());
    }

    private static String said(String shown, String numbers) {
        return numbers.isEmpty() || numbers.equals(NOTHING) ? shown : shown + " (" + numbers + ")";
    }

    private static <K, V> Map<K, V> byKey(List<V> all, Function<V, K> key) {
        return all.stream().collect(Collectors.toMap(key, one -> one, (one, same) -> one));
    }

    private static <K> Iterable<K> both(Map<K, ?> one, Map<K, ?> other) {
        var keys = new TreeSet<K>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }
}
