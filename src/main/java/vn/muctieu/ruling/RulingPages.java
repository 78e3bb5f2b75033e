package vn.muctieu.ruling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;
import vn.muctieu.resolution.Target;

/** Puts together what the page of a target's rulings shows. */
@Component
class RulingPages {

    private final RulingQuery rulings;
    private final ResolutionQuery resolutions;
    private final UnitQuery units;
    private final RulingAccess access;
    private final Clock clock;

    RulingPages(RulingQuery rulings, ResolutionQuery resolutions, UnitQuery units, RulingAccess access, Clock clock) {
        this.rulings = rulings;
        this.resolutions = resolutions;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A target's rulings.
     *
     * @param asks what may be settled: each kind for each indicator that it fits
     * @param units whom a quota or an exemption may be about
     * @param years those in which the target is not withdrawn
     * @param year the year that a form begins with
     */
    record Page(
            Resolution resolution,
            int number,
            @Nullable String text,
            List<Ask> asks,
            List<Unit> units,
            List<Integer> years,
            int year,
            List<Ruled> history) {}

    /**
     * A form to settle something.
     *
     * @param name what the indicator counts, or what it is called
     */
    record Ask(RulingKind kind, int indicator, String name) {}

    Page of(Person person, Resolution resolution, int number) {
        Target target = resolution.targets().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchRuling(number));
        access.require(person, resolution);
        List<Integer> years = IntStream.rangeClosed(resolution.firstYear(), resolution.lastYear())
                .filter(year -> !target.isWithdrawn(year))
                .boxed()
                .toList();
        int today = LocalDate.now(clock).getYear();
        int year = years.stream().filter(one -> one <= today).reduce(resolution.firstYear(), Math::max);
        return new Page(
                resolution,
                number,
                target.text(),
                years.isEmpty() ? List.of() : asks(target, resolutions.figures()),
                units(resolution),
                years,
                year,
                rulings.history(resolution.id(), number));
    }

    /** Those below the scope in any year of the period, as they stood first: a quota may be of a unit that has ended since. */
    private List<Unit> units(Resolution resolution) {
        Map<Long, Unit> below = new LinkedHashMap<>();
        for (int year = resolution.firstYear(); year <= resolution.lastYear(); year++) {
            units.scope(resolution.scope(), RulingAccess.endOf(year)).stream()
                    .filter(unit -> unit.id() != resolution.scope())
                    .forEach(unit -> below.putIfAbsent(unit.id(), unit));
        }
        return List.copyOf(below.values());
    }

    private static List<Ask> asks(Target target, Map<String, Figure> figures) {
        List<Ask> asks = new ArrayList<>();
        boolean counted = false;
        for (int i = 0; i < target.indicators().size(); i++) {
            Indicator indicator = target.indicators().get(i);
            String name = name(indicator, figures);
            if (indicator.measured().isDeliverable()) {
                asks.add(new Ask(RulingKind.DELIVERY, i + 1, name));
            } else if (indicator.measured().isDecided()) {
                asks.add(new Ask(RulingKind.JUDGEMENT, i + 1, name));
            } else {
                counted = true;
                if (!indicator.isRatio()) {
                    asks.add(new Ask(RulingKind.QUOTA, i + 1, name));
                }
            }
        }
        if (counted) {
            asks.add(new Ask(RulingKind.EXEMPTION, 1, ""));
        }
        return List.copyOf(asks);
    }

    private static String name(Indicator indicator, Map<String, Figure> figures) {
        if (indicator.name() != null) {
            return indicator.name();
        }
        Figure figure = figures.get(indicator.numerator());
        return figure == null ? indicator.numerator() : figure.name();
    }
}
