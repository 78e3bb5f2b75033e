package vn.muctieu.measurement;

import org.springframework.http.HttpStatus;

/** The form was withdrawn and submitted again since somebody looked at it to decide on it. */
class SubmittedAnew extends EntryRefused {

    SubmittedAnew(int year) {
        super("submitted-anew", String.valueOf(year));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
