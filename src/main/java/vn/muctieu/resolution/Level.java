package vn.muctieu.resolution;

import org.jspecify.annotations.Nullable;

/**
 * At which level a goal is held: for all units together, or for each, so that units are counted that reach it.
 *
 * @param share how many of the units must reach it; null where it is held for all together
 */
public record Level(@Nullable Goal share) {

    public static final Level AGGREGATE = new Level(null);
    public static final Level EVERY_UNIT = new Level(Goal.parse("= 100%"));

    private static final String SHARE = "share of units ";

    /**
     * Reads a level as resolution files write it: {@code aggregate}, {@code every unit}, {@code share of units >= 60%}.
     *
     * @throws IllegalArgumentException with the broken rule's key as its message
     */
    static Level parse(String text) {
        if (text.equals("aggregate")) {
            return AGGREGATE;
        }
        if (text.equals("every unit")) {
            return EVERY_UNIT;
        }
        if (!text.startsWith(SHARE)) {
            throw new IllegalArgumentException("level");
        }
        Goal share = Goal.parse(text.substring(SHARE.length()));
        if (!share.percent() || share.comparison() == Comparison.WITHIN || share.comparison() == Comparison.EXACTLY) {
            throw new IllegalArgumentException("level");
        }
        return new Level(share);
    }

    /** Whether units are counted instead of what they report. */
    public boolean countsUnits() {
        return share != null;
    }

    public boolean isEveryUnit() {
        return equals(EVERY_UNIT);
    }

    @Override
    public String toString() {
        if (share == null) {
            return "aggregate";
        }
        return isEveryUnit() ? "every unit" : SHARE + share;
    }
}
