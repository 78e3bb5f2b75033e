package vn.muctieu.measurement;

import org.jspecify.annotations.Nullable;

/**
 * What a form holds for a figure.
 *
 * @param reason why the number is right although it is doubted
 * @param version how often it was changed, from 1
 */
record StoredNumber(
        String figure,
        Reported reported,
        @Nullable String note,
        @Nullable String reason,
        int version) {}
