package vn.muctieu.measurement;

import org.jspecify.annotations.Nullable;

/**
 * One row of a form as a person leaves it.
 *
 * @param typed the number as it was typed; empty takes the number away
 * @param version the version of the row that the person saw; 0 if there was none
 * @param note null leaves the note as it is
 * @param reason why a doubted number is right; null leaves it as it is
 */
record Cell(
        String figure,
        String typed,
        int version,
        @Nullable String note,
        @Nullable String reason) {}
