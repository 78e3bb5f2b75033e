package vn.muctieu.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit that is no more.
 *
 * @param successors the names of the units it passed into, as they began; none if it passed into none
 */
public record EndedUnit(long id, String name, LocalDate lastDay, List<String> successors) {}
