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

    /** Each unit in the scope, with what it reported for each part of an indicator. */
    private static final String PER_UNIT = """
            with asked as (
                select * from unnest(:ids::int[], :numerators::text[], :denominators::text[], :roots::bigint[],
                    :firsts::int[], :lasts::int[], :resolutions::bigint[], :targets::int[])
                    as a (id, numerator, denominator, root, first_year, last_year, resolution, target)
            ), part as (
                select id, root, first_year, last_year, numerator as figure, true as above from asked
                union all
                select id, root, first_year, last_year, denominator, false from asked where denominator is not null
            ), scope as (
                select y.root, y.year, u.unit_id, u.kind
                from (select distinct root, generate_series(first_year, last_year) as year from asked) y
                cross join lateral unit_scope(y.root, make_date(y.year, 12, 31)) u
            ), reported as (
                select p.id, s.year, s.unit_id, s.kind,
                    bool_and(n.number is not null) as complete,
                    sum(n.number) filter (where p.above) as numerator,
                    sum(n.number) filter (where not p.above) as denominator
                from part p
                join figure_reporter r on r.figure_key = p.figure
                join scope s on s.root = p.root and s.kind = r.kind and s.year >= r.since
                    and s.year between p.first_year and p.last_year
                left join measurement m on (m.figure_key, m.unit_id, m.year) = (p.figure, s.unit_id, s.year)
                left join submission waiting on :provisional and waiting.status = 'SUBMITTED'
                    and (waiting.unit_id, waiting.year) = (s.unit_id, s.year)
                cross join lateral (
                    select case when waiting.id is null then m.approved else m.value end as number) n
                group by p.id, s.year, s.unit_id, s.kind
            ), per_unit as (
                select r.*, exists (
                    select from asked a join ruling x on (x.resolution_id, x.target) = (a.resolution, a.target)
                    where a.id = r.id and x.kind = 'EXEMPTION' and x.withdrawn_at is null
                        and (x.unit_id, x.year) = (r.unit_id, r.year)) as exempt
                from reported r
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
                (not exempt)::int as expected, (complete and not exempt)::int as reported, exempt::int as exempt,
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

    /**
     * The sums by year, one map for each question, in its order; one statement for all of them.
     *
     * @param provisional whether what was submitted counts before it is approved
     */
    List<Map<Integer, Count>> totals(List<Question> questions, boolean provisional) {
        List<Map<Integer, Count>> answers = questions.stream()
                .<Map<Integer, Count>>map(q -> new HashMap<>())
                .toList();
        ask(PER_UNIT + TOTALS, questions, provisional).query(row -> {
            Question question = questions.get(row.getInt("id"));
            answers.get(row.getInt("id")).put(row.getInt("year"), count(row, question));
        });
        return answers;
    }

    /** What each unit reported, by unit and year; one map for each question; one statement for all of them. */
    List<Map<Long, UnitCounts>> byUnit(List<Question> questions, boolean provisional) {
        List<Map<Long, UnitCounts>> answers = questions.stream()
                .<Map<Long, UnitCounts>>map(q -> new HashMap<>())
                .toList();
        if (questions.isEmpty()) {
            return answers;
        }
        ask(PER_UNIT + UNITS + " order by year", questions, provisional).query(row -> {
            Question question = questions.get(row.getInt("id"));
            Map<Long, UnitCounts> units = answers.get(row.getInt("id"));
            UnitCounts before = units.get(row.getLong("unit_id"));
            Map<Integer, Count> years = before == null ? new HashMap<>() : before.years();
            years.put(row.getInt("year"), count(row, question));
            units.put(row.getLong("unit_id"), new UnitCounts(UnitKind.of(row.getString("kind")), years));
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
