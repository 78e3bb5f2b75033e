package vn.muctieu.progress;

import java.util.Set;

/**
 * Where a resolution stands in one unit of other borders.
 *
 * @param divided false where the numbers could not be divided among the units of these borders, and stand under the unit
 *     that reported them
 * @param estimated the indicators of whose numbers a declared share is part
 */
public record BorderedUnit(long unit, String name, boolean divided, ResolutionProgress progress, Set<Place> estimated) {

    /**
     * An indicator's place.
     *
     * @param target the target's place among the resolution's, from 0
     * @param indicator its place in the target, from 0
     */
    public record Place(int target, int indicator) {}
}
