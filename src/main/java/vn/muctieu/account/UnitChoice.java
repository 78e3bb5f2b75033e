package vn.muctieu.account;

/** A unit somebody can be placed at. */
record UnitChoice(long id, String name, boolean ended, int depth) {

    /** The name, set in by how far the unit lies below the first one. */
    public String label() {
        return "— ".repeat(depth) + name;
    }
}
