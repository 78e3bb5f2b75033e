package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.GoalText;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;
import vn.muctieu.web.Dates;
import vn.muctieu.web.Numbers;

/** Reads a unit's form as its page shows it. */
@Component
class EntryQuery {

    /** Numbers on a form are read as they are typed, whatever the page's language. */
    private static final Locale TYPED = Locale.forLanguageTag("vi");

    private final FormAccess access;
    private final FormQuery forms;
    private final JdbcClient database;

    EntryQuery(FormAccess access, FormQuery forms, JdbcClient database) {
        this.access = access;
        this.forms = forms;
        this.database = database;
    }

    /** The form of a unit the person sees. */
    EntryPage page(Person person, int year, String unitKey) {
        Unit unit = access.seen(person, year, unitKey);
        Form form = forms.of(unit, year);
        Map<String, Stored> now = stored(unit.id(), year);
        Map<String, Stored> before = stored(unit.id(), year - 1);
        List<EntryPage.Step> steps = steps(unit.id(), year);
        Status status = status(unit.id(), year);
        boolean mayEnter = access.mayEnter(person, unit, year);
        boolean mayDecide = access.mayDecide(person, unit, year);
        boolean asked = !form.figures().isEmpty();
        return new EntryPage(
                year,
                unit,
                status,
                mayEnter && status.isOpen() && asked,
                mayEnter && status.isOpen() && now.values().stream().anyMatch(stored -> stored.value() != null),
                mayDecide && status == Status.SUBMITTED,
                mayDecide && (status == Status.SUBMITTED || status == Status.APPROVED),
                rows(form, now, before),
                ratios(form, now, before),
                steps,
                form.figures().stream()
                        .filter(figure -> value(now, figure.key()) == null)
                        .count());
    }

    private record Stored(
            @Nullable BigDecimal value, @Nullable BigDecimal approved, int version) {}

    private Map<String, Stored> stored(long unit, int year) {
        Map<String, Stored> stored = new HashMap<>();
        database.sql("""
                        select figure_key, value, approved, version from measurement
                        where unit_id = :unit and year = :year
                        """).param("unit", unit).param("year", year).query(row -> {
            stored.put(
                    row.getString("figure_key"),
                    new Stored(row.getBigDecimal("value"), row.getBigDecimal("approved"), row.getInt("version")));
        });
        return stored;
    }

    private Status status(long unit, int year) {
        return database.sql("select status from submission where unit_id = :unit and year = :year")
                .param("unit", unit)
                .param("year", year)
                .query(String.class)
                .optional()
                .map(Status::valueOf)
                .orElse(Status.NONE);
    }

    private List<EntryPage.Step> steps(long unit, int year) {
        return database.sql("""
                        select d.kind, a.display_name, d.decided_at, d.reason
                        from decision d
                        join submission s on s.id = d.submission_id
                        join account a on a.id = d.account_id
                        where s.unit_id = :unit and s.year = :year
                        order by d.decided_at, d.id
                        """)
                .param("unit", unit)
                .param("year", year)
                .query((row, n) -> new EntryPage.Step(
                        DecisionKind.valueOf(row.getString("kind")),
                        row.getString("display_name"),
                        Dates.of(row.getTimestamp("decided_at").toInstant()),
                        row.getString("reason")))
                .list();
    }

    private static List<EntryPage.Row> rows(Form form, Map<String, Stored> now, Map<String, Stored> before) {
        return form.figures().stream()
                .map(figure -> row(form, figure, now.get(figure.key()), approved(before, figure.key())))
                .toList();
    }

    private static EntryPage.Row row(Form form, Figure figure, @Nullable Stored now, @Nullable BigDecimal lastYear) {
        BigDecimal value = now == null ? null : now.value();
        BigDecimal approved = now == null ? null : now.approved();
        boolean differs = approved != null && (value == null || value.compareTo(approved) != 0);
        return new EntryPage.Row(
                figure.key(),
                figure.name(),
                figure.unitOfMeasure(),
                figure.measured() == Figure.Measured.FLOW,
                depth(form, figure),
                EnteredNumber.written(lastYear),
                EnteredNumber.written(value),
                differs ? EnteredNumber.written(approved) : null,
                now == null ? 0 : now.version(),
                null,
                false);
    }

    private static int depth(Form form, Figure figure) {
        String within = figure.within();
        return within == null || !form.asks(within) ? 0 : 1 + depth(form, form.figure(within));
    }

    private static List<EntryPage.Ratio> ratios(Form form, Map<String, Stored> now, Map<String, Stored> before) {
        List<EntryPage.Ratio> ratios = new ArrayList<>();
        for (Resolution resolution : form.resolutions()) {
            for (Target target : resolution.targets()) {
                for (Indicator indicator : target.indicators()) {
                    if (indicator.isShare() && form.asks(indicator.numerator())) {
                        ratios.add(ratio(form.year(), resolution, target, indicator, now, before));
                    }
                }
            }
        }
        return ratios;
    }

    private static EntryPage.Ratio ratio(
            int year,
            Resolution resolution,
            Target target,
            Indicator indicator,
            Map<String, Stored> now,
            Map<String, Stored> before) {
        String denominator = Objects.requireNonNull(indicator.denominator());
        Goal goal = indicator.inForce(year).goal();
        BigDecimal above = value(now, indicator.numerator());
        BigDecimal below = value(now, denominator);
        Optional<Quantity> quantity = quantity(above, below);
        return new EntryPage.Ratio(
                resolution.code(),
                target.number(),
                target.text(),
                percent(quantity),
                orDash(above) + " / " + orDash(below),
                percent(quantity(approved(before, indicator.numerator()), approved(before, denominator))),
                GoalText.of(goal, TYPED),
                quantity.map(q -> goal.isReachedBy(q) ? "MET" : "NOT_YET_MET").orElse("NO_DATA"));
    }

    private static String orDash(@Nullable BigDecimal number) {
        return number == null ? "–" : EnteredNumber.written(number);
    }

    private static Optional<Quantity> quantity(@Nullable BigDecimal above, @Nullable BigDecimal below) {
        return above == null || below == null || below.signum() == 0
                ? Optional.empty()
                : Optional.of(new Quantity(above, below));
    }

    private static String percent(Optional<Quantity> quantity) {
        return quantity.map(Quantity::value).map(Numbers.in(TYPED)::percent).orElse("–");
    }

    private static @Nullable BigDecimal value(Map<String, Stored> stored, String figure) {
        Stored one = stored.get(figure);
        return one == null ? null : one.value();
    }

    private static @Nullable BigDecimal approved(Map<String, Stored> stored, String figure) {
        Stored one = stored.get(figure);
        return one == null ? null : one.approved();
    }
}
