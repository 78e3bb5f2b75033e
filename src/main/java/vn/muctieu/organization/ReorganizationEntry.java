package vn.muctieu.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Reorganization.Beginning;
import vn.muctieu.organization.Reorganization.Change;
import vn.muctieu.organization.Reorganization.Succession;
import vn.muctieu.seed.Entry;
import vn.muctieu.seed.FileProblem;

/**
 * An act of reorganisation together with the places in a file where it is declared.
 *
 * @param places where the act names each unit last, by the unit's key
 */
record ReorganizationEntry(Entry entry, Reorganization act, Map<String, Entry> places) {

    /** @param source the file's own source, for an act that names none */
    static ReorganizationEntry read(Entry entry, String source) {
        entry.only(
                "key", "date", "title", "basis", "note", "source", "concerns", "begins", "changes", "passes", "ends");
        Map<String, Entry> places = new HashMap<>();
        LocalDate date = entry.date("date");
        List<String> ends = entry.texts("ends");
        ends.forEach(unit -> places.put(unit, entry));
        var act = new Reorganization(
                entry.text("key", UnitFile.KEY, "key"),
                date,
                entry.text("title"),
                entry.text("basis"),
                entry.textOrNull("note"),
                entry.has("source") ? entry.text("source") : source,
                entry.textOrNull("concerns"),
                entry.entries("begins").stream()
                        .map(begun -> beginning(begun, places))
                        .toList(),
                entry.entries("changes").stream()
                        .map(changed -> change(changed, places))
                        .toList(),
                successions(entry, places),
                ends);
        return new ReorganizationEntry(entry, act, places);
    }

    /** Does the act; what it breaks becomes a problem of the file. */
    Map<String, Stand> applyTo(UnitHistory history) {
        try {
            return history.apply(act);
        } catch (ReorganizationRefused refused) {
            throw problem(refused);
        }
    }

    private FileProblem problem(ReorganizationRefused refused) {
        Entry place = places.getOrDefault(refused.unit(), entry);
        return place.problem("-", refused.rule(), refused.arguments());
    }

    private static Beginning beginning(Entry entry, Map<String, Entry> places) {
        entry.only("key", "kind", "name", "code", "parent", "note");
        String unit = entry.text("key", UnitFile.KEY, "key");
        places.put(unit, entry);
        return new Beginning(
                unit,
                UnitKind.of(entry.oneOf("kind", UnitKind.codes())),
                entry.text("name"),
                entry.textOrNull("code"),
                entry.textOrNull("parent"),
                entry.textOrNull("note"));
    }

    private static Change change(Entry entry, Map<String, Entry> places) {
        entry.only("unit", "kind", "name", "code", "parent", "note");
        String unit = entry.text("unit");
        places.put(unit, entry);
        return new Change(
                unit,
                entry.has("kind") ? UnitKind.of(entry.oneOf("kind", UnitKind.codes())) : null,
                entry.textOrNull("name"),
                entry.textOrNull("code"),
                entry.textOrNull("parent"),
                entry.textOrNull("note"));
    }

    /** Each line names what passes: one unit as a whole or by a share, or several as a whole, into one. */
    private static List<Succession> successions(Entry entry, Map<String, Entry> places) {
        List<Succession> successions = new ArrayList<>();
        for (Entry passed : entry.entries("passes")) {
            passed.only("from", "into", "share");
            String successor = passed.text("into");
            places.putIfAbsent(successor, passed);
            Share share = share(passed);
            List<String> predecessors = passed.texts("from");
            if (predecessors.isEmpty()) {
                throw passed.problem("from", "missing", "from");
            }
            for (String predecessor : predecessors) {
                places.put(predecessor, passed);
                successions.add(new Succession(predecessor, successor, share));
            }
        }
        return successions;
    }

    private static Share share(Entry passed) {
        @Nullable String written = passed.textOrNull("share");
        if (written == null) {
            return Share.WHOLE;
        }
        try {
            return Share.parse(written);
        } catch (IllegalArgumentException e) {
            throw passed.problem("share", "act-share", written);
        }
    }
}
