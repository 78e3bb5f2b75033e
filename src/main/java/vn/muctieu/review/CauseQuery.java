package vn.muctieu.review;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.review.Conclusion.NamedCause;

/** Reads why targets were not reached, as signed reviews say it. */
@Component
public class CauseQuery {

    private final JdbcClient database;
    private final FindingQuery findings;

    CauseQuery(JdbcClient database, FindingQuery findings) {
        this.database = database;
        this.findings = findings;
    }

    /** The causes by target that the latest signed review as of this very year names; none where the person sees none. */
    public Map<Integer, List<NamedCause>> of(Person person, String slug, int year) {
        return database.sql("""
                        select e.review_id
                        from edition e
                        join review v on v.id = e.review_id
                        join resolution r on r.id = v.resolution_id
                        where r.slug = :slug and v.year = :year and
                        """ + ReviewQuery.SEEN + " order by e.number desc limit 1")
                .param("slug", slug)
                .param("year", year)
                .param("own", person.unit())
                .query(Long.class)
                .optional()
                .map(findings::causes)
                .orElse(Map.of());
    }
}
