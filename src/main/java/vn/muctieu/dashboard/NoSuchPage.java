package vn.muctieu.dashboard;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no resolution or target of that name. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchPage extends RuntimeException {

    NoSuchPage(String what) {
        super("There is no " + what);
    }
}
