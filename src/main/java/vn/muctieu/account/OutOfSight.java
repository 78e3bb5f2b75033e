package vn.muctieu.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asked for a unit that for them does not exist. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class OutOfSight extends RuntimeException {

    public OutOfSight(Person person, long unit) {
        super("Unit %d is out of sight for %s".formatted(unit, person.username()));
    }
}
