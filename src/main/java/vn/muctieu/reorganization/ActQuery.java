package vn.muctieu.reorganization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.web.Dates;

/** Reads the acts that an admin entered or is putting together. */
@Component
class ActQuery {

    private final JdbcClient database;
    private final Clock clock;

    ActQuery(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An act in a list. */
    record Row(long id, String title, String basis, String date) {}

    /** The admin's own drafts, the latest first. */
    List<Row> drafts(Person admin) {
        return database.sql("""
                        select id, title, basis, happens_on as day from reorganization_draft
                        where started_by = :account order by started_at desc
                        """)
                .param("account", admin.account())
                .query(ActQuery::row)
                .list();
    }

    /** The acts that admins entered and that concern nobody out of this one's reach, the latest first. */
    List<Row> entered(Person admin) {
        return database.sql("""
                        select r.id, r.title, r.basis, r.happened_on as day
                        from reorganization r
                        where r.file is null and not exists (
                            select from reorganization_step s
                            where s.reorganization_id = r.id
                                and s.unit_id not in (select unit_id from unit_reach(:own, :today)))
                        order by r.happened_on desc, r.id desc
                        """)
                .param("own", admin.unit())
                .param("today", LocalDate.now(clock))
                .query(ActQuery::row)
                .list();
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("title"),
                row.getString("basis"),
                Dates.of(row.getObject("day", LocalDate.class)));
    }
}
