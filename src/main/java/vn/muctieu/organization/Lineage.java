package vn.muctieu.organization;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What came of units and what they came from, as seen by the borders of one date.
 *
 * @param borders the date by whose borders things are looked at
 * @param lives the units concerned, by identity
 * @param passings what passed into what
 */
public record Lineage(LocalDate borders, Map<Long, Life> lives, List<Passing> passings) {

    /**
     * A unit's time, and what stood above it on the date of the borders.
     *
     * @param name how it was called last
     * @param line the unit itself and those above it, the nearest first; empty if it did not stand then
     */
    public record Life(long unit, String name, LocalDate first, LocalDate last, List<Above> line) {

        boolean stoodOn(LocalDate day) {
            return !first.isAfter(day) && !last.isBefore(day);
        }
    }

    /** A unit of a line. */
    public record Above(long unit, String name, UnitKind kind) {}

    /** A share of a unit that passed into another on a day. */
    public record Passing(long predecessor, long successor, LocalDate on, long parts, long of) {}

    /** A share of something that belongs to a unit by the borders looked at: parts of a whole, exactly. */
    public record Piece(Above unit, BigInteger parts, BigInteger of) {

        public boolean isWhole() {
            return parts.equals(of);
        }
    }

    /**
     * Where what a unit counted at the end of a day belongs.
     *
     * @param reports which kinds of unit have a row of their own; what lies below another such goes to the uppermost
     * @return pieces that make up the whole; empty if nothing says how it is to be divided
     */
    public Optional<List<Piece>> pieces(long unit, LocalDate counted, Predicate<UnitKind> reports) {
        return counted.isBefore(borders) ? forward(unit, reports) : backward(unit, counted, reports);
    }

    private Optional<List<Piece>> forward(long unit, Predicate<UnitKind> reports) {
        Life life = lives.get(unit);
        if (life == null || life.last().isBefore(borders)) {
            return together(passings.stream()
                    .filter(passing -> passing.predecessor() == unit)
                    .map(passing -> forward(passing.successor(), reports)
                            .map(pieces -> pieces.stream()
                                    .map(piece -> times(piece, passing))
                                    .toList())));
        }
        return row(life, reports).map(List::of);
    }

    /** What came together since can be divided again only if all of it belongs to one. */
    private Optional<List<Piece>> backward(long unit, LocalDate counted, Predicate<UnitKind> reports) {
        Life life = lives.get(unit);
        if (life == null) {
            return Optional.empty();
        }
        List<Optional<List<Piece>>> sources = new ArrayList<>();
        if (life.stoodOn(borders)) {
            sources.add(row(life, reports).map(List::of));
        }
        passings.stream()
                .filter(passing -> passing.successor() == unit
                        && passing.on().isAfter(borders)
                        && !passing.on().isAfter(counted))
                .forEach(passing ->
                        sources.add(backward(passing.predecessor(), passing.on().minusDays(1), reports)));
        List<Piece> first = sources.isEmpty() ? List.of() : sources.get(0).orElse(List.of());
        return first.size() == 1 && sources.stream().allMatch(source -> source.equals(Optional.of(first)))
                ? Optional.of(first)
                : Optional.empty();
    }

    private static Optional<Piece> row(Life life, Predicate<UnitKind> reports) {
        return life.line().stream()
                .filter(above -> reports.test(above.kind()))
                .reduce((lower, upper) -> upper)
                .map(above -> new Piece(above, BigInteger.ONE, BigInteger.ONE));
    }

    private static Piece times(Piece piece, Passing passing) {
        return new Piece(
                piece.unit(),
                piece.parts().multiply(BigInteger.valueOf(passing.parts())),
                piece.of().multiply(BigInteger.valueOf(passing.of())));
    }

    /** All pieces, those of one unit added; empty if any is not known or there are none. */
    private static Optional<List<Piece>> together(Stream<Optional<List<Piece>>> shares) {
        Map<Above, Piece> sums = new HashMap<>();
        List<Optional<List<Piece>>> all = shares.toList();
        if (all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        all.stream()
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .forEach(piece -> sums.merge(piece.unit(), piece, Lineage::plus));
        return Optional.of(List.copyOf(sums.values()));
    }

    private static Piece plus(Piece one, Piece other) {
        BigInteger parts = one.parts().multiply(other.of()).add(other.parts().multiply(one.of()));
        BigInteger of = one.of().multiply(other.of());
        BigInteger divisor = parts.gcd(of);
        return new Piece(one.unit(), parts.divide(divisor), of.divide(divisor));
    }
}
