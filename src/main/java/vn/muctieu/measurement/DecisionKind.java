package vn.muctieu.measurement;

/** What can happen to a form as a whole. */
enum DecisionKind {
    SUBMITTED,
    /** Its unit took it back before anybody examined it. */
    WITHDRAWN,
    /** Somebody who decides on it began to examine it. */
    EXAMINED,
    RETURNED,
    /** It was approved, and went back to its unit for a correction after the year was closed. */
    REOPENED,
    APPROVED
}
