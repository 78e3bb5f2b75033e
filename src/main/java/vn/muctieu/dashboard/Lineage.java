package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Count;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.progress.YearProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;

/**
 * What a target carries on from earlier resolutions.
 *
 * @param earlier the targets it says it carries on
 * @param series for each indicator, its own numbers through the years of both resolutions; empty where only one has any
 */
record Lineage(List<Earlier> earlier, List<List<Row>> series) {

    /**
     * A target of an earlier resolution.
     *
     * @param link null where it is not known, or not seen
     */
    record Earlier(String text, @Nullable String link) {}

    /** One year of a figure, in whichever resolution. */
    record Row(String year, String document, String value, String numbers, boolean broken) {}

    /** @param before the counts of the years before the resolution, for each indicator */
    static Lineage of(
            TargetProgress progress,
            Resolution resolution,
            List<Resolution> seen,
            List<Map<Integer, Count>> before,
            Map<String, Figure> figures,
            Texts texts) {
        List<List<Row>> series = new ArrayList<>();
        for (int i = 0; i < progress.indicators().size(); i++) {
            Map<Integer, Count> earlier = i < before.size() ? before.get(i) : Map.of();
            series.add(series(progress.indicators().get(i), resolution, earlier, figures, texts));
        }
        return new Lineage(
                progress.target().follows().stream()
                        .map(follows -> earlier(follows, seen, texts))
                        .toList(),
                List.copyOf(series));
    }

    private static Earlier earlier(String follows, List<Resolution> seen, Texts texts) {
        int hash = follows.indexOf('#');
        String code = follows.substring(0, hash);
        String number = follows.substring(hash + 1);
        if (number.equals("?")) {
            return new Earlier(texts.of("earlier.unknown", code), null);
        }
        Optional<Resolution> resolution =
                seen.stream().filter(one -> one.code().equals(code)).findFirst();
        Optional<Target> target = resolution.stream()
                .flatMap(one -> one.targets().stream())
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst();
        String text = target.map(Target::text).orElse(texts.of("wording.UNKNOWN"));
        String link = target.isEmpty()
                ? null
                : resolution
                        .map(one -> "/resolutions/" + one.slug() + "/targets/" + number)
                        .orElse(null);
        return new Earlier(texts.of("earlier.target", code, number, text), link);
    }

    private static List<Row> series(
            IndicatorProgress progress,
            Resolution resolution,
            Map<Integer, Count> before,
            Map<String, Figure> figures,
            Texts texts) {
        Map<Integer, Count> all = new TreeMap<>();
        before.forEach((year, count) -> {
            if (!count.coverage().isEmpty()) {
                all.put(year, count);
            }
        });
        if (all.isEmpty()) {
            return List.of();
        }
        for (YearProgress year : progress.years()) {
            all.put(year.year(), year.own());
        }
        var words = new Words(progress.indicator(), figures, texts);
        List<Integer> breaks = words.figuresCounted().stream()
                .flatMap(figure -> figure.breaks().stream())
                .map(changed -> changed.on().getYear())
                .toList();
        List<Row> rows = new ArrayList<>();
        all.forEach((year, count) -> rows.add(new Row(
                String.valueOf(year),
                year < resolution.firstYear() ? String.valueOf(resolution.follows()) : resolution.code(),
                words.value(count),
                words.numbers(count.quantity()),
                !rows.isEmpty() && breaks.contains(year))));
        return rows;
    }
}
