package vn.muctieu.measurement;

/** Whether a unit can report for a year. */
enum YearPhase {
    NOT_OPENED,
    OPEN,
    CLOSED,
    /** Closed for all, but open again for this unit. */
    REOPENED;

    boolean isOpen() {
        return this == OPEN || this == REOPENED;
    }

    void requireOpened(int year) {
        if (this == NOT_OPENED) {
            throw new YearNotOpen(year);
        }
    }

    void requireOpen(int year) {
        requireOpened(year);
        if (this == CLOSED) {
            throw new YearClosed(year);
        }
    }
}
