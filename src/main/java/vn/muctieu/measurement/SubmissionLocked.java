package vn.muctieu.measurement;

/** The form is not in a state in which this can be done: somebody else submitted, approved or returned it. */
class SubmissionLocked extends EntryRefused {

    SubmissionLocked(int year, Status status) {
        super("locked." + status, String.valueOf(year));
    }

    @Override
    boolean isConflict() {
        return true;
    }
}
