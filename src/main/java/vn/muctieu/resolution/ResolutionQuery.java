package vn.muctieu.resolution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.UnitKind;

/** Reads resolutions with their targets, and the figures they ask for. Four statements, however many there are. */
@Component
public class ResolutionQuery {

    private final JdbcClient database;

    ResolutionQuery(JdbcClient database) {
        this.database = database;
    }

    /** All resolutions, the newest first. */
    public List<Resolution> all() {
        return resolutions(null);
    }

    public Optional<Resolution> bySlug(String slug) {
        return resolutions(slug).stream().findFirst();
    }

    /** Every figure by its key, in the order they are declared. */
    public Map<String, Figure> figures() {
        return database.sql("""
                        select f.*, array(select kind from figure_reporter r where r.figure_key = f.key) as kinds
                        from figure f order by position
                        """).query(ResolutionQuery::figure).stream()
                .collect(Collectors.toMap(
                        Figure::key, figure -> figure, (one, same) -> one, java.util.LinkedHashMap::new));
    }

    private List<Resolution> resolutions(@Nullable String slug) {
        Map<Long, List<PublishedResult>> published = published(slug);
        Map<Long, List<Target>> targets = targets(slug);
        return database.sql("""
                        select * from resolution
                        where slug = coalesce(:slug, slug)
                        order by issued_on desc, code
                        """)
                .param("slug", slug, java.sql.Types.VARCHAR)
                .query((row, n) -> new Resolution(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("code"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("issuer"),
                        row.getLong("scope_id"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getInt("first_year"),
                        row.getInt("last_year"),
                        row.getString("follows"),
                        targets.getOrDefault(row.getLong("id"), List.of()),
                        published.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<Target>> targets(@Nullable String slug) {
        record Of(long owner, Indicator indicator) {}
        record In(long resolution, Target target) {}
        Map<Long, List<Indicator>> indicators = database
                .sql("""
                        select i.* from indicator i
                        join target t on t.id = i.target_id join resolution r on r.id = t.resolution_id
                        where r.slug = coalesce(:slug, r.slug)
                        order by i.target_id, i.position
                        """)
                .param("slug", slug, java.sql.Types.VARCHAR)
                .query((row, n) -> new Of(row.getLong("target_id"), indicator(row)))
                .stream()
                .collect(groupingBy(Of::owner, mapping(Of::indicator, toList())));
        return database
                .sql("""
                        select t.*, array(
                                select earlier from target_follows f where f.target_id = t.id order by earlier) as follows
                        from target t join resolution r on r.id = t.resolution_id
                        where r.slug = coalesce(:slug, r.slug)
                        order by t.resolution_id, t.number
                        """)
                .param("slug", slug, java.sql.Types.VARCHAR)
                .query((row, n) -> new In(
                        row.getLong("resolution_id"),
                        target(row, indicators.getOrDefault(row.getLong("id"), List.of()))))
                .stream()
                .collect(groupingBy(In::resolution, mapping(In::target, toList())));
    }

    private Map<Long, List<PublishedResult>> published(@Nullable String slug) {
        record In(long resolution, PublishedResult result) {}
        return database
                .sql("""
                        select p.* from published_result p join resolution r on r.id = p.resolution_id
                        where r.slug = coalesce(:slug, r.slug)
                        order by p.resolution_id, p.position
                        """)
                .param("slug", slug, java.sql.Types.VARCHAR)
                .query((row, n) -> new In(row.getLong("resolution_id"), publishedResult(row)))
                .stream()
                .collect(groupingBy(In::resolution, mapping(In::result, toList())));
    }

    private static PublishedResult publishedResult(ResultSet row) throws SQLException {
        return new PublishedResult(
                row.getString("kind"),
                row.getString("stated_on"),
                row.getInt("targets"),
                row.getInt("not_met"),
                row.getString("text"),
                row.getString("causes"),
                row.getString("source"));
    }

    private static Target target(ResultSet row, List<Indicator> indicators) throws SQLException {
        return new Target(
                row.getInt("number"),
                row.getString("text"),
                Target.Wording.valueOf(row.getString("wording").toUpperCase(Locale.ROOT)),
                row.getString("source"),
                row.getString("lead"),
                texts(row.getArray("follows")),
                indicators);
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString("numerator"),
                row.getString("denominator"),
                Goal.parse(row.getString("goal")),
                Timing.parse(row.getString("timing")));
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                row.getString("key"),
                row.getString("name"),
                row.getString("unit_of_measure"),
                Figure.Measured.valueOf(row.getString("measured").toUpperCase(Locale.ROOT)),
                row.getInt("decimals"),
                row.getString("within"),
                texts(row.getArray("kinds")).stream().map(UnitKind::of).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
