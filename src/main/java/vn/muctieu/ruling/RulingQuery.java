package vn.muctieu.ruling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was settled. Whoever asks has made sure that the reader may see the resolution. */
@Component
public class RulingQuery {

    private static final String ALL = """
            select r.*, p.name as unit_name, a.display_name as recorder, w.display_name as withdrawer
            from ruling r
            join account a on a.id = r.recorded_by
            left join account w on w.id = r.withdrawn_by
            left join lateral (
                select name from org_unit_period
                where unit_id = r.unit_id
                order by valid @> make_date(r.year, 12, 31) desc, valid desc
                limit 1) p on true
            """;

    private final JdbcClient database;

    RulingQuery(JdbcClient database) {
        this.database = database;
    }

    /** Everything in force for some resolutions, by one statement. */
    public List<Ruled> inForce(Collection<Long> resolutions) {
        return database.sql(ALL + " where r.resolution_id = any (:resolutions) and r.withdrawn_at is null")
                .param("resolutions", resolutions.toArray(Long[]::new))
                .query(RulingQuery::ruled)
                .list();
    }

    /** Everything ever settled for a target, what was withdrawn too, the newest first. */
    public List<Ruled> history(long resolution, int target) {
        return database.sql(ALL + " where r.resolution_id = :resolution and r.target = :target"
                        + " order by r.recorded_at desc, r.id desc")
                .param("resolution", resolution)
                .param("target", target)
                .query(RulingQuery::ruled)
                .list();
    }

    private static Ruled ruled(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Ruled(
                row.getLong("id"),
                row.getLong("resolution_id"),
                row.getInt("target"),
                row.getInt("indicator"),
                RulingKind.valueOf(row.getString("kind")),
                row.getObject("unit_id", Long.class),
                row.getString("unit_name"),
                row.getInt("year"),
                row.getBigDecimal("amount"),
                row.getObject("reached", Boolean.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("document"),
                row.getString("reason"),
                row.getString("recorder"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("withdrawer"),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
