package vn.muctieu.organization;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how all units stood through time, so that an act can be held against it. */
@Component
class UnitHistoryQuery {

    private final JdbcClient database;

    UnitHistoryQuery(JdbcClient database) {
        this.database = database;
    }

    UnitHistory all() {
        UnitHistory history = new UnitHistory();
        database.sql("""
                        select u.key, lower(p.valid) as from_day, upper(p.valid) as until_day, p.code, p.name, p.kind,
                            a.key as parent, p.position, p.note, p.source
                        from org_unit_period p
                        join org_unit u on u.id = p.unit_id
                        left join org_unit a on a.id = p.parent_id
                        order by u.id, p.valid
                        """).query(row -> {
            history.declare(
                    row.getString("key"),
                    new Stand(
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            row.getString("code"),
                            row.getString("name"),
                            UnitKind.of(row.getString("kind")),
                            row.getString("parent"),
                            row.getInt("position"),
                            row.getString("note"),
                            row.getString("source")));
        });
        return history;
    }
}
