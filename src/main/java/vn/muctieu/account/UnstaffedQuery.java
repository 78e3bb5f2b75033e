package vn.muctieu.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units below an admin's own where nobody can enter figures. */
@Component
class UnstaffedQuery {

    private final JdbcClient database;
    private final Clock clock;

    UnstaffedQuery(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A unit without staff that can sign in.
     *
     * @param above the name of the unit that it stands below
     */
    record Unstaffed(long id, String name, @Nullable String above) {}

    /** Those that stand today, in official order. */
    List<Unstaffed> below(Person admin) {
        return database.sql("""
                        select r.unit_id as id, r.name, p.name as above
                        from unit_reach(:own, :today) r
                        left join org_unit_period p on p.unit_id = r.parent_id and p.valid @> cast(:today as date)
                        where not r.ended and r.unit_id <> :own and not exists (
                            select from account a where a.unit_id = r.unit_id and a.role = 'UNIT_STAFF' and a.enabled)
                        order by r.path, r.name collate vietnamese
                        """)
                .param("own", admin.unit())
                .param("today", LocalDate.now(clock))
                .query(Unstaffed.class)
                .list();
    }
}
