package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.organization.UnitKind.COMMUNE_COMMITTEE;
import static vn.muctieu.progress.Counted.indicator;
import static vn.muctieu.progress.Counted.nothing;
import static vn.muctieu.progress.Counted.of;
import static vn.muctieu.progress.Counted.years;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.muctieu.organization.Lineage;
import vn.muctieu.organization.Lineage.Above;
import vn.muctieu.organization.Lineage.Life;
import vn.muctieu.organization.Lineage.Passing;
import vn.muctieu.progress.BorderedSeries.Cell;
import vn.muctieu.progress.BorderedSeries.Row;
import vn.muctieu.resolution.Rational;

/** On 1/7/2025 unit 1 became a third of 11 and two thirds of 12, unit 2 the whole of 12; of unit 3 nothing is known. */
class BorderedSeriesTests {

    private static final LocalDate END = LocalDate.of(2025, 7, 1);
    private static final LocalDate NEW = LocalDate.of(2025, 12, 31);
    private static final LocalDate OLD = LocalDate.of(2024, 12, 31);

    @Test
    void aUnitsNumbersPassOnToWhatCameOfItAndSharesAreEstimated() {
        BorderedSeries series = by(NEW, counts());

        assertThat(row(series, "Mười một").years().get(2024)).isEqualTo(cell(3, 5, true));
        assertThat(row(series, "Mười hai").years().get(2024)).isEqualTo(cell(6 + 4, 10 + 5, true));
        assertThat(row(series, "Mười hai").years().get(2023)).isEqualTo(cell(2, 5, false));
        assertThat(row(series, "Mười hai").years().get(2025)).isEqualTo(cell(7, 8, false));
    }

    @Test
    void byTheBordersOfBeforeWhatIsNotDividedStaysWhereItWasCounted() {
        BorderedSeries series = by(OLD, counts());

        assertThat(row(series, "Một").years().get(2024)).isEqualTo(cell(9, 15, false));
        assertThat(row(series, "Mười hai").divided()).isFalse();
        assertThat(row(series, "Mười hai").years().get(2025)).isEqualTo(cell(7, 8, false));
    }

    @Test
    void whatNobodyReportedIsNoRow() {
        assertThat(by(NEW, Map.of(1L, years(nothing(2024)))).rows()).isEmpty();
    }

    @Test
    void rowsThatCouldNotBeDividedComeLastAndAUnknownUnitHasNoName() {
        var counts = new LinkedHashMap<Long, Map<Integer, Count>>();
        counts.put(3L, years(of(2024, "1", "2")));
        counts.putAll(counts());

        List<Row> rows = by(NEW, counts).rows();

        assertThat(rows).hasSize(3).last().isEqualTo(new Row(3, "", false, Map.of(2024, cell(1, 2, false))));
    }

    @Test
    void theRowsOfAYearAddUpToTheSameUnderEveryBorders() {
        Map<Integer, Cell> totals = by(NEW, counts()).totals();

        assertThat(totals.get(2024).numerator()).isEqualTo(Rational.of(13));
        assertThat(totals.get(2024).denominator()).isEqualTo(Rational.of(20));
        assertThat(by(OLD, counts()).totals().get(2024)).isEqualTo(cell(13, 20, false));
        assertThat(totals.get(2025)).isEqualTo(cell(7, 8, false));
    }

    @Test
    void aCountHasNoDenominator() {
        BorderedSeries series = by(NEW, Map.of(1L, years(of(2024, "9")), 2L, years(of(2024, "4"))));

        assertThat(row(series, "Mười hai").years().get(2024)).isEqualTo(new Cell(Rational.of(10), null, true));
        assertThat(series.totals().get(2024)).isEqualTo(new Cell(Rational.of(13), null, true));
    }

    @Test
    void aSumIsEstimatedIfEitherPartIs() {
        assertThat(cell(1, 2, true).plus(cell(1, 2, false))).isEqualTo(cell(2, 4, true));
        assertThat(cell(1, 2, false).plus(cell(1, 2, true))).isEqualTo(cell(2, 4, true));
        assertThat(cell(1, 2, false).plus(new Cell(Rational.ONE, null, false)).denominator())
                .isNull();
        assertThat(new Cell(Rational.ONE, null, false).plus(cell(1, 2, false)).denominator())
                .isNull();
    }

    @Test
    void whatWasEstimatedStaysSo() {
        var whole = new Lineage.Piece(new Above(1, "Một", COMMUNE_COMMITTEE), BigInteger.ONE, BigInteger.ONE);

        assertThat(cell(1, 2, true).times(whole)).isEqualTo(cell(1, 2, true));
        assertThat(cell(1, 2, false).times(whole)).isEqualTo(cell(1, 2, false));
    }

    private static Map<Long, Map<Integer, Count>> counts() {
        var counts = new LinkedHashMap<Long, Map<Integer, Count>>();
        counts.put(1L, years(of(2024, "9", "15")));
        counts.put(2L, years(of(2023, "2", "5"), of(2024, "4", "5")));
        counts.put(12L, years(of(2025, "7", "8")));
        return counts;
    }

    private static BorderedSeries by(LocalDate borders, Map<Long, Map<Integer, Count>> counts) {
        var lineage = new Lineage(
                borders,
                Map.of(
                        1L, life(1, "Một", LocalDate.MIN, END.minusDays(1), borders),
                        2L, life(2, "Hai", LocalDate.MIN, END.minusDays(1), borders),
                        11L, life(11, "Mười một", END, LocalDate.MAX, borders),
                        12L, life(12, "Mười hai", END, LocalDate.MAX, borders)),
                List.of(new Passing(1, 11, END, 1, 3), new Passing(1, 12, END, 2, 3), new Passing(2, 12, END, 1, 1)));
        return BorderedSeries.of(indicator(">= 80%", "by 2025"), counts, lineage, kind -> kind == COMMUNE_COMMITTEE);
    }

    private static Life life(long unit, String name, LocalDate first, LocalDate last, LocalDate borders) {
        boolean stood = !first.isAfter(borders) && !last.isBefore(borders);
        return new Life(unit, name, first, last, stood ? List.of(new Above(unit, name, COMMUNE_COMMITTEE)) : List.of());
    }

    private static Row row(BorderedSeries series, String name) {
        return series.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(long above, long below, boolean estimated) {
        return new Cell(Rational.of(above), Rational.of(below), estimated);
    }
}
