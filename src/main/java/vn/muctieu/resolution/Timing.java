package vn.muctieu.resolution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When an indicator's goal must be reached. */
public sealed interface Timing {

    /** In the end: once, in a given year and as of it. */
    record By(int year) implements Timing {
        @Override
        public String toString() {
            return "by " + year;
        }
    }

    /** Done on a day or before it. */
    record Due(LocalDate date) implements Timing {
        @Override
        public String toString() {
            return "by " + date;
        }
    }

    /**
     * In each year of the period, each judged by itself.
     *
     * @param from the first year judged; null for the period's first
     */
    record EveryYear(@Nullable Integer from) implements Timing {
        public EveryYear() {
            this(null);
        }

        @Override
        public String toString() {
            return from == null ? "every year" : "every year from " + from;
        }
    }

    /** By a year, added up from the period's first. */
    record TotalBy(int year) implements Timing {
        @Override
        public String toString() {
            return "total by " + year;
        }
    }

    /** On average over the years of the period so far. */
    record AveragePerYear() implements Timing {
        @Override
        public String toString() {
            return "average per year";
        }
    }

    /** In steps, each with a goal of its own, the earliest first. */
    record Staged(List<Stage> stages) implements Timing {

        /** One step: a goal, and the year as of which it must be reached. */
        public record Stage(int year, Goal goal) {
            @Override
            public String toString() {
                return goal + " by " + year;
            }
        }

        /** The first step whose year is not before a year; the last one after that. */
        public Stage at(int year) {
            return stages.stream()
                    .filter(stage -> stage.year() >= year)
                    .findFirst()
                    .orElseGet(() -> stages.get(stages.size() - 1));
        }

        Staged map(Function<Goal, Goal> change) {
            return new Staged(stages.stream()
                    .map(stage -> new Stage(stage.year(), change.apply(stage.goal())))
                    .toList());
        }

        @Override
        public String toString() {
            return stages.stream().map(Stage::toString).collect(Collectors.joining("; "));
        }
    }

    Pattern BY = Pattern.compile("by (\\d{4})");
    Pattern DUE = Pattern.compile("by (\\d{4}-\\d{2}-\\d{2})");
    Pattern EVERY_YEAR = Pattern.compile("every year(?: from (\\d{4}))?");
    Pattern TOTAL = Pattern.compile("total by (\\d{4})");
    Pattern STAGE = Pattern.compile("(.+) by (\\d{4})");

    /**
     * Reads a timing as resolution files write it: {@code by 2025}, {@code by 2024-06-30}, {@code every year},
     * {@code every year from 2023}, {@code total by 2025}, {@code average per year}, and as the database keeps stages:
     * {@code < 30% by 2025; < 25% by 2030}.
     *
     * @throws IllegalArgumentException with the broken rule's key as its message
     */
    static Timing parse(String text) {
        Matcher by = BY.matcher(text);
        if (by.matches()) {
            return new By(year(by));
        }
        Matcher due = DUE.matcher(text);
        if (due.matches()) {
            return new Due(date(due.group(1)));
        }
        Matcher every = EVERY_YEAR.matcher(text);
        if (every.matches()) {
            return new EveryYear(every.group(1) == null ? null : year(every));
        }
        Matcher total = TOTAL.matcher(text);
        if (total.matches()) {
            return new TotalBy(year(total));
        }
        if (text.equals("average per year")) {
            return new AveragePerYear();
        }
        if (text.contains(" by ")) {
            return new Staged(stages(text));
        }
        throw new IllegalArgumentException("when");
    }

    private static List<Staged.Stage> stages(String text) {
        List<Staged.Stage> stages = new ArrayList<>();
        for (String written : Arrays.asList(text.split("; "))) {
            Matcher stage = STAGE.matcher(written);
            if (!stage.matches()) {
                throw new IllegalArgumentException("when");
            }
            stages.add(new Staged.Stage(Integer.parseInt(stage.group(2)), Goal.parse(stage.group(1))));
        }
        return List.copyOf(stages);
    }

    private static int year(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("when", e);
        }
    }
}
