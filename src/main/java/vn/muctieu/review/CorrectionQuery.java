package vn.muctieu.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Dates;
import vn.muctieu.web.Numbers;

/** Reads which numbers a signed review rests on have been corrected since it was signed. The edition keeps the old ones. */
@Component
class CorrectionQuery {

    private static final int SHOWN = 200;

    private final JdbcClient database;

    CorrectionQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * One number.
     *
     * @param before what the edition used; a dash if there was none
     * @param basis on what the later version rests; empty if none was stated, as for a year that was not closed
     */
    record Correction(
            String figure, String unit, int year, String before, String after, String basis, String correctedOn) {}

    /** Whoever asks has made sure that the reader may see the review. */
    List<Correction> since(ReviewRow review) {
        if (review.signedAt() == null) {
            return List.of();
        }
        return database.sql("""
                        with asked as (
                            select distinct unnest(array[i.numerator, i.denominator]) as figure_key
                            from indicator i join target t on t.id = i.target_id where t.resolution_id = :resolution
                        ), changed as (
                            select c.figure_key, c.unit_id, c.year,
                                (array_agg(c.old_approved order by c.id))[1] as before,
                                (array_agg(c.new_approved order by c.id desc))[1] as after,
                                max(c.changed_at) as at
                            from measurement_change c join asked using (figure_key)
                            where c.changed_at > :signed and c.year <= :year
                                and c.old_approved is distinct from c.new_approved
                            group by c.figure_key, c.unit_id, c.year
                        )
                        select f.name as figure, f.unit_of_measure, p.name as unit, c.year, c.before, c.after, c.at,
                            coalesce(
                                (select v.basis from submission s join submission_version v on v.submission_id = s.id
                                where (s.unit_id, s.year) = (c.unit_id, c.year) and v.submitted_at > :signed
                                    and v.basis is not null
                                order by v.number desc limit 1), '') as basis
                        from changed c
                        join figure f on f.key = c.figure_key
                        join lateral unit_scope(:scope, make_date(c.year, 12, 31)) s on s.unit_id = c.unit_id
                        join org_unit_period p on p.unit_id = c.unit_id and p.valid @> make_date(c.year, 12, 31)
                        where c.before is distinct from c.after
                        order by c.year desc, f.position, p.position limit :shown
                        """)
                .param("resolution", review.resolution())
                .param("scope", review.scope())
                .param("year", review.year())
                .param("signed", Timestamp.from(review.signedAt()))
                .param("shown", SHOWN)
                .query(CorrectionQuery::correction)
                .list();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        String counted = row.getString("unit_of_measure");
        return new Correction(
                row.getString("figure"),
                row.getString("unit"),
                row.getInt("year"),
                said(row.getBigDecimal("before"), counted),
                said(row.getBigDecimal("after"), counted),
                row.getString("basis"),
                Dates.of(row.getTimestamp("at").toInstant()));
    }

    private static String said(@Nullable BigDecimal number, String counted) {
        return number == null ? "–" : Numbers.in(Phrases.VIETNAMESE).of(number) + " " + counted;
    }
}
