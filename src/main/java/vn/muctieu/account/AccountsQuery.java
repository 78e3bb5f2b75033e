package vn.muctieu.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts an admin keeps, and the units they may place them at. */
@Component
class AccountsQuery {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountsQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AccountRow> keptBy(Person admin) {
        return jdbc.sql("""
                        select a.id, a.username, a.display_name, a.role, a.unit_id as unit, u.name as unit_name, a.enabled
                        from unit_reach(:own, :today) u join account a on a.unit_id = u.unit_id
                        order by u.path, u.name collate vietnamese, a.username
                        """)
                .param("own", admin.unit())
                .param("today", LocalDate.now(clock))
                .query(AccountRow.class)
                .list();
    }

    Optional<AccountRow> keptBy(Person admin, long id) {
        return jdbc.sql("""
                        select a.id, a.username, a.display_name, a.role, a.unit_id as unit, u.name as unit_name, a.enabled
                        from unit_reach(:own, :today) u join account a on a.unit_id = u.unit_id
                        where a.id = :id
                        """)
                .param("own", admin.unit())
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query(AccountRow.class)
                .optional();
    }

    List<UnitChoice> units(Person admin) {
        return jdbc.sql("""
                        select unit_id as id, name, ended, cardinality(path) - 2 as depth
                        from unit_reach(:own, :today)
                        order by path, name collate vietnamese
                        """)
                .param("own", admin.unit())
                .param("today", LocalDate.now(clock))
                .query(UnitChoice.class)
                .list();
    }

    /** Whether somebody else gave the account its password. */
    boolean hasGivenPassword(long account) {
        return jdbc.sql("select password_given from account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    /** Null if it has ended. */
    @Nullable
    Long standingUnitOf(Person person) {
        return jdbc.sql("select unit_id from org_unit_period where unit_id = :unit and valid @> :today")
                .param("unit", person.unit())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    String unitOf(Person person) {
        return jdbc.sql("""
                        select name from org_unit_period
                        where unit_id = :unit
                        order by valid @> :today desc, lower(valid) desc nulls last
                        limit 1
                        """)
                .param("unit", person.unit())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
