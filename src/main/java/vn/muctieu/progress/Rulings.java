package vn.muctieu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Facts.Share;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Timing;
import vn.muctieu.ruling.Ruled;
import vn.muctieu.ruling.RulingKind;

/** What was settled of one resolution, as its indicators need it. */
record Rulings(List<Ruled> all) {

    /** What a unit was given of an indicator, and when it was exempt. */
    Share share(int target, int indicator, long unit, @Nullable BigDecimal ofKind) {
        Map<Integer, BigDecimal> quotas = new HashMap<>();
        Set<Integer> exempt = new HashSet<>();
        all.stream()
                .filter(ruled -> ruled.target() == target && ruled.unit() != null && ruled.unit() == unit)
                .forEach(ruled -> {
                    if (ruled.kind() == RulingKind.EXEMPTION) {
                        exempt.add(ruled.year());
                    }
                    if (ruled.amount() != null && ruled.indicator() == indicator) {
                        quotas.put(ruled.year(), ruled.amount());
                    }
                });
        return new Share(ofKind, quotas, exempt);
    }

    /** What people decided of an indicator that nobody counts: one of one where it is done, none of one where it is not. */
    Series decided(int target, int place, Indicator indicator, int firstYear, int lastYear) {
        Map<Integer, Count> years = new HashMap<>();
        for (int year = firstYear; year <= lastYear; year++) {
            years.put(
                    year,
                    indicator.measured().isDeliverable()
                            ? said(year, isDelivered(target, place, indicator, year))
                            : judged(target, place, year));
        }
        return new Series(years, null);
    }

    private boolean isDelivered(int target, int place, Indicator indicator, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate due = due(indicator);
        return of(target, place, RulingKind.DELIVERY)
                .map(Ruled::doneOn)
                .anyMatch(day -> day != null && !day.isAfter(end) && !day.isAfter(due));
    }

    private static LocalDate due(Indicator indicator) {
        if (indicator.timing() instanceof Timing.Due exactly) {
            return exactly.date();
        }
        return indicator.timing() instanceof Timing.By by ? LocalDate.of(by.year(), 12, 31) : LocalDate.MAX;
    }

    private Count judged(int target, int place, int year) {
        return of(target, place, RulingKind.JUDGEMENT)
                .filter(ruled -> ruled.year() == year)
                .findFirst()
                .map(ruled -> said(year, Boolean.TRUE.equals(ruled.reached())))
                .orElseGet(() -> Count.none(year, false, 1));
    }

    private Stream<Ruled> of(int target, int place, RulingKind kind) {
        return all.stream()
                .filter(ruled -> ruled.kind() == kind && ruled.target() == target && ruled.indicator() == place);
    }

    private static Count said(int year, boolean done) {
        var quantity = new Quantity(done ? BigDecimal.ONE : BigDecimal.ZERO, null);
        return new Count(year, quantity, new Coverage(1, 1));
    }
}
