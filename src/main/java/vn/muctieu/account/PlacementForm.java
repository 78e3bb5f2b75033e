package vn.muctieu.account;

import jakarta.validation.constraints.NotNull;

/** What an admin chooses for an account: which role, and where. */
record PlacementForm(
        @NotNull(message = "{account.role.missing}") Role role,
        @NotNull(message = "{account.unit.missing}") Long unit) {}
