package vn.muctieu.measurement;

import org.springframework.http.HttpStatus;

/** The form goes to another unit for its decision. */
class DecidedElsewhere extends EntryRefused {

    DecidedElsewhere(String unit) {
        super("decided-elsewhere", unit);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.FORBIDDEN;
    }
}
