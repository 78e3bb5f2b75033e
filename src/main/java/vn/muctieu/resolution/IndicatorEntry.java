package vn.muctieu.resolution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.muctieu.seed.Entry;

/** An indicator together with the place in a file where it is declared. */
record IndicatorEntry(Entry entry, Indicator indicator) {

    private static final Pattern MEASURE = Pattern.compile("([a-z0-9-]+)(?: */ *([a-z0-9-]+))?");

    static IndicatorEntry read(Entry entry, int firstYear, int lastYear) {
        entry.only("measure", "goal", "when");
        String written = entry.text("measure");
        Matcher measure = MEASURE.matcher(written);
        if (!measure.matches()) {
            throw entry.problem("measure", "measure", written);
        }
        if (measure.group(1).equals(measure.group(2))) {
            throw entry.problem("measure", "measure-itself", measure.group(1));
        }
        var indicator =
                new Indicator(measure.group(1), measure.group(2), goal(entry), timing(entry, firstYear, lastYear));
        if (indicator.goal().percent() != indicator.isRatio()) {
            String rule = indicator.isRatio() ? "goal-percent" : "goal-count";
            throw entry.problem("goal", rule, written, indicator.goal());
        }
        return new IndicatorEntry(entry, indicator);
    }

    private static Goal goal(Entry entry) {
        String text = entry.text("goal");
        try {
            return Goal.parse(text);
        } catch (IllegalArgumentException e) {
            throw entry.problem("goal", String.valueOf(e.getMessage()), text);
        }
    }

    private static Timing timing(Entry entry, int firstYear, int lastYear) {
        String text = entry.text("when");
        try {
            Timing timing = Timing.parse(text);
            if (timing instanceof Timing.By by && (by.year() < firstYear || by.year() > lastYear)) {
                throw entry.problem("when", "when-outside", by.year(), firstYear + "-" + lastYear);
            }
            return timing;
        } catch (IllegalArgumentException e) {
            throw entry.problem("when", String.valueOf(e.getMessage()), text);
        }
    }
}
