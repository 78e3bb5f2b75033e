package vn.muctieu.reminder;

import vn.muctieu.web.Refused;

/** What a person typed cannot be an e-mail address. */
class AddressRefused extends Refused {

    AddressRefused(String typed) {
        super("reminder.refused.", "not-an-address", typed);
    }
}
