package vn.muctieu.reorganization;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Share;
import vn.muctieu.organization.UnitKind;

/**
 * What an admin chooses to add to an act.
 *
 * @param units the keys of the units it happens to; none for one that begins
 */
record StepForm(
        Step.Kind does,
        List<String> units,
        @Nullable String into,
        @Nullable String share,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String code,
        @Nullable String parent) {

    StepForm(
            Step.Kind does,
            @Nullable List<String> units,
            @Nullable String into,
            @Nullable String share,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String code,
            @Nullable String parent) {
        this.does = does;
        this.units = Objects.requireNonNullElse(units, List.of());
        this.into = ActForm.text(into);
        this.share = ActForm.text(share);
        this.name = ActForm.text(name);
        this.kind = ActForm.text(kind);
        this.code = ActForm.text(code);
        this.parent = ActForm.text(parent);
    }

    /** @param begun the key of the unit that begins, if one does */
    List<Step> steps(String begun) {
        if (does == Step.Kind.BEGIN) {
            return List.of(Step.begin(
                    begun,
                    ActForm.required(name, "name"),
                    kindOf(ActForm.required(kind, "kind")),
                    code,
                    ActForm.required(parent, "parent")));
        }
        if (units.isEmpty()) {
            throw new ActRefused("units");
        }
        return units.stream().map(this::step).toList();
    }

    private Step step(String unit) {
        return switch (does) {
            case PASS -> Step.pass(unit, ActForm.required(into, "into"), shareSaid());
            case CHANGE -> change(unit);
            case END -> Step.end(unit);
            case BEGIN -> throw new IllegalStateException("does not begin");
        };
    }

    private Step change(String unit) {
        if (name == null && kind == null && code == null && parent == null) {
            throw new ActRefused("change");
        }
        if (units.size() > 1 && (name != null || code != null)) {
            throw new ActRefused("change-many");
        }
        return Step.change(unit, name, kind == null ? null : kindOf(kind), code, parent);
    }

    private String shareSaid() {
        if (share == null) {
            return Share.WHOLE.toString();
        }
        try {
            return Share.parse(share.replace(',', '.').replace(" ", "")).toString();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ActRefused("share", share);
        }
    }

    private static String kindOf(String written) {
        try {
            return UnitKind.of(written).code();
        } catch (IllegalArgumentException e) {
            throw new ActRefused("kind");
        }
    }

    /** How a unit of this name or code that begins in a year is called in addresses and files. */
    String key(int year) {
        String written = code == null ? Objects.requireNonNullElse(name, "don-vi") : code;
        String plain = Normalizer.normalize(written.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "don-vi" : plain) + "-" + year;
    }
}
