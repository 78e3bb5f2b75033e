package vn.muctieu.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.web.Dates;
import vn.muctieu.web.Numbers;

/** Reads which numbers a signed review rests on have been corrected since it was signed. The edition keeps the old ones. */
@Component
class CorrectionQuery {

    private static final int SHOWN = 200;

    private static final String CORRECTED = """
            with asked as (
                select distinct e.review_id, unnest(array[i.numerator, i.denominator]) as figure_key
                from edition e
                join target t on t.resolution_id = e.resolution_id
                join indicator i on i.target_id = t.id
                where e.review_id in (:reviews)
            ), changed as (
                select v.id as review_id, v.resolution_id, c.figure_key, c.unit_id, c.year,
                    (array_agg(c.old_approved order by c.id))[1] as before,
                    (array_agg(c.new_approved order by c.id desc))[1] as after,
                    max(c.changed_at) as at, v.signed_at
                from review v
                join asked a on a.review_id = v.id
                join measurement_change c on c.figure_key = a.figure_key
                where c.changed_at > v.signed_at and c.year <= v.year
                    and c.old_approved is distinct from c.new_approved
                group by v.id, c.figure_key, c.unit_id, c.year
            ), corrected as (
                select c.* from changed c
                join resolution r on r.id = c.resolution_id
                join lateral unit_scope(r.scope_id, make_date(c.year, 12, 31)) s on s.unit_id = c.unit_id
                where c.before is distinct from c.after
            )
            """;

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
        return database.sql(CORRECTED + """
                        select f.name as figure, f.unit_of_measure, p.name as unit, c.year, c.before, c.after, c.at,
                            coalesce(
                                (select v.basis from submission s join submission_version v on v.submission_id = s.id
                                where (s.unit_id, s.year) = (c.unit_id, c.year) and v.submitted_at > c.signed_at
                                    and v.basis is not null
                                order by v.number desc limit 1), '') as basis
                        from corrected c
                        join figure f on f.key = c.figure_key
                        join org_unit_period p on p.unit_id = c.unit_id and p.valid @> make_date(c.year, 12, 31)
                        order by c.year desc, f.position, p.position limit :shown
                        """)
                .param("reviews", List.of(review.id()))
                .param("shown", SHOWN)
                .query(CorrectionQuery::correction)
                .list();
    }

    /** How many numbers of each review were corrected; of a review none of whose numbers were, nothing is said. */
    Map<Long, Integer> counts(List<ReviewRow> reviews) {
        List<Long> signed =
                reviews.stream().filter(ReviewRow::isSigned).map(ReviewRow::id).toList();
        if (signed.isEmpty()) {
            return Map.of();
        }
        Map<Long, Integer> counts = new HashMap<>();
        database.sql(CORRECTED + "select review_id, count(*) from corrected group by review_id")
                .param("reviews", signed)
                .query(row -> {
                    counts.put(row.getLong(1), row.getInt(2));
                });
        return counts;
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
