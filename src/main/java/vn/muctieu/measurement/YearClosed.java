package vn.muctieu.measurement;

import org.springframework.http.HttpStatus;

/** The year's figures are closed for the unit. */
class YearClosed extends EntryRefused {

    YearClosed(int year) {
        super("year-closed", String.valueOf(year));
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
