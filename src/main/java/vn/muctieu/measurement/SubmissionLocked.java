package vn.muctieu.measurement;

import org.springframework.http.HttpStatus;

/** The form is not in a state in which this can be done: somebody else submitted, approved or returned it. */
class SubmissionLocked extends EntryRefused {

    SubmissionLocked(int year, Status status) {
        super("locked." + status, String.valueOf(year));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
