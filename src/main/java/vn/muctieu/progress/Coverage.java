package vn.muctieu.progress;

/**
 * How many units reported, of those expected to. Added up over several years, each unit counts once a year.
 *
 * @param reported units whose form holds every figure the indicator needs of them
 * @param expected units that exist at the end of the year, whose kind reports the indicator's figures, and that are not
 *     exempt
 * @param exempt units that would be expected were they not exempt
 */
public record Coverage(int reported, int expected, int exempt) {

    public Coverage(int reported, int expected) {
        this(reported, expected, 0);
    }

    public boolean isComplete() {
        return reported == expected && expected > 0;
    }

    public boolean isEmpty() {
        return reported == 0;
    }

    /** Whether nobody is expected because all are exempt. */
    public boolean isExempt() {
        return expected == 0 && exempt > 0;
    }

    Coverage plus(Coverage other) {
        return new Coverage(reported + other.reported, expected + other.expected, exempt + other.exempt);
    }

    /** The one with more missing, since a value that needs both is no surer than that. */
    Coverage orWorse(Coverage other) {
        return other.expected - other.reported > expected - reported || other.isEmpty() ? other : this;
    }
}
