package vn.muctieu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Dates;

/** The accounts whose unit is no more, and the units that came after it: where each goes, an admin decides. */
@Component
class BereftQuery {

    private final JdbcClient database;
    private final Clock clock;

    BereftQuery(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody whose unit is no more.
     *
     * @param ended the unit's last day, as a page writes it
     * @param successors the units that came after it and stand today; none if it passed into none
     */
    record Bereft(
            long id,
            String username,
            String displayName,
            Role role,
            String unitName,
            String ended,
            List<UnitChoice> successors) {

        private Bereft withSuccessorsOf(Bereft same) {
            List<UnitChoice> both =
                    Stream.concat(successors.stream(), same.successors.stream()).toList();
            return new Bereft(id, username, displayName, role, unitName, ended, both);
        }
    }

    /** Those that are in use and that the admin keeps, by unit and name, the admin's own left out. */
    List<Bereft> keptBy(Person admin) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, Bereft> found = new LinkedHashMap<>();
        database.sql("""
                        with recursive bereft as (
                            select a.id, a.username, a.display_name, a.role, a.unit_id, r.name, r.path, o.last_day
                            from unit_reach(:own, :today) r
                            join org_unit o on o.id = r.unit_id and o.last_day < :today
                            join account a on a.unit_id = r.unit_id and a.enabled and a.id <> :account
                        ), heir as (
                            select unit_id as origin, unit_id from bereft
                            union
                            select h.origin, s.successor_id from heir h join succession s on s.predecessor_id = h.unit_id
                        )
                        select b.*, p.unit_id as heir, p.name as heir_name
                        from bereft b
                        left join (heir h join org_unit_period p on p.unit_id = h.unit_id and p.valid @> cast(:today as date))
                            on h.origin = b.unit_id and h.unit_id in (select unit_id from unit_reach(:own, :today))
                        order by b.path, b.username, p.position
                        """)
                .param("own", admin.unit())
                .param("account", admin.account())
                .param("today", today)
                .query(BereftQuery::row)
                .list()
                .forEach(row -> found.merge(row.id(), row, Bereft::withSuccessorsOf));
        return List.copyOf(found.values());
    }

    private static Bereft row(ResultSet row, int number) throws SQLException {
        Long heir = row.getObject("heir", Long.class);
        return new Bereft(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("name"),
                Dates.of(row.getObject("last_day", LocalDate.class)),
                heir == null ? List.of() : List.of(new UnitChoice(heir, row.getString("heir_name"), false, 0)));
    }
}
