package vn.muctieu.ruling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such ruling, target or resolution. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchRuling extends RuntimeException {

    NoSuchRuling(Object what) {
        super("There is nothing to rule on at " + what);
    }
}
