package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
import vn.muctieu.web.Dates;
import vn.muctieu.web.Numbers;

/** Reads a unit's form as its page shows it. */
@Component
class EntryQuery {

    /** Numbers on a form are read as they are typed, whatever the page's language. */
    private static final Locale TYPED = Locale.forLanguageTag("vi");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        Unit unit = access.inSight(person, year, unitKey);
        YearPhase phase = access.phase(unit, year);
        phase.requireOpened(year);
        Form form = forms.of(unit, year);
        Numbered numbered = new Numbered(form, stored(unit.id(), year), stored(unit.id(), year - 1));
        Status status = status(unit.id(), year);
        boolean mayEnter = phase.isOpen() && access.mayEnter(person, unit, year);
        boolean mayDecide = phase.isOpen() && access.mayDecide(person, unit, year);
        boolean asked = !form.figures().isEmpty();
        return new EntryPage(
                year,
                unit,
                access.acts(person, unit, year) ? insteadOf(person.unit(), unit.id(), year) : null,
                person.account(),
                status,
                phase,
                mayEnter && status.isOpen() && asked,
                mayEnter && status.isOpen() && numbered.isAnythingSaid(),
                mayDecide && status == Status.SUBMITTED,
                mayDecide && (status == Status.SUBMITTED || status == Status.APPROVED),
                groups(numbered),
                steps(unit.id(), year));
    }

    private EntryPage.@Nullable InsteadOf insteadOf(long own, long unit, int year) {
        return database.sql("""
                        with line as materialized (select * from unit_line(:unit, make_date(:year, 12, 31)))
                        select p.name, o.last_day + 1 as since
                        from line l
                        join unit_before(:own) b on b.unit_id = l.unit_id and b.acts
                        join org_unit o on o.id = l.unit_id
                        join org_unit_period p on p.unit_id = o.id and p.valid @> o.last_day
                        where :own not in (select unit_id from line)
                        order by l.height
                        limit 1
                        """)
                .param("own", own)
                .param("unit", unit)
                .param("year", year)
                .query((row, n) -> new EntryPage.InsteadOf(
                        row.getString("name"), Dates.of(row.getObject("since", LocalDate.class))))
                .optional()
                .orElse(null);
    }

    /** Names of the figures whose numbers are doubted while nobody has said why they are right. */
    List<String> unanswered(Unit unit, int year) {
        Form form = forms.of(unit, year);
        Numbered numbered = new Numbered(form, stored(unit.id(), year), stored(unit.id(), year - 1));
        return form.figures().stream()
                .filter(figure -> numbered.now(figure.key()).reason() == null
                        && !numbered.doubts(figure).isEmpty())
                .map(Figure::name)
                .toList();
    }

    private record Stored(
            Reported reported,
            Reported approved,
            int version,
            @Nullable String note,
            @Nullable String reason) {

        static final Stored NONE = new Stored(Reported.UNSAID, Reported.UNSAID, 0, null, null);
    }

    /** A form with its numbers, and those of the year before. */
    private record Numbered(Form form, Map<String, Stored> now, Map<String, Stored> before) {

        Stored now(String figure) {
            return now.getOrDefault(figure, Stored.NONE);
        }

        Reported lastYear(String figure) {
            return before.getOrDefault(figure, Stored.NONE).approved();
        }

        boolean isAnythingSaid() {
            return now.values().stream().anyMatch(stored -> stored.reported().isSaid());
        }

        List<Doubt> doubts(Figure figure) {
            return Doubt.of(
                    figure,
                    now(figure.key()).reported().number(),
                    lastYear(figure.key()).number(),
                    other -> now(other).reported().number());
        }

        Optional<Quantity> ratio(Indicator indicator) {
            return quantity(
                    now(indicator.numerator()).reported(),
                    now(denominator(indicator)).reported());
        }

        Optional<Quantity> lastYear(Indicator indicator) {
            return quantity(lastYear(indicator.numerator()), lastYear(denominator(indicator)));
        }

        private static Optional<Quantity> quantity(Reported above, Reported below) {
            BigDecimal numerator = above.number();
            BigDecimal denominator = below.number();
            return numerator == null || denominator == null || denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Quantity(numerator, denominator));
        }

        static String denominator(Indicator indicator) {
            return Objects.requireNonNull(indicator.denominator());
        }
    }

    private Map<String, Stored> stored(long unit, int year) {
        Map<String, Stored> stored = new HashMap<>();
        database.sql("""
                        select figure_key, value, nothing, approved, approved_nothing, version, note, reason
                        from measurement where unit_id = :unit and year = :year
                        """).param("unit", unit).param("year", year).query(row -> {
            stored.put(
                    row.getString("figure_key"),
                    new Stored(
                            Reported.of(row.getBigDecimal("value"), row.getBoolean("nothing")),
                            Reported.of(row.getBigDecimal("approved"), row.getBoolean("approved_nothing")),
                            row.getInt("version"),
                            row.getString("note"),
                            row.getString("reason")));
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

    private static List<EntryPage.Group> groups(Numbered numbered) {
        List<EntryPage.Group> groups = new ArrayList<>();
        long resolution = 0;
        for (Form.Group group : numbered.form().groups()) {
            groups.add(new EntryPage.Group(
                    group.resolution().code(),
                    group.resolution().title(),
                    group.resolution().id() != resolution,
                    group.target().number(),
                    group.target().text(),
                    group.target().indicators().stream()
                            .filter(indicator -> isOfTheForm(indicator, numbered.form()))
                            .map(indicator -> ratio(indicator, numbered))
                            .toList(),
                    group.figures().stream()
                            .map(figure -> row(figure, numbered))
                            .toList()));
            resolution = group.resolution().id();
        }
        return groups;
    }

    private static EntryPage.Row row(Figure figure, Numbered numbered) {
        Stored now = numbered.now(figure.key());
        Reported lastYear = numbered.lastYear(figure.key());
        boolean differs = now.approved().isSaid() && !now.approved().isSameAs(now.reported());
        return new EntryPage.Row(
                figure,
                numbered.form().wholes(figure).size(),
                lastYear,
                now.reported(),
                change(now.reported().number(), lastYear.number()),
                differs ? now.approved() : null,
                now.version(),
                now.note(),
                now.reason(),
                numbered.doubts(figure),
                null);
    }

    private static EntryPage.@Nullable Change change(@Nullable BigDecimal number, @Nullable BigDecimal lastYear) {
        if (number == null || lastYear == null) {
            return null;
        }
        BigDecimal change = number.subtract(lastYear);
        String text = signed(change);
        if (lastYear.signum() > 0 && change.signum() != 0) {
            text += " (" + signed(change.multiply(HUNDRED).divide(lastYear, 1, RoundingMode.DOWN)) + "%)";
        }
        return new EntryPage.Change(text, change.signum() < 0);
    }

    private static String signed(BigDecimal number) {
        String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? "−" : "";
        return sign + EnteredNumber.written(number.abs());
    }

    private static boolean isOfTheForm(Indicator indicator, Form form) {
        return indicator.isShare() && form.asks(indicator.numerator());
    }

    private static EntryPage.Ratio ratio(Indicator indicator, Numbered numbered) {
        String denominator = Numbered.denominator(indicator);
        Optional<Quantity> quantity = numbered.ratio(indicator);
        Goal goal = indicator.inForce(numbered.form().year()).goal();
        return new EntryPage.Ratio(
                indicator.numerator(),
                denominator,
                percent(quantity),
                orDash(numbered.now(indicator.numerator())) + " / " + orDash(numbered.now(denominator)),
                percent(numbered.lastYear(indicator)),
                GoalText.of(goal, TYPED),
                rule(goal),
                quantity.map(q -> goal.isReachedBy(q) ? "MET" : "NOT_YET_MET").orElse("NO_DATA"));
    }

    /** The goal as the page's scripts read it: the comparison, and the bounds that count. */
    private static String rule(Goal goal) {
        String rule = goal.comparison() + " " + goal.threshold().toPlainString();
        return goal.closed() ? rule + " " + goal.upper().toPlainString() : rule;
    }

    private static String orDash(Stored stored) {
        BigDecimal number = stored.reported().number();
        return number == null ? "–" : EnteredNumber.written(number);
    }

    private static String percent(Optional<Quantity> quantity) {
        return quantity.map(Quantity::value).map(Numbers.in(TYPED)::percent).orElse("–");
    }
}
