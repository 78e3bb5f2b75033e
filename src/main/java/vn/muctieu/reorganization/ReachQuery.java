package vn.muctieu.reorganization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;

/** Reads which units an admin may reorganise. */
@Component
class ReachQuery {

    private final JdbcClient database;
    private final Clock clock;

    ReachQuery(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A unit that can be chosen.
     *
     * @param code its official code, set before a space, or nothing
     */
    record Choice(String key, String name, String code, int depth) {

        /** The name, set in by how far the unit lies below the first one. */
        public String label() {
            return "— ".repeat(depth) + name + (code.isEmpty() ? "" : " (" + code + ")");
        }
    }

    /** The keys of all units in an admin's reach, those that have ended too. */
    Set<String> keys(Person admin) {
        return new HashSet<>(
                database.sql("select u.key from unit_reach(:own, :today) r join org_unit u on u.id = r.unit_id")
                        .param("own", admin.unit())
                        .param("today", LocalDate.now(clock))
                        .query(String.class)
                        .list());
    }

    /** The units that stand on the eve of a day, in official order. */
    List<Choice> standing(Person admin, LocalDate day) {
        return database.sql("""
                        select u.key, p.name, coalesce(p.code, '') as code, cardinality(r.path) - 2 as depth
                        from unit_reach(:own, :today) r
                        join org_unit u on u.id = r.unit_id
                        join org_unit_period p on p.unit_id = u.id and p.valid @> cast(:day as date) - 1
                        order by r.path, p.name collate vietnamese
                        """)
                .param("own", admin.unit())
                .param("today", LocalDate.now(clock))
                .param("day", day)
                .query(Choice.class)
                .list();
    }

    String keyOf(long unit) {
        return database.sql("select key from org_unit where id = :unit")
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    /** The keys of units that begin like this. */
    List<String> takenLike(String key) {
        return database.sql("select key from org_unit where starts_with(key, :key)")
                .param("key", key)
                .query(String.class)
                .list();
    }
}
