package vn.muctieu.measurement;

import vn.muctieu.web.Refused;

/** Something a person entered or decided cannot be taken. */
public class EntryRefused extends Refused {

    EntryRefused(String rule, Object... arguments) {
        super("measurement.refused.", rule, arguments);
    }
}
