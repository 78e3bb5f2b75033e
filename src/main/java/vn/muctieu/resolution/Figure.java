package vn.muctieu.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.UnitKind;

/**
 * What is counted.
 *
 * @param unitOfMeasure what its numbers count, as people write it: "người"
 * @param measured as at the cut-off date, or during the year
 * @param decimals how many decimals its numbers may have, 0 to 4; 0 for what is counted in whole ones
 * @param within the key of the figure it is part of and cannot exceed; null if it is part of none
 * @param reportedBy the kinds of unit that report it, and since when
 * @param checks what makes a number worth a second look
 * @param breaks when what counts as one changed, the earliest first
 */
public record Figure(
        String key,
        String name,
        String unitOfMeasure,
        Measured measured,
        int decimals,
        @Nullable String within,
        Set<Reporter> reportedBy,
        Checks checks,
        List<Break> breaks) {

    /** Whether units of a kind report it in a year. */
    public boolean isReportedBy(UnitKind kind, int year) {
        return reportedBy.stream().anyMatch(reporter -> reporter.kind() == kind && year >= reporter.since());
    }

    /**
     * A change of definition: the numbers before and after it do not say quite the same.
     *
     * @param on the day from which the new definition holds
     * @param basis the document that changed it
     */
    public record Break(
            LocalDate on, String basis, @Nullable String note) {}

    /** Whether a figure is taken at a date or over a year. */
    public enum Measured {
        STOCK,
        FLOW
    }
}
