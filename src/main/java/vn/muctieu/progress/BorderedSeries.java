package vn.muctieu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Lineage;
import vn.muctieu.organization.Lineage.Piece;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Rational;

/**
 * An indicator's years by the borders of one date: each unit's numbers stand where they belong by these borders. Whole
 * successions add up exactly; what rests on a share is estimated; what nothing says how to divide stands in a row of its
 * own. So the rows of a year add up to the same under every borders.
 */
public record BorderedSeries(Indicator indicator, LocalDate borders, List<Row> rows) {

    /**
     * A unit's years.
     *
     * @param divided false where the numbers could not be divided among the units of these borders, and stand under the
     *     unit that reported them
     */
    public record Row(long unit, String name, boolean divided, Map<Integer, Cell> years) {

        Owner owner() {
            return new Owner(unit, name, divided);
        }
    }

    /**
     * One year of a row.
     *
     * @param denominator null if the indicator is a count
     * @param estimated whether a declared share is part of it
     */
    public record Cell(Rational numerator, @Nullable Rational denominator, boolean estimated) {

        Cell plus(Cell other) {
            Rational one = denominator;
            Rational two = other.denominator;
            return new Cell(
                    numerator.plus(other.numerator),
                    one == null || two == null ? null : one.plus(two),
                    estimated || other.estimated);
        }

        Cell times(Piece piece) {
            Rational share = new Rational(piece.parts(), piece.of());
            return new Cell(
                    numerator.times(share),
                    denominator == null ? null : denominator.times(share),
                    estimated || !piece.isWhole());
        }
    }

    /** Whose row numbers are gathered in. */
    record Owner(long unit, String name, boolean divided) {}

    static Owner divided(Piece piece) {
        return new Owner(piece.unit().unit(), piece.unit().name(), true);
    }

    static Owner undivided(long unit, Lineage lineage) {
        Lineage.Life life = lineage.lives().get(unit);
        return new Owner(unit, life == null ? "" : life.name(), false);
    }

    /**
     * @param counts what each unit reported, by unit and year
     * @param reporters which kinds of unit have a row of their own by these borders
     */
    static BorderedSeries of(
            Indicator indicator,
            Map<Long, Map<Integer, Count>> counts,
            Lineage lineage,
            Predicate<UnitKind> reporters) {
        Map<Owner, Map<Integer, Cell>> rows = new LinkedHashMap<>();
        counts.forEach((unit, years) -> years.forEach((year, count) -> {
            if (!count.coverage().isEmpty()) {
                Cell cell = cell(count);
                Optional<List<Piece>> pieces = lineage.pieces(unit, LocalDate.of(year, 12, 31), reporters);
                if (pieces.isEmpty()) {
                    add(rows, undivided(unit, lineage), year, cell);
                } else {
                    pieces.get().forEach(piece -> add(rows, divided(piece), year, cell.times(piece)));
                }
            }
        }));
        List<Row> sorted = new ArrayList<>();
        rows.forEach((owner, years) -> sorted.add(new Row(owner.unit(), owner.name(), owner.divided(), years)));
        sorted.sort(Comparator.comparing(Row::divided).reversed());
        return new BorderedSeries(indicator, lineage.borders(), List.copyOf(sorted));
    }

    /** The sum of all rows by year: the same under every borders. */
    public Map<Integer, Cell> totals() {
        Map<Integer, Cell> totals = new TreeMap<>();
        rows.forEach(row -> row.years().forEach((year, cell) -> totals.merge(year, cell, Cell::plus)));
        return totals;
    }

    /**
     * Every number of a year made whole by the largest remainder: together still what the rows add up to.
     *
     * @param above how many decimals numerators may have; "below" likewise the denominators
     */
    public Map<Row, Quantity> whole(int year, int above, int below) {
        Map<Row, Rational> numerators = new LinkedHashMap<>();
        Map<Row, Rational> denominators = new LinkedHashMap<>();
        for (Row row : rows) {
            Cell cell = row.years().get(year);
            if (cell != null) {
                numerators.put(row, cell.numerator());
                if (cell.denominator() != null) {
                    denominators.put(row, cell.denominator());
                }
            }
        }
        Map<Row, BigDecimal> wholeBelow = Apportionment.whole(denominators, below);
        Map<Row, Quantity> whole = new LinkedHashMap<>();
        Apportionment.whole(numerators, above)
                .forEach((row, number) -> whole.put(row, new Quantity(number, wholeBelow.get(row))));
        return whole;
    }

    private static void add(Map<Owner, Map<Integer, Cell>> rows, Owner owner, int year, Cell cell) {
        rows.computeIfAbsent(owner, same -> new TreeMap<>()).merge(year, cell, Cell::plus);
    }

    private static Cell cell(Count count) {
        var below = count.quantity().denominator();
        return new Cell(Rational.of(count.quantity().numerator()), below == null ? null : Rational.of(below), false);
    }
}
