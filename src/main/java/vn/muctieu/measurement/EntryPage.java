package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;
import vn.muctieu.resolution.Checks;
import vn.muctieu.resolution.Figure;

/**
 * A unit's form as a page shows it; every text is ready to be read.
 *
 * @param insteadOf in whose place the reader has to do with it; null if in nobody's
 * @param account whose page it is: what they typed and could not save is kept on their device under it
 * @param editable whether this person can enter now
 * @param groups what each target asks, in the order of the resolutions
 */
record EntryPage(
        int year,
        Unit unit,
        @Nullable InsteadOf insteadOf,
        long account,
        Status status,
        YearPhase phase,
        boolean editable,
        boolean submittable,
        boolean approvable,
        boolean returnable,
        List<Group> groups,
        List<Step> steps) {

    /**
     * A unit that passed into the reader's own as a whole.
     *
     * @param since from when on it was no more
     */
    record InsteadOf(String name, String since) {}

    /**
     * One target: the ratios it is judged by, and the figures that no target before it asks.
     *
     * @param first whether it is its resolution's first on the form
     */
    record Group(
            String resolution,
            String title,
            boolean first,
            int target,
            @Nullable String text,
            List<Ratio> ratios,
            List<Row> rows) {

        /** Whether all that it needs is asked further up. */
        public boolean asksNothing() {
            return rows.isEmpty();
        }
    }

    /**
     * One figure.
     *
     * @param depth how deep it lies within other figures of the form
     * @param lastYear what was approved last year
     * @param change how far it is from last year's; null where one of the two is missing
     * @param approved what was approved, where it differs
     * @param refusal why what the person typed does not stand in it; null if it does
     */
    record Row(
            Figure asked,
            int depth,
            Reported lastYear,
            Reported reported,
            @Nullable Change change,
            @Nullable Reported approved,
            int version,
            @Nullable String note,
            @Nullable String reason,
            List<Doubt> doubts,
            @Nullable Refusal refusal) {

        public String figure() {
            return asked.key();
        }

        public String name() {
            return asked.name();
        }

        public String unitOfMeasure() {
            return asked.unitOfMeasure();
        }

        /** The number as it would be typed: what was refused stays to be mended. */
        public String value() {
            return refusal != null && refusal.mendable() ? refusal.typed() : reported.written();
        }

        public boolean flow() {
            return asked.measured() == Figure.Measured.FLOW;
        }

        public String lastYearWritten() {
            return lastYear.written();
        }

        public String fixed() {
            return reported.written();
        }

        /** The numbers in which nothing is grouped, as the page's scripts read them. */
        public String plainLastYear() {
            return plain(lastYear.number());
        }

        public @Nullable String plainChange() {
            Checks checks = asked.checks();
            return checks.change() == null ? null : plain(checks.change());
        }

        private static String plain(@Nullable BigDecimal number) {
            return number == null ? "" : number.stripTrailingZeros().toPlainString();
        }

        /** With what the person wrote, so that it can be mended. */
        Row refused(Refusal refusal, Cell written) {
            return new Row(
                    asked,
                    depth,
                    lastYear,
                    reported,
                    change,
                    approved,
                    refusal.version(),
                    written.note() == null ? note : written.note(),
                    written.reason() == null ? reason : written.reason(),
                    doubts,
                    refusal);
        }
    }

    /** @param text as people write it: +3 (+1,2%) */
    record Change(String text, boolean falls) {}

    /**
     * Why something typed was not taken.
     *
     * @param mendable whether it can be typed again
     * @param stored the number of somebody else that stands in its way; null if nobody's does
     * @param version the version to send along with the next attempt
     */
    record Refusal(
            String typed,
            String problem,
            boolean mendable,
            @Nullable String stored,
            int version) {}

    /**
     * What the form's numbers make of a ratio, for this unit alone.
     *
     * @param tone MET, NOT_YET_MET or NO_DATA
     * @param rule the goal as the page's scripts read it
     */
    record Ratio(
            String numerator,
            String denominator,
            String value,
            String numbers,
            String lastYear,
            String goal,
            String rule,
            String tone) {}

    /** Something that was decided about the form. */
    record Step(
            DecisionKind kind,
            String who,
            String when,
            @Nullable String reason) {}

    EntryPage with(Row changed) {
        List<Group> changedGroups = groups.stream()
                .map(group -> new Group(
                        group.resolution(),
                        group.title(),
                        group.first(),
                        group.target(),
                        group.text(),
                        group.ratios(),
                        group.rows().stream()
                                .map(row -> row.figure().equals(changed.figure()) ? changed : row)
                                .toList()))
                .toList();
        return new EntryPage(
                year,
                unit,
                insteadOf,
                account,
                status,
                phase,
                editable,
                submittable,
                approvable,
                returnable,
                changedGroups,
                steps);
    }

    Row row(String figure) {
        return rows().stream()
                .filter(row -> row.figure().equals(figure))
                .findFirst()
                .orElseThrow(() -> new EntryRefused("not-asked", figure));
    }

    /** Every figure of the form, each once. */
    public List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** How many figures have no number yet. */
    public long missing() {
        return rows().stream().filter(row -> !row.reported().isSaid()).count();
    }

    /** How often the form was submitted. */
    public long submissions() {
        return steps.stream()
                .filter(step -> step.kind() == DecisionKind.SUBMITTED)
                .count();
    }

    /** Why the form was last returned; null if it was not. */
    public @Nullable Step returned() {
        return status == Status.RETURNED
                ? steps.stream()
                        .filter(step -> step.kind() == DecisionKind.RETURNED || step.kind() == DecisionKind.REOPENED)
                        .reduce((earlier, later) -> later)
                        .orElse(null)
                : null;
    }
}
