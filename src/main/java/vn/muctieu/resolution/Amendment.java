package vn.muctieu.resolution;

import java.time.LocalDate;

/**
 * A later document that gives an indicator another goal from a year on. What came before stays judged by what was in
 * force then.
 *
 * @param from the first year judged by it
 * @param document its number, as "05-KL/TU"
 * @param basis why, in its own words or where it says so
 */
public record Amendment(int from, String document, LocalDate issued, String basis, Goal goal, Timing timing) {}
