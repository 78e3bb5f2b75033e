package vn.muctieu.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as those see it who examine it: what changed since it was last submitted, last year beside.
 *
 * @param withdrawable whether this person can take it back now
 * @param examinable whether this person can say that they examine it now
 * @param due the day by which it is due; null if none is set
 * @param against the number of the version with which it is compared; null if there is none
 */
record ExaminationPage(
        EntryPage form,
        boolean withdrawable,
        boolean examinable,
        @Nullable String due,
        boolean late,
        @Nullable Integer against,
        List<Line> lines,
        List<Version> versions,
        List<EvidenceQuery.Listed> evidence) {

    /**
     * One figure.
     *
     * @param before its number in the version with which the form is compared; empty if it had none
     */
    record Line(EntryPage.Row row, String before, boolean changed) {}

    /**
     * The form as it was submitted once.
     *
     * @param basis why it was corrected after the year was closed; null if it was not
     */
    record Version(
            int number, String who, String when, @Nullable String basis) {}

    /** How many numbers changed since the version with which the form is compared. */
    public long changes() {
        return lines.stream().filter(Line::changed).count();
    }
}
