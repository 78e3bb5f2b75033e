package vn.muctieu.organization;

import org.springframework.http.HttpStatus;
import vn.muctieu.web.Refused;

/** An act cannot be taken back, because something rests on it. */
public class ReorganizationInUse extends Refused {

    ReorganizationInUse(String rule, Object... arguments) {
        super("organization.refused.", rule, arguments);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
