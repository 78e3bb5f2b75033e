package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one figure of a year across all units of which it is asked, at and below one unit and those before it. */
@Component
public class FigureMatrixQuery {

    private final JdbcClient database;
    private final Clock clock;

    FigureMatrixQuery(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One unit's number.
     *
     * @param value what the unit works on or has submitted
     * @param approved what counts
     * @param before what counted in the year before
     * @param late whether the form was submitted after its day, or was not although the day has passed
     */
    public record Cell(
            String unit,
            String name,
            Status status,
            @Nullable BigDecimal value,
            @Nullable BigDecimal approved,
            @Nullable BigDecimal before,
            boolean late) {

        /** Whether a number was handed in, approved or not. */
        public boolean isReported() {
            return value != null && !status.isOpen() || approved != null;
        }
    }

    /** Every unit whose form asks for the figure, in official order. */
    public List<Cell> cells(long unit, String figure, int year) {
        return database.sql("""
                        with before as materialized (
                            select * from forms_of_opened_years(:unit) where year = :year and root_id <> :unit
                        ), asked as (
                            select unit_id, name, depth, position, false as before
                            from asked_units(:unit, array[:year], :figure)
                            union all
                            select unit_id, name, depth, position, true
                            from before
                            where unit_id in (
                                select a.unit_id
                                from (select distinct root_id from before) r
                                cross join lateral asked_units(r.root_id, array[:year], :figure) a)
                        )
                        select o.key, u.name, coalesce(s.status, 'NONE') as status, m.value, m.approved,
                            b.approved as before,
                            coalesce(coalesce(first_submitted_on(s.id), :today) > y.due_on, false) as late
                        from asked u
                        join org_unit o on o.id = u.unit_id
                        left join submission s on (s.unit_id, s.year) = (u.unit_id, :year)
                        left join measurement m on (m.figure_key, m.unit_id, m.year) = (:figure, u.unit_id, :year)
                        left join measurement b on (b.figure_key, b.unit_id, b.year) = (:figure, u.unit_id, :year - 1)
                        left join lateral reporting_year_of(u.unit_id, :year) y on true
                        order by u.before, u.depth, u.position
                        """)
                .param("unit", unit)
                .param("figure", figure)
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Cell(
                        row.getString("key"),
                        row.getString("name"),
                        Status.valueOf(row.getString("status")),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("approved"),
                        row.getBigDecimal("before"),
                        row.getBoolean("late")))
                .list();
    }
}
