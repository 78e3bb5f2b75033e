package vn.muctieu.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Dates;

/** Reads the acts that reorganised units somebody sees, and finds units of any time by name or code. */
@Component
class TimelineQuery {

    private static final int MOST = 50;

    /** All units that somebody sees on any day: what changes, changes with an act. */
    private static final String VISIBLE = """
            with day as (
                select cast(:today as date) as day
                union select happened_on from reorganization where happened_on <= :today
                union select happened_on - 1 from reorganization
            ), visible as (
                select distinct s.unit_id from day cross join lateral unit_sight(:own, day.day) s
            )
            """;

    private final JdbcClient database;

    TimelineQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * An act as its page shows it.
     *
     * @param day its first day, as an address writes it; "eve" is the day before
     */
    record Act(
            String title,
            String basis,
            String date,
            String day,
            String eve,
            @Nullable String note,
            String source,
            int begun,
            int changed,
            int ended) {}

    /** The acts that touch units the reader sees, the latest first; those that name none, to whoever sees the unit they concern. */
    List<Act> acts(long own, LocalDate today) {
        return database.sql(VISIBLE + """
                        select r.title, r.basis, r.happened_on, r.note, r.source,
                            count(*) filter (where s.step = 'begin') as begun,
                            count(*) filter (where s.step = 'change') as changed,
                            count(*) filter (where s.step = 'end') as ended
                        from reorganization r
                        left join reorganization_step s
                            on s.reorganization_id = r.id and s.unit_id in (select unit_id from visible)
                        where s.unit_id is not null or r.concerns in (select unit_id from visible)
                        group by r.id
                        order by r.happened_on desc, r.id desc
                        """)
                .param("own", own)
                .param("today", today)
                .query(TimelineQuery::act)
                .list();
    }

    /** Units of any time whose name or code holds what is looked for, as each was called then; at most fifty. */
    List<UnitPast> find(long own, LocalDate today, String wanted) {
        return database.sql(VISIBLE + """
                        select p.name, p.kind, p.code, lower(p.valid) as first_day, upper(p.valid) - 1 as last_day,
                            coalesce(upper(p.valid) - 1, greatest(lower(p.valid), :today)) as day,
                            array(
                                select o.name || coalesce(' ' || o.code, '')
                                from succession s
                                join org_unit u on u.id = s.predecessor_id
                                join org_unit_period o on o.unit_id = u.id and o.valid @> u.last_day
                                where s.successor_id = p.unit_id and u.last_day + 1 <@ p.valid
                                order by o.position) as came_from,
                            array(
                                select n.name || coalesce(' ' || n.code, '')
                                from succession s
                                join org_unit u on u.id = s.predecessor_id
                                join org_unit_period n on n.unit_id = s.successor_id and n.valid @> u.last_day + 1
                                where s.predecessor_id = p.unit_id and upper(p.valid) = u.last_day + 1
                                order by n.position) as became
                        from visible v
                        join org_unit_period p on p.unit_id = v.unit_id
                        where position(folded(:wanted) in folded(p.name)) > 0 or p.code = :wanted
                        order by p.name collate vietnamese, p.valid
                        limit :most
                        """)
                .param("own", own)
                .param("today", today)
                .param("wanted", wanted)
                .param("most", MOST)
                .query(TimelineQuery::past)
                .list();
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        LocalDate on = row.getObject("happened_on", LocalDate.class);
        return new Act(
                row.getString("title"),
                row.getString("basis"),
                Dates.of(on),
                on.toString(),
                on.minusDays(1).toString(),
                row.getString("note"),
                row.getString("source"),
                row.getInt("begun"),
                row.getInt("changed"),
                row.getInt("ended"));
    }

    private static UnitPast past(ResultSet row, int number) throws SQLException {
        return new UnitPast(
                row.getString("name"),
                UnitKind.of(row.getString("kind")),
                row.getString("code"),
                written(row, "first_day"),
                written(row, "last_day"),
                String.valueOf(row.getObject("day", LocalDate.class)),
                texts(row.getArray("came_from")),
                texts(row.getArray("became")));
    }

    private static @Nullable String written(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : Dates.of(day);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
