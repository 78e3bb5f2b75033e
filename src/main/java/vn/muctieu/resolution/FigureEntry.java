package vn.muctieu.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.seed.Entry;

/** A figure together with the place in a file where it is declared. */
record FigureEntry(Entry entry, Figure figure) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static FigureEntry read(Entry entry) {
        entry.only("key", "name", "unit", "measured", "decimals", "within", "reported-by", "checks", "breaks");
        String key = entry.text("key", KEY, "key");
        Figure.Measured measured =
                Figure.Measured.valueOf(entry.oneOf("measured", "stock", "flow").toUpperCase(Locale.ROOT));
        int decimals = entry.has("decimals") ? entry.integer("decimals") : 0;
        if (decimals < 0 || decimals > 4) {
            throw entry.problem("decimals", "figure-decimals", decimals);
        }
        return new FigureEntry(
                entry,
                new Figure(
                        key,
                        entry.text("name"),
                        entry.text("unit"),
                        measured,
                        decimals,
                        entry.textOrNull("within"),
                        reporters(entry, key),
                        entry.entry("checks")
                                .map(checks -> checks(checks, key, measured))
                                .orElse(Checks.NONE),
                        breaks(entry)));
    }

    private static List<Figure.Break> breaks(Entry entry) {
        List<Figure.Break> breaks = new ArrayList<>();
        for (Entry written : entry.entries("breaks")) {
            written.only("on", "basis", "note");
            LocalDate on = written.date("on");
            if (!breaks.isEmpty() && !breaks.get(breaks.size() - 1).on().isBefore(on)) {
                throw written.problem("on", "break-order", on);
            }
            breaks.add(new Figure.Break(on, written.text("basis"), written.textOrNull("note")));
        }
        return List.copyOf(breaks);
    }

    private static Set<Reporter> reporters(Entry entry, String key) {
        Set<Reporter> reporters = new TreeSet<>();
        for (String kind : entry.texts("reported-by")) {
            try {
                Reporter reporter = Reporter.of(kind);
                if (reporters.stream().anyMatch(other -> other.kind() == reporter.kind())) {
                    throw entry.problem(
                            "reported-by",
                            "figure-reporter-twice",
                            key,
                            reporter.kind().code());
                }
                reporters.add(reporter);
            } catch (IllegalArgumentException e) {
                throw entry.problem(
                        "reported-by", "not-one-of", "reported-by", kind, String.join(", ", UnitKind.codes()));
            }
        }
        if (reporters.isEmpty()) {
            throw entry.problem("reported-by", "figure-reporters", key);
        }
        return Collections.unmodifiableSet(reporters);
    }

    private static Checks checks(Entry entry, String key, Figure.Measured measured) {
        entry.only("change", "usual", "never-falls");
        boolean neverFalls = entry.has("never-falls")
                && entry.oneOf("never-falls", "true", "false").equals("true");
        if (neverFalls && measured == Figure.Measured.FLOW) {
            throw entry.problem("never-falls", "figure-flow-falls", key);
        }
        Checks.Usual usual = entry.has("usual") ? written(entry, "usual", Checks.Usual::parse) : null;
        if (usual != null && usual.of().equals(key)) {
            throw entry.problem("usual", "figure-usual-itself", key);
        }
        return new Checks(entry.has("change") ? written(entry, "change", Checks::change) : null, usual, neverFalls);
    }

    private static <T> T written(Entry entry, String key, Function<String, T> reading) {
        String text = entry.text(key);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw entry.problem(key, "figure-" + key, text);
        }
    }
}
