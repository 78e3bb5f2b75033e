package vn.muctieu.ruling;

/** What a ruling settles. */
public enum RulingKind {
    /** What one unit is given of a target in a year. */
    QUOTA,
    /** That nothing is asked of a unit in a year, as when no candidates are left. */
    EXEMPTION,
    /** That a document which a target asks for was delivered on a day. */
    DELIVERY,
    /** Whether something that is not counted was reached in a year. */
    JUDGEMENT
}
