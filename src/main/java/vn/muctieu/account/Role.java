package vn.muctieu.account;

/** What a person is there to do. A role says what, the person's unit says where. */
public enum Role {
    /** Enters and submits the figures of their own unit. */
    UNIT_STAFF,
    /** Checks, returns and approves the figures of every unit below their own, and may enter on a unit's behalf. */
    ORGANIZATION_COMMITTEE,
    /** Reads. */
    LEADER,
    /** Reads everything and changes nothing. */
    INSPECTION,
    /** Keeps accounts and reporting years. */
    ADMIN
}
