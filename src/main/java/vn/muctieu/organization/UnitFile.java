package vn.muctieu.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.muctieu.seed.Entry;
import vn.muctieu.seed.SeedFile;

/** A file of units, in official order, each unit after the one above it, and of acts that reorganise units. */
record UnitFile(SeedFile file, List<Line> units, List<ReorganizationEntry> acts) {

    static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What the file says of one unit; absent dates are not known. */
    record Line(
            String key,
            UnitKind kind,
            String name,
            @Nullable String code,
            @Nullable String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note,
            String source) {

        Stand stand(int position) {
            return new Stand(from, until, code, name, kind, parent, position, note, source);
        }
    }

    /** @param declared keys of units declared so far, in files before this one; this file's are added */
    static UnitFile read(SeedFile file, Set<String> declared) {
        Entry root = Entry.of(file).only("source", "units", "reorganizations");
        String source = root.text("source");
        List<Line> units = new ArrayList<>();
        Set<String> known = new HashSet<>(declared);
        for (Entry entry : root.entries("units")) {
            Line unit = unit(entry, source);
            if (!known.add(unit.key())) {
                throw entry.problem("key", "unit-twice", unit.key());
            }
            if (unit.parent() != null && (unit.parent().equals(unit.key()) || !known.contains(unit.parent()))) {
                throw entry.problem("parent", "unit-parent", unit.parent());
            }
            units.add(unit);
        }
        List<ReorganizationEntry> acts = root.entries("reorganizations").stream()
                .map(entry -> ReorganizationEntry.read(entry, source))
                .toList();
        declared.addAll(known);
        return new UnitFile(file, List.copyOf(units), acts);
    }

    private static Line unit(Entry entry, String source) {
        entry.only("key", "kind", "name", "code", "parent", "from", "until", "note", "source");
        LocalDate from = entry.dateOrNull("from");
        LocalDate until = entry.dateOrNull("until");
        if (from != null && until != null && !until.isAfter(from)) {
            throw entry.problem("until", "unit-interval", from, until);
        }
        return new Line(
                entry.text("key", KEY, "key"),
                UnitKind.of(entry.oneOf("kind", UnitKind.codes())),
                entry.text("name"),
                entry.textOrNull("code"),
                entry.textOrNull("parent"),
                from,
                until,
                entry.textOrNull("note"),
                entry.has("source") ? entry.text("source") : source);
    }
}
