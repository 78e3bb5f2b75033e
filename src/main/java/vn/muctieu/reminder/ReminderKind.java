package vn.muctieu.reminder;

/** What a person is reminded of: those who enter figures of their forms, those who conclude of what they concluded. */
enum ReminderKind {
    OPENED,
    /** Due within 14 days. */
    DUE_14,
    /** Due within 3 days. */
    DUE_3,
    /** Due today. */
    DUE_0,
    RETURNED,
    APPROVED,
    /** A remedy is due within 14 days. */
    REMEDY_SOON,
    REMEDY_OVERDUE;

    /** The key of a letter's subject. */
    String subject() {
        return this == REMEDY_SOON || this == REMEDY_OVERDUE ? "reminder.subject.remedy" : "reminder.subject";
    }
}
