package vn.muctieu.measurement;

import org.springframework.http.HttpStatus;

/** The year is not open for the unit. */
class YearNotOpen extends EntryRefused {

    YearNotOpen(int year) {
        super("year-not-open", String.valueOf(year));
    }

    /** Until the year is opened there is no form. */
    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }
}
