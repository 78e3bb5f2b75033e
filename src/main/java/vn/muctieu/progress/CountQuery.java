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
                    :firsts::int[], :lasts::int[]) as a (id, numerator, denominator, root, first_year, last_year)
            ), part as (
                select id, root, first_year, last_year, numerator as figure, true as above from asked
                union all
                select id, root, first_year, last_year, denominator, false from asked where denominator is not null
            ), scope as (
                select y.root, y.year, u.unit_id, u.kind
                from (select distinct root, generate_series(first_year, last_year) as year from asked) y
                cross join lateral unit_subtree(y.root, make_date(y.year, 12, 31)) u
            ), per_unit as (
                select p.id, s.year, s.unit_id,
                    bool_and(m.approved is not null) as complete,
                    sum(m.approved) filter (where p.above) as numerator,
                    sum(m.approved) filter (where not p.above) as denominator
                from part p
                join figure_reporter r on r.figure_key = p.figure
                join scope s on s.root = p.root and s.kind = r.kind and s.year between p.first_year and p.last_year
                left join measurement m on (m.figure_key, m.unit_id, m.year) = (p.figure, s.unit_id, s.year)
                group by p.id, s.year, s.unit_id
            )
            """;

    private final JdbcClient database;

    CountQuery(JdbcClient database) {
        this.database = database;
    }

    /** What to count: an indicator, over all units at or below a root, for some years. */
    record Question(Indicator indicator, long root, int firstYear, int lastYear) {}

    /** The sums by year, one map for each question, in its order; one statement for all of them. */
    List<Map<Integer, Count>> totals(List<Question> questions) {
        List<Map<Integer, Count>> answers = questions.stream()
                .<Map<Integer, Count>>map(q -> new HashMap<>())
                .toList();
        ask(PER_UNIT + """
                                select id, year, count(*) as expected, count(*) filter (where complete) as reported,
                                    coalesce(sum(numerator) filter (where complete), 0) as numerator,
                                    coalesce(sum(denominator) filter (where complete), 0) as denominator
                                from per_unit group by id, year
                                """, questions).query(row -> {
            Question question = questions.get(row.getInt("id"));
            answers.get(row.getInt("id")).put(row.getInt("year"), count(row, question.indicator()));
        });
        return answers;
    }

    /** What each unit reported, by unit; one map for each question, whose years must be one. */
    List<Map<Long, Count>> byUnit(List<Question> questions) {
        List<Map<Long, Count>> answers =
                questions.stream().<Map<Long, Count>>map(q -> new HashMap<>()).toList();
        ask(PER_UNIT + """
                                select id, year, unit_id, 1 as expected, complete::int as reported,
                                    coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator
                                from per_unit
                                """, questions).query(row -> {
            Question question = questions.get(row.getInt("id"));
            answers.get(row.getInt("id")).put(row.getLong("unit_id"), count(row, question.indicator()));
        });
        return answers;
    }

    private JdbcClient.StatementSpec ask(String sql, List<Question> questions) {
        int size = questions.size();
        Integer[] ids = new Integer[size];
        String[] numerators = new String[size];
        @Nullable String[] denominators = new String[size];
        Long[] roots = new Long[size];
        Integer[] firsts = new Integer[size];
        Integer[] lasts = new Integer[size];
        for (int i = 0; i < size; i++) {
            Question question = questions.get(i);
            ids[i] = i;
            numerators[i] = question.indicator().numerator();
            denominators[i] = question.indicator().denominator();
            roots[i] = question.root();
            firsts[i] = question.firstYear();
            lasts[i] = question.lastYear();
        }
        return database.sql(sql)
                .param("ids", ids)
                .param("numerators", numerators)
                .param("denominators", denominators)
                .param("roots", roots)
                .param("firsts", firsts)
                .param("lasts", lasts);
    }

    private static Count count(ResultSet row, Indicator indicator) throws SQLException {
        BigDecimal denominator = indicator.isRatio() ? plain(row.getBigDecimal("denominator")) : null;
        return new Count(
                row.getInt("year"),
                new Quantity(plain(row.getBigDecimal("numerator")), denominator),
                new Coverage(row.getInt("reported"), row.getInt("expected")));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
