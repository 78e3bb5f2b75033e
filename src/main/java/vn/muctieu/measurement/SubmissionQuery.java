package vn.muctieu.measurement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Dates;

/** Reads how far the forms of a year have come, for the units at and below one unit. */
@Component
public class SubmissionQuery {

    /** The units of a kind that a resolution in force asks something of. */
    private static final String ASKED = """
            select u.unit_id, u.name, u.depth, u.position, y.year
            from (select distinct year from reporting_year r
                where :unit in (select unit_id from unit_subtree(r.unit_id, make_date(r.year, 12, 31)))) y
            cross join lateral unit_subtree(:unit, make_date(y.year, 12, 31)) u
            where exists (
                select from resolution r
                join target t on t.resolution_id = r.id
                join indicator i on i.target_id = t.id
                join figure_reporter f on f.figure_key in (i.numerator, i.denominator)
                where y.year between r.first_year and r.last_year and f.kind = u.kind)
            """;

    private final JdbcClient database;

    SubmissionQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * One unit's form among all.
     *
     * @param since when the last thing was decided about it; null if nothing was
     */
    record FormState(
            String unit,
            String name,
            Status status,
            int entered,
            @Nullable String since) {}

    /**
     * How far a year has come: how many forms are expected, and how many are where.
     *
     * @param own where the form of the unit that was asked for stands itself
     */
    public record YearState(int year, Status own, int expected, int submitted, int approved, int returned) {}

    /** The open years in which a unit or one below it reports, the latest first. */
    List<Integer> openYears(long unit) {
        return years(unit).stream().map(YearState::year).toList();
    }

    /** The open years with the state of their forms, the latest first. */
    public List<YearState> years(long unit) {
        return database.sql("with asked as (" + ASKED + """
                        )
                        select a.year, count(*) as expected,
                            coalesce(max(s.status) filter (where a.unit_id = :unit), 'NONE') as own,
                            count(*) filter (where s.status = 'SUBMITTED') as submitted,
                            count(*) filter (where s.status = 'APPROVED') as approved,
                            count(*) filter (where s.status = 'RETURNED') as returned
                        from asked a left join submission s on (s.unit_id, s.year) = (a.unit_id, a.year)
                        group by a.year order by a.year desc
                        """)
                .param("unit", unit)
                .query((row, n) -> new YearState(
                        row.getInt("year"),
                        Status.valueOf(row.getString("own")),
                        row.getInt("expected"),
                        row.getInt("submitted"),
                        row.getInt("approved"),
                        row.getInt("returned")))
                .list();
    }

    /** Names of units whose approved form of a year was returned to them: what counts may change yet. */
    public List<String> underCorrection(long unit, int year) {
        return database.sql("""
                        select u.name from unit_subtree(:unit, make_date(:year, 12, 31)) u
                        join submission s on s.unit_id = u.unit_id and s.year = :year and s.status <> 'APPROVED'
                        where exists (
                            select from measurement m
                            where (m.unit_id, m.year) = (s.unit_id, s.year) and m.approved is not null)
                        order by u.depth, u.position
                        """)
                .param("unit", unit)
                .param("year", year)
                .query(String.class)
                .list();
    }

    /** Every expected form of a year, in official order. */
    List<FormState> of(long unit, int year) {
        return database.sql("with asked as (" + ASKED + """
                        )
                        select o.key, a.name, coalesce(s.status, 'NONE') as status,
                            (select count(value) from measurement m
                                where (m.unit_id, m.year) = (a.unit_id, a.year)) as entered,
                            (select max(decided_at) from decision d where d.submission_id = s.id) as since
                        from asked a
                        join org_unit o on o.id = a.unit_id
                        left join submission s on (s.unit_id, s.year) = (a.unit_id, a.year)
                        where a.year = :year
                        order by a.depth, a.position
                        """)
                .param("unit", unit)
                .param("year", year)
                .query((row, n) -> new FormState(
                        row.getString("key"),
                        row.getString("name"),
                        Status.valueOf(row.getString("status")),
                        row.getInt("entered"),
                        Optional.ofNullable(row.getTimestamp("since"))
                                .map(since -> Dates.of(since.toInstant()))
                                .orElse(null)))
                .list();
    }
}
