package vn.muctieu.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asked for something that for them does not exist. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class OutOfSight extends RuntimeException {

    public OutOfSight(Person person, long unit) {
        this(person, "unit " + unit);
    }

    public OutOfSight(Person person, String what) {
        super("%s is out of sight for %s".formatted(what, person.username()));
    }
}
