package vn.muctieu.resolution;

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
 * @param reportedBy the kinds of unit that report it
 * @param checks what makes a number worth a second look
 */
public record Figure(
        String key,
        String name,
        String unitOfMeasure,
        Measured measured,
        int decimals,
        @Nullable String within,
        Set<UnitKind> reportedBy,
        Checks checks) {

    /** Whether a figure is taken at a date or over a year. */
    public enum Measured {
        STOCK,
        FLOW
    }
}
