package vn.muctieu.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.muctieu.seed.Entry;

/** What a later document changes, together with the place in a file where it is declared. */
record AmendmentEntry(Entry entry, int from, String document, LocalDate issued, String basis) {

    /** The targets as all amendments of a file leave them, each with what it was before. */
    static List<TargetEntry> applied(Entry root, List<TargetEntry> targets, int firstYear, int lastYear) {
        List<TargetEntry> amended = new ArrayList<>(targets);
        LocalDate before = root.dateOrNull("issued");
        for (Entry written : root.entries("amendments")) {
            AmendmentEntry amendment = read(written, firstYear, lastYear);
            if (before != null && !amendment.issued.isAfter(before)) {
                throw written.problem("issued", "amendment-order", amendment.issued, before);
            }
            before = amendment.issued;
            for (Entry change : written.entries("changes")) {
                amendment.apply(change, amended, firstYear, lastYear);
            }
        }
        return List.copyOf(amended);
    }

    private static AmendmentEntry read(Entry entry, int firstYear, int lastYear) {
        entry.only("document", "issued", "from", "basis", "changes");
        int from = entry.integer("from");
        if (from < firstYear || from > lastYear) {
            throw entry.problem("from", "amendment-year", from, firstYear + "-" + lastYear);
        }
        if (entry.entries("changes").isEmpty()) {
            throw entry.problem("changes", "missing", "changes");
        }
        return new AmendmentEntry(
                entry,
                from,
                entry.text("document", ResolutionFile.CODE, "code"),
                entry.date("issued"),
                entry.text("basis"));
    }

    private void apply(Entry change, List<TargetEntry> targets, int firstYear, int lastYear) {
        change.only("target", "indicator", "goal", "when");
        int number = change.integer("target");
        int position = change.has("indicator") ? change.integer("indicator") : 1;
        for (int place = 0; place < targets.size(); place++) {
            TargetEntry target = targets.get(place);
            if (target.target().number() == number
                    && position > 0
                    && position <= target.indicators().size()) {
                IndicatorEntry indicator = target.indicators().get(position - 1);
                targets.set(place, target.amended(position - 1, amendment(change, indicator, firstYear, lastYear)));
                return;
            }
        }
        throw change.problem("target", "amendment-target", number, position);
    }

    private Amendment amendment(Entry change, IndicatorEntry old, int firstYear, int lastYear) {
        Measure measure = old.indicator().measured();
        if (measure.isDecided()) {
            throw change.problem("target", "amendment-decided", measure);
        }
        TermsEntry rules = TermsEntry.of(old.entry(), measure);
        Promise promise = change.has("when")
                ? IndicatorEntry.promise(change, rules, firstYear, lastYear)
                : new Promise(rules.goal(change, "goal"), old.indicator().timing(), null);
        if (!change.has("when") && promise.timing() instanceof Timing.Staged) {
            throw change.problem("goal", "goal-twice", change.text("goal"));
        }
        return new Amendment(from, document, issued, basis, promise.goal(), promise.timing());
    }
}
