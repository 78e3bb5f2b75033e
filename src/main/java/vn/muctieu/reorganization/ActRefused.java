package vn.muctieu.reorganization;

import vn.muctieu.web.Refused;

/** What an admin says of an act cannot be taken so. */
class ActRefused extends Refused {

    ActRefused(String rule, Object... arguments) {
        super("reorganization.refused.", rule, arguments);
    }
}
