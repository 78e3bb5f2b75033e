package vn.muctieu.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;

/** Reads reviews. They tell of everything a resolution binds, so whoever does not see its whole scope sees none. */
@Component
class ReviewQuery {

    /** Whether the person placed at :own sees the whole scope of the resolution r. */
    static final String SEEN = """
            exists (
                select from generate_series(r.first_year, r.last_year) y
                cross join lateral unit_sight(:own, make_date(y, 12, 31)) u
                where u.unit_id = r.scope_id and u.acts)
            """;

    private static final String ROWS = """
            select v.id, r.id as resolution, r.slug, r.code, r.scope_id as scope, v.kind, v.year, v.started_at,
                a.display_name as started_by, e.number as edition, e.signed_at, b.display_name as signed_by
            from review v
            join resolution r on r.id = v.resolution_id
            join account a on a.id = v.started_by
            left join edition e on e.review_id = v.id
            left join account b on b.id = e.signed_by
            where
            """ + SEEN;

    private final JdbcClient database;

    ReviewQuery(JdbcClient database) {
        this.database = database;
    }

    /** A document that could be reviewed. */
    record Reviewable(long id, String slug, String code, String title, long scope, int firstYear, int lastYear) {}

    List<Reviewable> reviewable(Person person) {
        return database.sql("select r.id, r.slug, r.code, r.title, r.scope_id as scope, r.first_year, r.last_year"
                        + " from resolution r where " + SEEN + " order by r.issued_on desc nulls last, r.code")
                .param("own", person.unit())
                .query(Reviewable.class)
                .list();
    }

    /** All reviews, those being written first, then the newest. */
    List<ReviewRow> all(Person person) {
        return database.sql(ROWS + " order by e.signed_at desc nulls first, v.year desc, v.id desc")
                .param("own", person.unit())
                .query(ReviewQuery::row)
                .list();
    }

    ReviewRow one(Person person, long id) {
        return database.sql(ROWS + " and v.id = :id")
                .param("own", person.unit())
                .param("id", id)
                .query(ReviewQuery::row)
                .optional()
                .orElseThrow(() -> new OutOfSight(person, "review " + id));
    }

    /** What a signed review says; empty as long as it is not signed. */
    Optional<String> content(long review) {
        return database.sql("select content from edition where review_id = :review")
                .param("review", review)
                .query(String.class)
                .optional();
    }

    /** Signed reviews of a resolution before one of its editions, the earliest first. */
    List<ReviewRow> editionsBefore(Person person, ReviewRow review) {
        return database.sql(ROWS + " and r.id = :resolution and e.number < :edition order by e.number")
                .param("own", person.unit())
                .param("resolution", review.resolution())
                .param("edition", review.edition() == null ? Integer.MAX_VALUE : review.edition())
                .query(ReviewQuery::row)
                .list();
    }

    private static ReviewRow row(ResultSet row, int number) throws SQLException {
        Timestamp signed = row.getTimestamp("signed_at");
        return new ReviewRow(
                row.getLong("id"),
                row.getLong("resolution"),
                row.getString("slug"),
                row.getString("code"),
                row.getLong("scope"),
                row.getString("kind"),
                row.getInt("year"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                row.getObject("edition", Integer.class),
                signed == null ? null : signed.toInstant(),
                row.getString("signed_by"));
    }
}
