package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.progress.UnitProgress;
import vn.muctieu.progress.YearProgress;
import vn.muctieu.resolution.PublishedResult;
import vn.muctieu.resolution.Rational;
import vn.muctieu.resolution.Target.Withdrawal;

/**
 * A resolution's progress as programs read it. Decimals are texts; what has no value is null.
 *
 * @param resolution the document's number, as "17-NQ/TU"
 * @param scope the key of the unit looked at
 * @param provisional whether figures count that were submitted and not approved yet
 * @param tally how many targets have each outcome
 */
record ProgressAnswer(
        String resolution,
        String slug,
        int year,
        String scope,
        boolean provisional,
        Instant computedAt,
        List<TargetAnswer> targets,
        Map<Outcome, Integer> tally,
        List<PublishedResult> published) {

    /** A target; its text is null as long as its words are not known. One that is withdrawn has no indicators. */
    record TargetAnswer(
            int number,
            @Nullable String text,
            String wording,
            List<String> follows,
            Outcome outcome,
            @Nullable Withdrawal withdrawn,
            List<IndicatorAnswer> indicators) {}

    /**
     * An indicator.
     *
     * @param goal as resolution files write it; null where people decide instead of counting
     * @param goalFrom the number of the document that set the goal in force
     * @param value a ratio's percentage is cut, not rounded, to two decimals
     * @param gap what is missing, in the numerator's unit of measure; below zero what is too much
     * @param why how the result comes about, sentence by sentence
     */
    record IndicatorAnswer(
            String measure,
            String name,
            @Nullable String goal,
            String when,
            String goalFrom,
            Outcome outcome,
            @Nullable Outcome provisionalOutcome,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String value,
            @Nullable String pace,
            @Nullable String reach,
            @Nullable ForecastAnswer forecast,
            @Nullable String gap,
            CoverageAnswer coverage,
            List<YearAnswer> years,
            List<UnitAnswer> units,
            List<String> why) {}

    /** How many units reported, of those expected; who is exempt is not expected. */
    record CoverageAnswer(int reported, int expected, int exempt) {}

    /** Where the straight line through the years so far leads; never used for a verdict. */
    record ForecastAnswer(int year, String value, String from, String to) {}

    /** One year. */
    record YearAnswer(
            int year, @Nullable String value, @Nullable String goal, Outcome outcome) {}

    /** One unit's part of the year looked at; what it owes is cut to four decimals. */
    record UnitAnswer(
            String unit,
            String name,
            @Nullable String value,
            Outcome outcome,
            @Nullable String owes) {}

    static ProgressAnswer of(ResolutionPages.Seen seen, Unit scope, Instant at) {
        ResolutionProgress progress = seen.progress();
        List<TargetAnswer> targets = new ArrayList<>();
        for (int i = 0; i < progress.targets().size(); i++) {
            targets.add(target(progress.targets().get(i), seen.page().targets().get(i), seen));
        }
        Map<Outcome, Integer> tally = new EnumMap<>(Outcome.class);
        tally.putAll(progress.tally());
        return new ProgressAnswer(
                progress.resolution().code(),
                progress.resolution().slug(),
                progress.year(),
                scope.key(),
                progress.provisional(),
                at,
                List.copyOf(targets),
                tally,
                progress.resolution().published());
    }

    private static TargetAnswer target(TargetProgress progress, TargetView view, ResolutionPages.Seen seen) {
        List<IndicatorAnswer> indicators = new ArrayList<>();
        for (int i = 0; i < progress.indicators().size(); i++) {
            indicators.add(
                    indicator(progress.indicators().get(i), view.indicators().get(i), seen));
        }
        return new TargetAnswer(
                progress.target().number(),
                progress.target().text(),
                progress.target().wording().name().toLowerCase(Locale.ROOT),
                progress.target().follows(),
                progress.outcome(),
                progress.withdrawal(),
                List.copyOf(indicators));
    }

    private static IndicatorAnswer indicator(
            IndicatorProgress progress, IndicatorView view, ResolutionPages.Seen seen) {
        boolean decided = progress.indicator().measured().isDecided();
        boolean nothing = progress.count().coverage().isEmpty();
        var quantity = progress.count().quantity();
        var coverage = progress.count().coverage();
        var amendment = progress.promise().amendment();
        var gap = progress.gap();
        return new IndicatorAnswer(
                progress.indicator().measure(),
                view.name(),
                decided ? null : progress.goal().toString(),
                progress.promise().timing().toString(),
                amendment == null ? seen.progress().resolution().code() : amendment.document(),
                progress.outcome(),
                progress.provisional(),
                nothing || decided ? null : plain(quantity.numerator()),
                nothing ? null : plain(quantity.denominator()),
                nothing || decided ? null : plain(quantity.value()),
                progress.pace() == null ? null : progress.pace().standing().name(),
                progress.reach() == null ? null : progress.reach().chance().name(),
                forecast(progress),
                gap == null || decided ? null : plain(gap.exact().cut()),
                new CoverageAnswer(coverage.reported(), coverage.expected(), coverage.exempt()),
                progress.years().stream().map(year -> year(year, decided)).toList(),
                units(progress, seen),
                view.why());
    }

    private static @Nullable ForecastAnswer forecast(IndicatorProgress progress) {
        var forecast = progress.forecast();
        if (forecast == null) {
            return null;
        }
        Rational low = forecast.value().minus(forecast.margin());
        Rational high = forecast.value().plus(forecast.margin());
        return new ForecastAnswer(
                forecast.year(),
                forecast.value().cut().toPlainString(),
                low.cut().toPlainString(),
                high.cut().toPlainString());
    }

    private static YearAnswer year(YearProgress year, boolean decided) {
        return new YearAnswer(
                year.year(),
                decided ? null : plain(year.count().value()),
                decided ? null : year.goal().toString(),
                year.outcome());
    }

    private static List<UnitAnswer> units(IndicatorProgress progress, ResolutionPages.Seen seen) {
        List<UnitAnswer> units = new ArrayList<>();
        for (Unit unit : seen.below()) {
            UnitProgress part = progress.units().get(unit.id());
            if (part != null) {
                Rational owes = part.owes();
                units.add(new UnitAnswer(
                        unit.key(),
                        unit.name(),
                        plain(part.count().value()),
                        part.outcome(),
                        owes == null ? null : plain(owes.cut())));
            }
        }
        return List.copyOf(units);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
