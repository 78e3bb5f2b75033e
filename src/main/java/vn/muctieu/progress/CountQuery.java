package vn.muctieu.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Quantity;

/**
 * Sums what was approved. This is the one place that reads totals; where sums are kept one day instead of added at
 * reading, only it changes.
 */
@Component
class CountQuery {

    /**
     * Each unit in the scope, with what it reported for each part of an indicator. A unit's numbers of a year are looked up
     * once, whatever the planner believes of how many there are.
     */
    private static final String PER_UNIT = """
            with asked as (
                select * from unnest(:ids::int[], :numerators::text[], :denominators::text[], :roots::bigint[],
                    :firsts::int[], :lasts::int[], :resolutions::bigint[], :targets::int[])
                    as a (id, numerator, denominator, root, first_year, last_year, resolution, target)
            ), part as materialized (
                select a.id, a.root, a.first_year, a.last_year, f.figure, f.above, r.kind, r.since
                from asked a
                cross join lateral (values (a.numerator, true), (a.denominator, false)) f (figure, above)
                join figure_reporter r on r.figure_key = f.figure
            ), span as (
                select root, kind, min(greatest(since, first_year)) as first_year, max(last_year) as last_year
                from part group by root, kind
            ), scope as materialized (
                select a.root, u.year, u.unit_id, u.kind
                from (select root, min(first_year) as first_year, max(last_year) as last_year from span group by root) a
                cross join lateral unit_scope_years(a.root, a.first_year, a.last_year) u
                join span s on s.root = a.root and s.kind = u.kind and u.year between s.first_year and s.last_year
            ), known as materialized (
                select s.unit_id, s.year, m.figure_key,
                    case when waiting.id is null then m.approved else m.value end as number
                from (select distinct unit_id, year from scope) s
                left join lateral (
                    select id from submission
                    where :provisional and status = 'SUBMITTED' and (unit_id, year) = (s.unit_id, s.year)
                    limit 1) waiting on true
                cross join lateral (
                    select figure_key, value, approved from measurement where (unit_id, year) = (s.unit_id, s.year)
                    offset 0) m
            ), reported as (
                select p.id, s.year, s.unit_id, min(s.kind) as kind,
                    bool_and(n.number is not null) as complete,
                    sum(n.number) filter (where p.above) as numerator,
                    sum(n.number) filter (where not p.above) as denominator
                from part p
                join scope s on s.root = p.root and s.kind = p.kind and s.year >= p.since
                    and s.year between p.first_year and p.last_year
                left join known n on (n.unit_id, n.year, n.figure_key) = (s.unit_id, s.year, p.figure)
                group by p.id, s.year, s.unit_id
            ), exemption as (
                select distinct a.id, x.unit_id, x.year
                from asked a join ruling x on (x.resolution_id, x.target) = (a.resolution, a.target)
                where x.kind = 'EXEMPTION' and x.withdrawn_at is null
            ), per_unit as (
                select r.*, x.id is not null as exempt
                from reported r left join exemption x on (x.id, x.unit_id, x.year) = (r.id, r.unit_id, r.year)
            )
            """;

    private static final String TOTALS = """
            select id, year,
                count(*) filter (where not exempt) as expected,
                count(*) filter (where complete and not exempt) as reported,
                count(*) filter (where exempt) as exempt,
                coalesce(sum(numerator) filter (where complete), 0) as numerator,
                coalesce(sum(denominator) filter (where complete), 0) as denominator
            from per_unit group by id, year
            """;

    private static final String UNITS = """
            select id, year, unit_id, kind,
                (not exempt)::int as expected, (complete and not exempt)::int as reported, exempt::int as exempt, complete,
                coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator
            from per_unit
            """;

    private final JdbcClient database;

    CountQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * What to count: figures over all units at or below a root, for some years.
     *
     * @param resolution the identity of the resolution whose exemptions hold, with the number of its target
     */
    record Question(
            String numerator,
            @Nullable String denominator,
            long root,
            int firstYear,
            int lastYear,
            long resolution,
            int target) {

        Question(Indicator indicator, long root, int firstYear, int lastYear) {
            this(indicator.numerator(), indicator.denominator(), root, firstYear, lastYear, 0, 0);
        }

        private boolean isRatio() {
            return denominator != null;
        }
    }

    /** One unit's counts by year, and the kind of unit it is in the last of them. */
    record UnitCounts(UnitKind kind, Map<Integer, Count> years) {}

    /** What the units reported, by their identity, and what it adds up to by year. */
    record ByUnit(Map<Integer, Count> totals, Map<Long, UnitCounts> units) {

        private ByUnit() {
            this(new HashMap<>(), new HashMap<>());
        }

        private void add(long unit, UnitKind kind, Count count, boolean complete) {
            UnitCounts before = units.get(unit);
            Map<Integer, Count> years = before == null ? new HashMap<>() : before.years();
            years.put(count.year(), count);
            units.put(unit, new UnitCounts(kind, years));
            totals.merge(count.year(), complete ? count : count.withoutQuantity(), ByUnit::sum);
        }

        private static Count sum(Count one, Count other) {
            Count sum = one.plus(other);
            BigDecimal below = sum.quantity().denominator();
            return new Count(
                    sum.year(),
                    new Quantity(plain(sum.quantity().numerator()), below == null ? null : plain(below)),
                    sum.coverage());
        }
    }

    /**
     * The sums by year, one map for each question, in its order; one statement for all of them.
     *
     * @param provisional whether what was submitted counts before it is approved
     */
    List<Map<Integer, Count>> totals(List<Question> questions, boolean provisional) {
        List<Map<Integer, Count>> answers = questions.stream()
                .<Map<Integer, Count>>map(q -> new HashMap<>())
                .toList();
        if (questions.isEmpty()) {
            return answers;
        }
        ask(PER_UNIT + TOTALS, questions, provisional).query(row -> {
            Question question = questions.get(row.getInt("id"));
            answers.get(row.getInt("id")).put(row.getInt("year"), count(row, question));
        });
        return answers;
    }

    /** What each unit reported, by unit and year, and the sums; one for each question; one statement for all of them. */
    List<ByUnit> byUnit(List<Question> questions, boolean provisional) {
        List<ByUnit> answers = questions.stream().map(q -> new ByUnit()).toList();
        if (questions.isEmpty()) {
            return answers;
        }
        ask(PER_UNIT + UNITS + " order by year", questions, provisional).query(row -> {
            Question question = questions.get(row.getInt("id"));
            answers.get(row.getInt("id"))
                    .add(
                            row.getLong("unit_id"),
                            UnitKind.of(row.getString("kind")),
                            count(row, question),
                            row.getBoolean("complete"));
        });
        return answers;
    }

    private JdbcClient.StatementSpec ask(String sql, List<Question> questions, boolean provisional) {
        int size = questions.size();
        Integer[] ids = new Integer[size];
        String[] numerators = new String[size];
        @Nullable String[] denominators = new String[size];
        Long[] roots = new Long[size];
        Integer[] firsts = new Integer[size];
        Integer[] lasts = new Integer[size];
        Long[] resolutions = new Long[size];
        Integer[] targets = new Integer[size];
        for (int i = 0; i < size; i++) {
            Question question = questions.get(i);
            ids[i] = i;
            numerators[i] = question.numerator();
            denominators[i] = question.denominator();
            roots[i] = question.root();
            firsts[i] = question.firstYear();
            lasts[i] = question.lastYear();
            resolutions[i] = question.resolution();
            targets[i] = question.target();
        }
        return database.sql(sql)
                .param("ids", ids)
                .param("numerators", numerators)
                .param("denominators", denominators)
                .param("roots", roots)
                .param("firsts", firsts)
                .param("lasts", lasts)
                .param("resolutions", resolutions)
                .param("targets", targets)
                .param("provisional", provisional);
    }

    private static Count count(ResultSet row, Question question) throws SQLException {
        BigDecimal denominator = question.isRatio() ? plain(row.getBigDecimal("denominator")) : null;
        return new Count(
                row.getInt("year"),
                new Quantity(plain(row.getBigDecimal("numerator")), denominator),
                new Coverage(row.getInt("reported"), row.getInt("expected"), row.getInt("exempt")));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
