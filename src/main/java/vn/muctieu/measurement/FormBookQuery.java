package vn.muctieu.measurement;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Figure;

/** Reads many forms of a year at once, in a few statements however many they are. */
@Component
public class FormBookQuery {

    private final FormAccess access;
    private final FormQuery forms;
    private final ReportingYears years;
    private final UnitQuery units;
    private final JdbcClient database;

    FormBookQuery(FormAccess access, FormQuery forms, ReportingYears years, UnitQuery units, JdbcClient database) {
        this.access = access;
        this.forms = forms;
        this.years = years;
        this.units = units;
        this.database = database;
    }

    /** Units of one kind under the same resolutions are asked the same. */
    private record Asked(UnitKind kind, Set<Long> resolutions) {}

    /** The form of one unit that the person sees. */
    public FormBook of(Person person, int year, String unitKey) {
        return book(year, List.of(access.seen(person, year, unitKey)));
    }

    /** The forms of every unit the person sees. */
    public FormBook all(Person person, int year) {
        Set<Long> open = new HashSet<>(years.open(year));
        List<Unit> seen = units.sight(person.unit(), FormQuery.endOf(year)).stream()
                .filter(unit -> open.contains(unit.id()))
                .toList();
        if (seen.isEmpty()) {
            throw new YearNotOpen(year);
        }
        return book(year, seen);
    }

    /** The forms of those of some units that the person sees. */
    FormBook of(Person person, int year, Collection<Long> some) {
        Set<Long> wanted = new HashSet<>(some);
        return book(
                year,
                units.sight(person.unit(), FormQuery.endOf(year)).stream()
                        .filter(unit -> wanted.contains(unit.id()))
                        .toList());
    }

    /** The numbers of some forms, by unit and figure. */
    public Map<Long, Map<String, FormBook.Number>> numbers(int year, Collection<FormBook.UnitForm> some) {
        Map<Long, Map<String, FormBook.Number>> numbers = new HashMap<>();
        database.sql("""
                        select coalesce(m.unit_id, l.unit_id) as unit_id, coalesce(m.figure_key, l.figure_key) as figure_key,
                            m.value, l.approved as last_year, coalesce(m.version, 0) as version
                        from (select * from measurement where year = :year and unit_id = any (:units)) m
                        full join (select * from measurement where year = :year - 1 and unit_id = any (:units)) l
                            on (l.unit_id, l.figure_key) = (m.unit_id, m.figure_key)
                        """)
                .param("year", year)
                .param("units", some.stream().map(form -> form.unit().id()).toArray(Long[]::new))
                .query(row -> {
                    numbers.computeIfAbsent(row.getLong("unit_id"), unit -> new HashMap<>())
                            .put(
                                    row.getString("figure_key"),
                                    new FormBook.Number(
                                            row.getBigDecimal("value"),
                                            row.getBigDecimal("last_year"),
                                            row.getInt("version")));
                });
        return numbers;
    }

    /** The forms of some units as they are asked; a unit that is asked nothing has none. */
    private FormBook book(int year, List<Unit> some) {
        Map<Long, Set<Long>> resolutions = resolutions(year);
        Map<Long, Status> statuses = statuses(year);
        Map<Asked, Form> asked = new HashMap<>();
        Set<Figure> figures = new LinkedHashSet<>();
        List<FormBook.UnitForm> unitForms = new ArrayList<>();
        for (Unit unit : some) {
            Form form = asked.computeIfAbsent(
                    new Asked(unit.kind(), resolutions.getOrDefault(unit.id(), Set.of())),
                    same -> forms.of(unit, year));
            if (!form.figures().isEmpty()) {
                figures.addAll(form.figures());
                unitForms.add(new FormBook.UnitForm(
                        unit,
                        statuses.getOrDefault(unit.id(), Status.NONE),
                        form.figures().stream().map(Figure::key).collect(toCollection(LinkedHashSet::new))));
            }
        }
        return new FormBook(year, List.copyOf(figures), unitForms);
    }

    private Map<Long, Set<Long>> resolutions(int year) {
        Map<Long, Set<Long>> resolutions = new HashMap<>();
        database.sql("""
                        select u.unit_id, r.id
                        from resolution r cross join lateral unit_scope(r.scope_id, make_date(:year, 12, 31)) u
                        where :year between r.first_year and r.last_year
                        """).param("year", year).query(row -> {
            resolutions
                    .computeIfAbsent(row.getLong("unit_id"), unit -> new TreeSet<>())
                    .add(row.getLong("id"));
        });
        return resolutions;
    }

    private Map<Long, Status> statuses(int year) {
        Map<Long, Status> statuses = new HashMap<>();
        database.sql("select unit_id, status from submission where year = :year")
                .param("year", year)
                .query(row -> {
                    statuses.put(row.getLong("unit_id"), Status.valueOf(row.getString("status")));
                });
        return statuses;
    }
}
