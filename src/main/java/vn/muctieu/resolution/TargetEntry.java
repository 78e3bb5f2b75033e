package vn.muctieu.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Target.Withdrawal;
import vn.muctieu.resolution.Target.Wording;
import vn.muctieu.seed.Entry;

/** A target together with the place in a file where it is declared. */
record TargetEntry(Entry entry, Target target, List<IndicatorEntry> indicators) {

    private static final Pattern EARLIER = Pattern.compile(ResolutionFile.CODE + "#([1-9][0-9]*|\\?)");

    static TargetEntry read(Entry entry, int firstYear, int lastYear) {
        entry.only("number", "text", "wording", "source", "lead", "follows", "indicators", "withdrawn");
        Wording wording = Wording.valueOf(
                entry.oneOf("wording", "adopted", "draft", "unknown").toUpperCase(Locale.ROOT));
        if (wording == Wording.UNKNOWN && (entry.has("text") || entry.has("indicators"))) {
            throw entry.problem("wording", "target-unknown-text", entry.integer("number"));
        }
        return read(entry, wording, firstYear, lastYear);
    }

    static TargetEntry readIllustration(Entry entry, int firstYear, int lastYear) {
        entry.only("number", "text", "follows", "indicators");
        return read(entry, Wording.ILLUSTRATIVE, firstYear, lastYear);
    }

    /** The same target with what a later document made of one of its indicators. */
    TargetEntry amended(int position, Amendment amendment) {
        List<IndicatorEntry> amended = new ArrayList<>(indicators);
        IndicatorEntry old = amended.get(position);
        List<Amendment> all = new ArrayList<>(old.indicator().amendments());
        all.add(amendment);
        amended.set(position, new IndicatorEntry(old.entry(), old.indicator().with(List.copyOf(all))));
        return new TargetEntry(
                entry,
                target.with(amended.stream().map(IndicatorEntry::indicator).toList()),
                List.copyOf(amended));
    }

    /** The same target, withdrawn as another entry of it says. */
    TargetEntry withdrawnAs(TargetEntry other) {
        return new TargetEntry(entry, target.with(other.target.withdrawal()), indicators);
    }

    private static List<String> follows(Entry entry) {
        List<String> follows = entry.texts("follows").stream().distinct().toList();
        follows.stream()
                .filter(earlier -> !EARLIER.matcher(earlier).matches())
                .findFirst()
                .ifPresent(earlier -> {
                    throw entry.problem("follows", "target-follows", earlier);
                });
        return follows;
    }

    private static @Nullable Withdrawal withdrawal(Entry entry, int firstYear, int lastYear) {
        if (!entry.has("withdrawn")) {
            return null;
        }
        Entry written = entry.entry("withdrawn")
                .orElseThrow(() -> entry.problem("withdrawn", "missing", "withdrawn"))
                .only("on", "basis");
        LocalDate on = written.date("on");
        if (on.getYear() < firstYear || on.getYear() > lastYear) {
            throw written.problem("on", "withdrawn-outside", on, firstYear + "-" + lastYear);
        }
        return new Withdrawal(on, written.text("basis"));
    }

    private static TargetEntry read(Entry entry, Wording wording, int firstYear, int lastYear) {
        int number = entry.integer("number");
        if (number < 1) {
            throw entry.problem("number", "target-number", number);
        }
        String text = entry.textOrNull("text");
        if (text == null && wording != Wording.UNKNOWN) {
            throw entry.problem("text", "target-text", number, wording.code());
        }
        List<IndicatorEntry> indicators = entry.entries("indicators").stream()
                .map(indicator -> IndicatorEntry.read(indicator, firstYear, lastYear))
                .toList();
        return new TargetEntry(
                entry,
                new Target(
                        number,
                        text,
                        wording,
                        entry.textOrNull("source"),
                        entry.textOrNull("lead"),
                        follows(entry),
                        indicators.stream().map(IndicatorEntry::indicator).toList(),
                        withdrawal(entry, firstYear, lastYear)),
                indicators);
    }
}
