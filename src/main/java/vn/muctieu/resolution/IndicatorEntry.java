package vn.muctieu.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Timing.Staged;
import vn.muctieu.resolution.Timing.Staged.Stage;
import vn.muctieu.seed.Entry;

/** An indicator together with the place in a file where it is declared. */
record IndicatorEntry(Entry entry, Indicator indicator) {

    static IndicatorEntry read(Entry entry, int firstYear, int lastYear) {
        Measure measure = measure(entry);
        Indicator indicator = measure.isDecided()
                ? decided(entry, measure, firstYear, lastYear)
                : counted(entry, measure, firstYear, lastYear);
        return new IndicatorEntry(entry, indicator);
    }

    private static Measure measure(Entry entry) {
        String written = entry.text("measure");
        try {
            return Measure.parse(written);
        } catch (IllegalArgumentException e) {
            throw entry.problem("measure", String.valueOf(e.getMessage()), written);
        }
    }

    private static Indicator decided(Entry entry, Measure measure, int firstYear, int lastYear) {
        entry.only("measure", "name", "when");
        Timing timing = inside(entry, timing(entry), firstYear, lastYear);
        boolean fits = measure.isDeliverable()
                ? timing instanceof Timing.Due || timing instanceof Timing.By
                : timing instanceof Timing.By || timing instanceof Timing.EveryYear;
        if (!fits) {
            throw entry.problem("when", measure.isDeliverable() ? "when-deliverable" : "when-judged", timing);
        }
        return new Indicator(measure, entry.text("name"), Goal.DONE, timing, Terms.PLAIN, List.of());
    }

    private static Indicator counted(Entry entry, Measure measure, int firstYear, int lastYear) {
        entry.only(
                "measure",
                "name",
                "goal",
                "when",
                "above",
                "unit",
                "level",
                "quotas",
                "change",
                "baseline",
                "milestones");
        var rules = TermsEntry.of(entry, measure);
        Promise promise = promise(entry, rules, firstYear, lastYear);
        return new Indicator(
                measure, entry.textOrNull("name"), promise.goal(), promise.timing(), rules.terms(promise), List.of());
    }

    /** Goal and timing as a resolution or an amendment writes them; without one, the timing that was. */
    static Promise promise(Entry entry, TermsEntry rules, int firstYear, int lastYear) {
        if (entry.isList("when")) {
            Staged staged = staged(entry, rules, firstYear, lastYear);
            return new Promise(staged.stages().get(staged.stages().size() - 1).goal(), staged, null);
        }
        Goal goal = rules.goal(entry, "goal");
        Timing timing = inside(entry, timing(entry), firstYear, lastYear);
        if (timing instanceof Timing.Due) {
            throw entry.problem("when", "when-date", timing);
        }
        return new Promise(goal, timing, null);
    }

    private static Staged staged(Entry entry, TermsEntry rules, int firstYear, int lastYear) {
        if (entry.has("goal")) {
            throw entry.problem("goal", "goal-twice", entry.text("goal"));
        }
        List<Stage> stages = new ArrayList<>();
        for (Entry step : entry.entries("when")) {
            step.only("by", "goal");
            int year = step.integer("by");
            if (year < firstYear || year > lastYear) {
                throw step.problem("by", "when-outside", year, firstYear + "-" + lastYear);
            }
            if (!stages.isEmpty() && stages.get(stages.size() - 1).year() >= year) {
                throw step.problem("by", "stage-order", year);
            }
            stages.add(new Stage(year, rules.goal(step, "goal")));
        }
        if (stages.isEmpty()) {
            throw entry.problem("when", "when", "[]");
        }
        return new Staged(List.copyOf(stages));
    }

    private static Timing timing(Entry entry) {
        String text = entry.text("when");
        try {
            Timing timing = Timing.parse(text);
            if (timing instanceof Staged) {
                throw entry.problem("when", "when", text);
            }
            return timing;
        } catch (IllegalArgumentException e) {
            throw entry.problem("when", "when", text);
        }
    }

    private static Timing inside(Entry entry, Timing timing, int firstYear, int lastYear) {
        Integer year = lastYearOf(timing);
        if (timing instanceof Timing.EveryYear every) {
            year = every.from();
        }
        if (year != null && (year < firstYear || year > lastYear)) {
            throw entry.problem("when", "when-outside", year, firstYear + "-" + lastYear);
        }
        return timing;
    }

    /** The year by which a goal must be reached in the end; null where that is the period's last. */
    static @Nullable Integer lastYearOf(Timing timing) {
        if (timing instanceof Timing.By by) {
            return by.year();
        }
        if (timing instanceof Timing.Due due) {
            LocalDate date = due.date();
            return date.getYear();
        }
        if (timing instanceof Timing.TotalBy total) {
            return total.year();
        }
        if (timing instanceof Staged staged) {
            return staged.stages().get(staged.stages().size() - 1).year();
        }
        return null;
    }
}
