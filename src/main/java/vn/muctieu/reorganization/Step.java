package vn.muctieu.reorganization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Reorganization.Beginning;
import vn.muctieu.organization.Reorganization.Change;
import vn.muctieu.organization.Reorganization.Succession;
import vn.muctieu.organization.Share;
import vn.muctieu.organization.UnitKind;

/**
 * One thing that an act does.
 *
 * @param unit the key of the unit it happens to
 * @param into the key of the unit it passes into
 * @param share what part of it, as a file writes it
 */
@Embeddable
record Step(
        @Enumerated(EnumType.STRING) @Column(name = "step") Kind does,
        String unit,
        @Column(name = "into_unit") @Nullable String into,
        @Nullable String share,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String code,
        @Nullable String parent) {

    /** What can happen to a unit. */
    enum Kind {
        BEGIN,
        CHANGE,
        PASS,
        END
    }

    static Step begin(String unit, String name, String kind, @Nullable String code, String parent) {
        return new Step(Kind.BEGIN, unit, null, null, name, kind, code, parent);
    }

    static Step change(
            String unit, @Nullable String name, @Nullable String kind, @Nullable String code, @Nullable String parent) {
        return new Step(Kind.CHANGE, unit, null, null, name, kind, code, parent);
    }

    static Step pass(String unit, String into, String share) {
        return new Step(Kind.PASS, unit, into, share, null, null, null, null);
    }

    static Step end(String unit) {
        return new Step(Kind.END, unit, null, null, null, null, null, null);
    }

    boolean is(Kind wanted) {
        return does == wanted;
    }

    Beginning beginning() {
        return new Beginning(unit, UnitKind.of(written(kind)), written(name), code, parent, null);
    }

    Change changed() {
        return new Change(unit, kind == null ? null : UnitKind.of(kind), name, code, parent, null);
    }

    Succession succession() {
        return new Succession(unit, written(into), Share.parse(written(share)));
    }

    private static String written(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("A step lacks what it needs");
        }
        return text;
    }
}
