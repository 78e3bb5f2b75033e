package vn.muctieu.measurement;

/** What a person who enters figures is reminded of. */
enum ReminderKind {
    OPENED,
    /** Due within 14 days. */
    DUE_14,
    /** Due within 3 days. */
    DUE_3,
    /** Due today. */
    DUE_0,
    RETURNED,
    APPROVED
}
