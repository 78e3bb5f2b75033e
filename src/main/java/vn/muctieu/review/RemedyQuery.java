package vn.muctieu.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.web.Dates;

/** Reads what became of the remedies of signed reviews. */
@Component
public class RemedyQuery {

    private static final String ROWS = """
            select * from (
                select m.id, m.review_id as review, r.slug, r.code, v.year, m.target, m.what, m.lead, m.cooperating,
                    m.deadline, m.effect, coalesce(s.status, 'PLANNED') as status,
                    m.deadline < :today and coalesce(s.status, 'PLANNED') in ('PLANNED', 'UNDER_WAY') as overdue,
                    s.note
                from remedy m
                join review v on v.id = m.review_id
                join edition e on e.review_id = v.id
                join resolution r on r.id = v.resolution_id
                left join lateral (
                    select status, note from remedy_step where remedy_id = m.id order by id desc limit 1) s on true
                where %s
            ) x
            """;

    private static final String SEEN = ROWS.formatted(ReviewQuery.SEEN);

    private final JdbcClient database;
    private final Clock clock;

    RemedyQuery(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Something that became of a remedy. */
    record Step(String status, String note, String who, Instant at) {

        public String noted() {
            return Dates.of(at);
        }
    }

    /** All remedies of signed reviews that the person sees: what is overdue first, then by deadline. */
    List<RemedyRow> all(Person person) {
        return ask(person, "order by overdue desc, status in ('DONE', 'DROPPED'), deadline, id")
                .query(RemedyRow.class)
                .list();
    }

    /** Those proposed for one target, the latest review's first. */
    public List<RemedyRow> at(Person person, String slug, int target) {
        return ask(person, "where slug = :slug and target = :target order by year desc, review desc, deadline, id")
                .param("slug", slug)
                .param("target", target)
                .query(RemedyRow.class)
                .list();
    }

    /** Those of one resolution that are neither done nor dropped: what is overdue first, then by deadline. */
    public List<RemedyRow> open(Person person, String slug) {
        return ask(
                        person,
                        "where slug = :slug and status not in ('DONE', 'DROPPED') order by overdue desc, deadline, id")
                .param("slug", slug)
                .query(RemedyRow.class)
                .list();
    }

    RemedyRow one(Person person, long id) {
        return ask(person, "where id = :id")
                .param("id", id)
                .query(RemedyRow.class)
                .optional()
                .orElseThrow(() -> new OutOfSight(person, "remedy " + id));
    }

    /** A signed review's remedies; whoever asks has made sure that the reader may see the review. */
    List<RemedyRow> ofReview(long review) {
        return database.sql(ROWS.formatted("v.id = :review") + "order by target, deadline, id")
                .param("today", LocalDate.now(clock))
                .param("review", review)
                .query(RemedyRow.class)
                .list();
    }

    List<Step> steps(long remedy) {
        return database.sql("""
                        select s.status, s.note, a.display_name as who, s.noted_at as at
                        from remedy_step s join account a on a.id = s.noted_by
                        where s.remedy_id = :remedy order by s.id desc
                        """)
                .param("remedy", remedy)
                .query((row, n) -> new Step(
                        row.getString("status"),
                        row.getString("note"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec ask(Person person, String which) {
        return database.sql(SEEN + which).param("today", LocalDate.now(clock)).param("own", person.unit());
    }
}
