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
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads resolutions with their targets, and the figures they ask for. Five statements, however many there are. */
@Component
public class ResolutionQuery {

    private final JdbcClient database;

    ResolutionQuery(JdbcClient database) {
        this.database = database;
    }

    /** All resolutions, the newest first. */
    public List<Resolution> all() {
        return withTargets(database.sql("select * from resolution order by issued_on desc nulls last, code"));
    }

    public Optional<Resolution> bySlug(String slug) {
        return withTargets(database.sql("select * from resolution where slug = :slug")
                        .param("slug", slug))
                .stream()
                .findFirst();
    }

    /** The resolutions whose period holds a year and that bind a unit in it, the newest first. */
    public List<Resolution> inForce(int year, long unit) {
        return withTargets(database.sql("""
                        select * from resolution
                        where :year between first_year and last_year
                            and scope_id in (select unit_id from unit_holders(:unit, make_date(:year, 12, 31)))
                        order by issued_on desc nulls last, code
                        """).param("year", year).param("unit", unit));
    }

    /** Every figure by its key, in the order they are declared. */
    public Map<String, Figure> figures() {
        return database.sql("""
                        select f.*, array(
                                select kind || ' since ' || since
                                from figure_reporter r where r.figure_key = f.key) as reporters,
                            array(select on_date::text from figure_break b where b.figure_key = f.key order by on_date) as days,
                            array(select basis from figure_break b where b.figure_key = f.key order by on_date) as bases,
                            array(select note from figure_break b where b.figure_key = f.key order by on_date) as notes
                        from figure f order by position
                        """).query(ResolutionQuery::figure).list().stream()
                .collect(Collectors.toMap(
                        Figure::key, figure -> figure, (one, same) -> one, java.util.LinkedHashMap::new));
    }

    private List<Resolution> withTargets(JdbcClient.StatementSpec statement) {
        List<Resolution> bare = statement.query(ResolutionQuery::bare).list();
        Long[] ids = bare.stream().map(Resolution::id).toArray(Long[]::new);
        Map<Long, List<Target>> targets = targets(ids);
        Map<Long, List<PublishedResult>> published = published(ids);
        return bare.stream()
                .map(resolution -> resolution.with(
                        targets.getOrDefault(resolution.id(), List.of()),
                        published.getOrDefault(resolution.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Target>> targets(Long[] resolutions) {
        record Of(long target, Indicator indicator) {}
        Map<Place, List<Amendment>> amendments = amendments(resolutions);
        record In(long resolution, Target target) {}
        Map<Long, List<Indicator>> indicators = database
                .sql("""
                        select i.* from indicator i join target t on t.id = i.target_id
                        where t.resolution_id = any (:resolutions)
                        order by i.target_id, i.position
                        """)
                .param("resolutions", resolutions)
                .query((row, n) -> new Of(row.getLong("target_id"), indicator(row, amendments)))
                .list()
                .stream()
                .collect(groupingBy(Of::target, mapping(Of::indicator, toList())));
        return database
                .sql("""
                        select t.*, array(
                                select earlier from target_follows f where f.target_id = t.id order by earlier) as follows
                        from target t
                        where t.resolution_id = any (:resolutions)
                        order by t.resolution_id, t.number
                        """)
                .param("resolutions", resolutions)
                .query((row, n) -> new In(
                        row.getLong("resolution_id"),
                        target(row, indicators.getOrDefault(row.getLong("id"), List.of()))))
                .list()
                .stream()
                .collect(groupingBy(In::resolution, mapping(In::target, toList())));
    }

    private Map<Long, List<PublishedResult>> published(Long[] resolutions) {
        record In(long resolution, PublishedResult result) {}
        return database
                .sql("""
                        select * from published_result
                        where resolution_id = any (:resolutions)
                        order by resolution_id, position
                        """)
                .param("resolutions", resolutions)
                .query((row, n) -> new In(row.getLong("resolution_id"), publishedResult(row)))
                .list()
                .stream()
                .collect(groupingBy(In::resolution, mapping(In::result, toList())));
    }

    private static Resolution bare(ResultSet row, int number) throws SQLException {
        return new Resolution(
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
                List.of(),
                List.of());
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
        LocalDate on = row.getObject("withdrawn_on", LocalDate.class);
        return new Target(
                row.getInt("number"),
                row.getString("text"),
                Target.Wording.valueOf(row.getString("wording").toUpperCase(Locale.ROOT)),
                row.getString("source"),
                row.getString("lead"),
                texts(row.getArray("follows")),
                indicators,
                on == null ? null : new Target.Withdrawal(on, row.getString("withdrawn_basis")));
    }

    /** An indicator's place in the database, as what refers to it names it. */
    private record Place(long target, int position) {}

    private Map<Place, List<Amendment>> amendments(Long[] resolutions) {
        record At(Place place, Amendment amendment) {}
        return database
                .sql("""
                        select a.*, i.closed from amended_goal a
                        join indicator i on (i.target_id, i.position) = (a.target_id, a.position)
                        join target t on t.id = a.target_id
                        where t.resolution_id = any (:resolutions)
                        order by a.target_id, a.position, a.from_year, a.issued_on
                        """)
                .param("resolutions", resolutions)
                .query((row, n) -> new At(new Place(row.getLong("target_id"), row.getInt("position")), amendment(row)))
                .list()
                .stream()
                .collect(groupingBy(At::place, mapping(At::amendment, toList())));
    }

    private static Amendment amendment(ResultSet row) throws SQLException {
        boolean closed = row.getBoolean("closed");
        return new Amendment(
                row.getInt("from_year"),
                row.getString("document"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("basis"),
                Goal.parse(row.getString("goal")).closed(closed),
                timing(row.getString("timing"), closed));
    }

    private static Timing timing(String written, boolean closed) {
        Timing timing = Timing.parse(written);
        return timing instanceof Timing.Staged staged ? staged.map(goal -> goal.closed(closed)) : timing;
    }

    private static Indicator indicator(ResultSet row, Map<Place, List<Amendment>> amendments) throws SQLException {
        String decided = row.getString("decided");
        boolean closed = row.getBoolean("closed");
        return new Indicator(
                new Measure(
                        decided == null ? row.getString("numerator") : decided,
                        row.getString("denominator"),
                        row.getObject("base_year", Integer.class)),
                row.getString("name"),
                Goal.parse(row.getString("goal")).closed(closed),
                timing(row.getString("timing"), closed),
                terms(row),
                amendments.getOrDefault(new Place(row.getLong("target_id"), row.getInt("position")), List.of()));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        String change = row.getString("change");
        String unit = row.getString("unit_of_measure");
        Integer year = row.getObject("baseline_year", Integer.class);
        boolean share = row.getString("denominator") != null && unit == null;
        return new Terms(
                Level.parse(row.getString("level")),
                Terms.quotas(row.getString("quotas")),
                change == null ? null : Change.parse(change),
                year == null ? null : Baseline.of(year, row.getString("baseline"), share),
                Terms.milestones(row.getString("milestones")),
                unit);
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                row.getString("key"),
                row.getString("name"),
                row.getString("unit_of_measure"),
                Figure.Measured.valueOf(row.getString("measured").toUpperCase(Locale.ROOT)),
                row.getInt("decimals"),
                row.getString("within"),
                texts(row.getArray("reporters")).stream().map(Reporter::of).collect(Collectors.toUnmodifiableSet()),
                checks(row),
                breaks(texts(row.getArray("days")), texts(row.getArray("bases")), texts(row.getArray("notes"))));
    }

    private static Checks checks(ResultSet row) throws SQLException {
        String change = row.getString("check_change");
        String usual = row.getString("check_usual");
        return new Checks(
                change == null ? null : Checks.change(change),
                usual == null ? null : Checks.Usual.parse(usual),
                row.getBoolean("never_falls"));
    }

    private static List<Figure.Break> breaks(List<String> days, List<String> bases, List<String> notes) {
        return IntStream.range(0, days.size())
                .mapToObj(i -> new Figure.Break(LocalDate.parse(days.get(i)), bases.get(i), notes.get(i)))
                .toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
