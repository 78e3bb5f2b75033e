package vn.muctieu.account;

/** An account as an admin sees it. */
record AccountRow(
        long id, String username, String displayName, Role role, long unit, String unitName, boolean enabled) {}
