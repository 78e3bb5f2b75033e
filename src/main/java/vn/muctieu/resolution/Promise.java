package vn.muctieu.resolution;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator must reach, and when, as it is in force in a year. Of a staged goal it is the stage.
 *
 * @param amendment what set it; null for the resolution itself
 */
public record Promise(Goal goal, Timing timing, @Nullable Amendment amendment) {}
