package vn.muctieu.resolution;

import org.jspecify.annotations.Nullable;

/**
 * What was said in public about a resolution's outcome.
 *
 * @param kind interim-review or final-review
 * @param statedOn as exactly as the source states it: a year, a month as 2024-05, or a day as 2021-07-09
 * @param targets how many targets were counted, and how many of them were not met
 * @param causes the causes it gives, in its own words
 */
public record PublishedResult(
        String kind,
        String statedOn,
        int targets,
        int notMet,
        String text,
        @Nullable String causes,
        String source) {}
