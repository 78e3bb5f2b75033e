package vn.muctieu.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Dates;

/** Reads how far the forms of a year have come, for the units at and below one unit, and for those before it. */
@Component
public class SubmissionQuery {

    private final JdbcClient database;
    private final Clock clock;

    SubmissionQuery(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One unit's form among all.
     *
     * @param since when the last thing was decided about it; null if nothing was
     * @param due the day by which it was to be submitted; null if none is set
     * @param late whether it was submitted after that day, or was not although the day has passed
     * @param here whether it waits for a decision at the unit that was asked for
     * @param submissions how often it was submitted
     * @param insteadOf in whose place that unit has to do with it; null if not in another's
     * @param first whether it is the first of those in that place
     * @param openedBy the key of the unit that opened the year
     */
    record FormState(
            String unit,
            String name,
            Status status,
            int entered,
            @Nullable String since,
            @Nullable String due,
            boolean late,
            boolean here,
            int submissions,
            @Nullable String insteadOf,
            boolean first,
            @Nullable String openedBy) {

        /** What a decision names: the form, as it is shown. */
        public String seen() {
            return new SeenForm(unit, submissions).toString();
        }
    }

    /**
     * How far a year has come: how many forms are expected, and how many are where.
     *
     * @param unit the key of the unit that was asked for, or of the one before it whose forms these are
     * @param insteadOf the name of the one before it; null if these are its own
     * @param own where that unit's own form stands
     * @param overdue how many are not submitted although their day has passed
     * @param openedBy the key of the unit that opened the year, empty if it is the one that was asked for; null if that is
     *     neither it nor one before it
     */
    public record YearState(
            int year,
            String unit,
            @Nullable String insteadOf,
            Status own,
            int expected,
            int submitted,
            int approved,
            int returned,
            int overdue,
            @Nullable String due,
            boolean closed,
            @Nullable String openedBy) {}

    /** The open years in which a unit or one below it reports, the latest first. */
    public List<Integer> openYears(long unit) {
        return years(unit).stream().map(YearState::year).distinct().toList();
    }

    /** The open years in which a unit reports itself, the latest first: not those after it ended, or before it began. */
    public List<YearState> ownYears(long unit) {
        return years(unit, true);
    }

    /** The open years with the state of their forms, the latest first. */
    public List<YearState> years(long unit) {
        return years(unit, false);
    }

    private List<YearState> years(long unit, boolean ownOnly) {
        return database.sql("""
                        with asked as (
                            select * from forms_of_opened_years(:unit)
                        ), opened as materialized (
                            select r.year, r.root_id, y.unit_id, y.due_on, y.closed_at
                            from (select distinct year, root_id from asked) r
                            left join lateral reporting_year_of(r.root_id, r.year) y on true
                        )
                        select a.year, o.key as unit, case when o.id <> :unit then p.name end as instead_of,
                            case
                                when y.unit_id = :unit then ''
                                when y.unit_id in (select unit_id from unit_before(:unit) where acts) then b.key
                            end as opened_by,
                            y.due_on, y.closed_at is not null as closed, count(*) as expected,
                            coalesce(max(s.status) filter (where a.unit_id = a.root_id), 'NONE') as own,
                            count(*) filter (where s.status = 'SUBMITTED') as submitted,
                            count(*) filter (where s.status = 'APPROVED') as approved,
                            count(*) filter (where s.status = 'RETURNED') as returned,
                            count(*) filter (where y.due_on < :today
                                and coalesce(s.status, 'NONE') not in ('SUBMITTED', 'APPROVED')) as overdue
                        from asked a
                        join opened y on (y.year, y.root_id) = (a.year, a.root_id)
                        join org_unit o on o.id = a.root_id
                        join org_unit_period p on p.unit_id = o.id and p.valid @> least(cast(:today as date), o.last_day)
                        left join org_unit b on b.id = y.unit_id
                        left join submission s on (s.unit_id, s.year) = (a.unit_id, a.year)
                        group by a.year, o.id, p.name, y.unit_id, b.key, y.due_on, y.closed_at
                        having not :ownOnly or bool_or(a.unit_id = a.root_id)
                        order by a.year desc, o.id <> :unit, p.name
                        """)
                .param("ownOnly", ownOnly)
                .param("unit", unit)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new YearState(
                        row.getInt("year"),
                        row.getString("unit"),
                        row.getString("instead_of"),
                        Status.valueOf(row.getString("own")),
                        row.getInt("expected"),
                        row.getInt("submitted"),
                        row.getInt("approved"),
                        row.getInt("returned"),
                        row.getInt("overdue"),
                        day(row),
                        row.getBoolean("closed"),
                        row.getString("opened_by")))
                .list();
    }

    /** Those among some units whose approved form of a year was returned to them: what counts may change yet. */
    public Set<Long> underCorrection(Collection<Long> units, int year) {
        return database.sql("""
                        select s.unit_id from submission s
                        where s.unit_id = any (:units) and s.year = :year and s.status <> 'APPROVED' and exists (
                            select from measurement m
                            where (m.unit_id, m.year) = (s.unit_id, s.year) and m.approved is not null)
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("year", year)
                .query(Long.class)
                .set();
    }

    /** Every expected form of a year, in official order; those of units before this one come last. */
    List<FormState> of(long unit, int year) {
        return database.sql("""
                        select o.key, a.name, coalesce(s.status, 'NONE') as status,
                            (select count(value) from measurement m
                                where (m.unit_id, m.year) = (a.unit_id, a.year)) as entered,
                            (select max(decided_at) from decision d where d.submission_id = s.id) as since,
                            y.due_on,
                            coalesce(coalesce(first_submitted_on(s.id), :today) > y.due_on, false) as late,
                            s.status = 'SUBMITTED'
                                and deciding_unit(a.unit_id, make_date(:year, 12, 31)) = :unit
                                and (y.closed_at is null or exists (
                                    select from year_reopening r
                                    where (r.unit_id, r.year) = (a.unit_id, a.year) and r.closed_at is null)) as here,
                            (select count(*) from decision d
                                where d.submission_id = s.id and d.kind = 'SUBMITTED') as submissions,
                            b.name as instead_of,
                            b.name is not null and row_number() over (
                                partition by a.root_id order by a.depth, a.position) = 1 as first,
                            (select key from org_unit where id = y.unit_id) as opened_by
                        from forms_of_opened_years(:unit) a
                        join org_unit o on o.id = a.unit_id
                        left join org_unit_period b
                            on b.unit_id = a.root_id and a.root_id <> :unit and b.valid @> make_date(:year, 12, 31)
                        left join submission s on (s.unit_id, s.year) = (a.unit_id, a.year)
                        left join lateral reporting_year_of(a.unit_id, a.year) y on true
                        where a.year = :year
                        order by b.name is not null, b.position, b.name, a.depth, a.position
                        """)
                .param("unit", unit)
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new FormState(
                        row.getString("key"),
                        row.getString("name"),
                        Status.valueOf(row.getString("status")),
                        row.getInt("entered"),
                        Optional.ofNullable(row.getTimestamp("since"))
                                .map(since -> Dates.of(since.toInstant()))
                                .orElse(null),
                        day(row),
                        row.getBoolean("late"),
                        row.getBoolean("here"),
                        row.getInt("submissions"),
                        row.getString("instead_of"),
                        row.getBoolean("first"),
                        row.getString("opened_by")))
                .list();
    }

    private static @Nullable String day(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("due_on", LocalDate.class);
        return day == null ? null : Dates.of(day);
    }
}
