package vn.muctieu.progress;

/**
 * How many units reported, of those expected to.
 *
 * @param reported units whose approved form holds every figure the indicator needs of them
 * @param expected units that exist at the end of the year and whose kind reports the indicator's figures
 */
public record Coverage(int reported, int expected) {

    public boolean isComplete() {
        return reported == expected && expected > 0;
    }

    public boolean isEmpty() {
        return reported == 0;
    }
}
