package vn.muctieu.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that stand below no other, or stood so last; those that still are come first. */
@Component
class TopUnitsQuery {

    private final JdbcClient jdbc;
    private final Clock clock;

    TopUnitsQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<UnitChoice> all() {
        return jdbc.sql("""
                        select unit_id as id, name, ended, 0 as depth
                        from (
                            select distinct on (unit_id) unit_id, name, parent_id, position, not valid @> :today as ended
                            from org_unit_period
                            where lower_inf(valid) or lower(valid) <= :today
                            order by unit_id, lower(valid) desc nulls last
                        ) last_stood
                        where parent_id is null
                        order by ended, position, name collate vietnamese
                        """)
                .param("today", LocalDate.now(clock))
                .query(UnitChoice.class)
                .list();
    }
}
