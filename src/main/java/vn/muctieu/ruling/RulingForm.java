package vn.muctieu.ruling;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants to settle, as typed.
 *
 * @param indicator the place of the indicator in its target, from 1
 * @param unit the key of a unit, for a quota or an exemption
 * @param amount as Vietnamese write numbers: 1.234,5
 * @param doneOn a day as 2022-06-30
 */
record RulingForm(
        RulingKind kind,
        int indicator,
        int year,
        @Nullable String unit,
        @Nullable String amount,
        @Nullable Boolean reached,
        @Nullable String doneOn,
        @Nullable String document,
        @Nullable String reason) {}
