package vn.muctieu.measurement;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row that a person left.
 *
 * @param written the number that stands in it now
 * @param version the version to send along with the next attempt
 * @param refused why the person's number does not stand in it; null if it does
 */
record Entered(
        String figure,
        String written,
        int version,
        @Nullable EntryRefused refused) {}
