package vn.muctieu.reorganization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what else is touched when units end: accounts, forms of that year, quotas and exemptions from then on. */
@Component
class FollowQuery {

    private final JdbcClient database;

    FollowQuery(JdbcClient database) {
        this.database = database;
    }

    /** What hangs on units that end. */
    record Following(List<Placed> accounts, List<Begun> forms, List<Given> given) {}

    /** Somebody placed at one of them. */
    record Placed(String name, String username, String unit) {}

    /** A form for the year in which they end. */
    record Begun(String unit, int year, String status, int numbers) {}

    /** What a unit was given, or spared, in a year that it will not report. */
    record Given(String unit, int year, String kind, String resolution, int target) {}

    Following of(Collection<String> ended, LocalDate on) {
        String[] keys = ended.toArray(String[]::new);
        return new Following(
                database.sql("""
                        select a.display_name as name, a.username, p.name as unit
                        from account a
                        join org_unit u on u.id = a.unit_id and u.key = any (:keys)
                        join org_unit_period p on p.unit_id = u.id and p.valid @> cast(:on as date) - 1
                        where a.enabled
                        order by p.position, a.username
                        """)
                        .param("keys", keys)
                        .param("on", on)
                        .query(Placed.class)
                        .list(),
                database.sql("""
                        select p.name as unit, s.year, s.status,
                            (select count(*) from measurement m where (m.unit_id, m.year) = (s.unit_id, s.year)) as numbers
                        from submission s
                        join org_unit u on u.id = s.unit_id and u.key = any (:keys)
                        join org_unit_period p on p.unit_id = u.id and p.valid @> cast(:on as date) - 1
                        where s.year >= extract(year from cast(:on as date))
                        order by p.position, s.year
                        """)
                        .param("keys", keys)
                        .param("on", on)
                        .query(Begun.class)
                        .list(),
                database.sql("""
                        select p.name as unit, g.year, g.kind, r.code as resolution, g.target
                        from ruling g
                        join resolution r on r.id = g.resolution_id
                        join org_unit u on u.id = g.unit_id and u.key = any (:keys)
                        join org_unit_period p on p.unit_id = u.id and p.valid @> cast(:on as date) - 1
                        where g.withdrawn_at is null and g.year >= extract(year from cast(:on as date))
                        order by p.position, g.year
                        """)
                        .param("keys", keys)
                        .param("on", on)
                        .query(Given.class)
                        .list());
    }
}
