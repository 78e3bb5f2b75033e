package vn.muctieu.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Lineage;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.progress.BorderedSeries.Owner;
import vn.muctieu.progress.BorderedSeries.Row;
import vn.muctieu.progress.Facts.UnitFacts;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;

/**
 * What is known of an indicator, arranged by other borders. What a unit was given by itself does not pass on: nobody gave
 * it to another.
 */
record BorderedFacts(Indicator indicator, Lineage lineage, Map<String, Figure> figures) {

    /** By whom the numbers are held now, with whether a declared share is part of those of a year. */
    record Held(Map<Owner, Facts> facts, Map<Owner, Boolean> estimated) {}

    Held of(Map<Long, UnitFacts> units, int year) {
        Map<Long, Map<Integer, Count>> counts = new HashMap<>();
        Map<Long, Map<Integer, Count>> bases = new HashMap<>();
        units.forEach((unit, facts) -> {
            counts.put(unit, facts.series().years());
            Count base = facts.series().base();
            if (base != null) {
                bases.put(unit, Map.of(base.year(), base));
            }
        });
        String denominator = indicator.denominator();
        Map<Owner, Map<Integer, Count>> held = held(counts, indicator.numerator(), denominator);
        Map<Owner, Map<Integer, Count>> heldBases = denominator == null ? Map.of() : held(bases, denominator, null);
        Map<Owner, Facts> facts = new LinkedHashMap<>();
        held.forEach((owner, years) -> facts.put(
                owner,
                new Facts(
                        new Series(years, bases.isEmpty() ? null : only(heldBases.get(owner), year)),
                        Facts.Share.NONE,
                        Map.of())));
        Map<Owner, Boolean> estimated = new HashMap<>();
        series(counts).rows().forEach(row -> {
            BorderedSeries.Cell cell = row.years().get(year);
            estimated.put(row.owner(), cell != null && cell.estimated());
        });
        return new Held(facts, estimated);
    }

    private static Count only(@Nullable Map<Integer, Count> base, int year) {
        return base == null
                ? Count.none(year, false, 0)
                : base.values().iterator().next();
    }

    private Map<Owner, Map<Integer, Count>> held(
            Map<Long, Map<Integer, Count>> counts, String numerator, @Nullable String denominator) {
        Map<Owner, Map<Integer, Count>> held = new LinkedHashMap<>();
        BorderedSeries series = series(counts);
        Map<Integer, Map<Row, Quantity>> whole = new HashMap<>();
        Map<Owner, Row> rows = new HashMap<>();
        series.rows().forEach(row -> rows.put(row.owner(), row));
        coverage(counts)
                .forEach((owner, years) -> years.forEach((year, coverage) -> {
                    Quantity quantity = whole.computeIfAbsent(
                                    year,
                                    missing -> series.whole(
                                            year, decimals(numerator), denominator == null ? 0 : decimals(denominator)))
                            .get(rows.get(owner));
                    Count none = Count.none(year, isRatio(counts), coverage.expected());
                    held.computeIfAbsent(owner, same -> new HashMap<>())
                            .put(year, new Count(year, quantity == null ? none.quantity() : quantity, coverage));
                }));
        return held;
    }

    private BorderedSeries series(Map<Long, Map<Integer, Count>> counts) {
        return BorderedSeries.of(indicator, counts, lineage, reporters());
    }

    private static boolean isRatio(Map<Long, Map<Integer, Count>> counts) {
        return counts.values().stream()
                .flatMap(years -> years.values().stream())
                .anyMatch(count -> count.quantity().denominator() != null);
    }

    /** Who was to report: what is missing stands where it would stand if it had been reported. */
    private Map<Owner, Map<Integer, Coverage>> coverage(Map<Long, Map<Integer, Count>> counts) {
        Map<Owner, Map<Integer, Coverage>> coverage = new LinkedHashMap<>();
        counts.forEach((unit, years) -> years.forEach((year, count) -> {
            Optional<? extends Iterable<Lineage.Piece>> pieces =
                    lineage.pieces(unit, LocalDate.of(year, 12, 31), reporters());
            if (pieces.isEmpty()) {
                add(coverage, BorderedSeries.undivided(unit, lineage), year, count.coverage());
            } else {
                pieces.get().forEach(piece -> add(coverage, BorderedSeries.divided(piece), year, count.coverage()));
            }
        }));
        return coverage;
    }

    private static void add(Map<Owner, Map<Integer, Coverage>> coverage, Owner owner, int year, Coverage of) {
        coverage.computeIfAbsent(owner, same -> new HashMap<>()).merge(year, of, Coverage::plus);
    }

    Predicate<UnitKind> reporters() {
        Figure counted = figures.get(indicator.numerator());
        return kind ->
                counted != null && counted.isReportedBy(kind, lineage.borders().getYear());
    }

    private int decimals(String figure) {
        Figure counted = figures.get(figure);
        return counted == null ? 0 : counted.decimals();
    }
}
