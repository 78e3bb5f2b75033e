package vn.muctieu.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number as a file has it.
 *
 * @param read what stands in the cell, as text
 * @param value what it was understood as; null for an empty cell, which takes a number away
 * @param mark what is worth knowing about it: FORMULA or TEXT; null if nothing is
 * @param base what the form held when the workbook was made; null if that is not known
 * @param problem why it cannot be taken; null if it can
 */
record ReadNumber(
        String sheet,
        String address,
        String unit,
        String figure,
        String read,
        @Nullable BigDecimal value,
        @Nullable String mark,
        BookKeys.@Nullable Base base,
        @Nullable FileRefused problem) {}
