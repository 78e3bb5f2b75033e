package vn.muctieu.ruling;

import vn.muctieu.web.Refused;

/** Something cannot be settled like that. */
class RulingRefused extends Refused {

    RulingRefused(String rule, Object... arguments) {
        super("ruling.refused.", rule, arguments);
    }
}
