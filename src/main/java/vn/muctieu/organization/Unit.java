package vn.muctieu.organization;

import org.jspecify.annotations.Nullable;

/**
 * A unit as it stood on one date.
 *
 * @param key names the unit in addresses and files, for ever
 * @param parent the identity of the unit above; null at the top
 * @param depth how many levels below the unit that was asked for
 */
public record Unit(
        long id,
        String key,
        String name,
        UnitKind kind,
        @Nullable Long parent,
        int depth) {}
