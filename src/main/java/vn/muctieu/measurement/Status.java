package vn.muctieu.measurement;

/** How far a unit's form for a year has come. */
public enum Status {
    /** Nothing was entered yet. */
    NONE,
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED;

    /** Whether figures can be entered. */
    public boolean isOpen() {
        return this == NONE || this == DRAFT || this == RETURNED;
    }

    void requireOpen(int year) {
        if (!isOpen()) {
            throw new SubmissionLocked(year, this);
        }
    }
}
