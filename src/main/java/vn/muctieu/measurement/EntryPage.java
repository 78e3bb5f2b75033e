package vn.muctieu.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;

/**
 * A unit's form as a page shows it; every text is ready to be read.
 *
 * @param editable whether this person can enter now
 * @param decidable whether this person can approve or return now
 * @param missing how many figures have no number yet
 */
record EntryPage(
        int year,
        Unit unit,
        Status status,
        boolean editable,
        boolean submittable,
        boolean approvable,
        boolean returnable,
        List<Row> rows,
        List<Ratio> ratios,
        List<Step> steps,
        long missing) {

    /**
     * One figure.
     *
     * @param depth how deep it lies within other figures of the form
     * @param lastYear last year's approved number
     * @param value the number as it would be typed
     * @param approved the approved number, where it differs from the value
     * @param problem why the value cannot be taken
     */
    record Row(
            String figure,
            String name,
            String unitOfMeasure,
            boolean flow,
            int depth,
            String lastYear,
            String value,
            @Nullable String approved,
            int version,
            @Nullable String problem,
            boolean saved) {

        Row refused(String typed, int version, String problem) {
            return new Row(
                    figure, name, unitOfMeasure, flow, depth, lastYear, typed, approved, version, problem, false);
        }

        /** The number stays; another one cannot be taken any more. */
        Row locked(String problem) {
            return new Row(
                    figure, name, unitOfMeasure, flow, depth, lastYear, value, approved, version, problem, false);
        }

        Row justSaved() {
            return new Row(figure, name, unitOfMeasure, flow, depth, lastYear, value, approved, version, null, true);
        }
    }

    /**
     * What the form's numbers make of a ratio, for this unit alone.
     *
     * @param tone MET, NOT_YET_MET or NO_DATA
     */
    record Ratio(
            String resolution,
            int target,
            @Nullable String text,
            String value,
            String numbers,
            String lastYear,
            String goal,
            String tone) {}

    /** Something that was decided about the form. */
    record Step(
            DecisionKind kind,
            String who,
            String when,
            @Nullable String reason) {}

    EntryPage with(Row changed) {
        List<Row> changedRows = rows.stream()
                .map(row -> row.figure().equals(changed.figure()) ? changed : row)
                .toList();
        return new EntryPage(
                year, unit, status, editable, submittable, approvable, returnable, changedRows, ratios, steps, missing);
    }

    Row row(String figure) {
        return rows.stream()
                .filter(row -> row.figure().equals(figure))
                .findFirst()
                .orElseThrow(() -> new EntryRefused("not-asked", figure));
    }

    /** Why the form was last returned; null if it was not. */
    public @Nullable Step returned() {
        return status == Status.RETURNED
                ? steps.stream()
                        .filter(step -> step.kind() == DecisionKind.RETURNED)
                        .reduce((earlier, later) -> later)
                        .orElse(null)
                : null;
    }
}
