package vn.muctieu.progress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.progress.CountQuery.Question;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;

/** Answers where resolutions stand. Whoever asks has made sure that the reader may see the unit looked at. */
@Component
public class ProgressQuery {

    private final CountQuery counts;
    private final JdbcClient database;

    ProgressQuery(CountQuery counts, JdbcClient database) {
        this.counts = counts;
        this.database = database;
    }

    /**
     * What to look at.
     *
     * @param root the identity of the resolution's scope or of a unit below it
     */
    public record Look(Resolution resolution, long root, int year) {}

    /** A resolution as of a year. */
    public ResolutionProgress of(Look look) {
        return of(List.of(look)).get(0);
    }

    /** Several resolutions, by one statement. */
    public List<ResolutionProgress> of(List<Look> looks) {
        List<Question> questions = looks.stream()
                .flatMap(look ->
                        look.resolution().targets().stream().flatMap(target -> questions(look, target).stream()))
                .toList();
        Iterator<Map<Integer, Count>> answers = counts.totals(questions).iterator();
        List<ResolutionProgress> progress = new ArrayList<>();
        for (Look look : looks) {
            List<TargetProgress> targets = new ArrayList<>();
            for (Target target : look.resolution().targets()) {
                targets.add(judge(look, target, answers));
            }
            progress.add(new ResolutionProgress(look.resolution(), look.year(), look.root(), List.copyOf(targets)));
        }
        return progress;
    }

    /** One target's indicators as each unit reported them in the year looked at, by unit. */
    public List<Map<Long, Count>> byUnit(Look look, Target target) {
        return counts.byUnit(target.indicators().stream()
                .map(indicator -> new Question(indicator, look.root(), look.year(), look.year()))
                .toList());
    }

    /** The latest year of the resolution's period for which anything was approved at or below a unit. */
    public Optional<Integer> latestYear(Resolution resolution, long root) {
        return latestYears(List.of(resolution), root).values().stream().findFirst();
    }

    /** The same for several resolutions, by their identity; those with nothing approved are not there. */
    public Map<Long, Integer> latestYears(List<Resolution> resolutions, long root) {
        Map<Long, Integer> years = new java.util.HashMap<>();
        database.sql("""
                        with asked as (
                            select id, first_year, last_year from resolution where id = any (:resolutions)
                        ), scope as (
                            select y.year, u.unit_id
                            from (select generate_series(min(first_year), max(last_year)) as year from asked) y
                            cross join lateral unit_subtree(:root, make_date(y.year, 12, 31)) u
                        )
                        select a.id, max(s.year) as year
                        from asked a
                        join scope s on s.year between a.first_year and a.last_year
                        where exists (
                            select from measurement m where (m.unit_id, m.year) = (s.unit_id, s.year) and m.approved is not null)
                        group by a.id
                        """)
                .param("resolutions", resolutions.stream().map(Resolution::id).toArray(Long[]::new))
                .param("root", root)
                .query(row -> {
                    years.put(row.getLong("id"), row.getInt("year"));
                });
        return years;
    }

    private static TargetProgress judge(Look look, Target target, Iterator<Map<Integer, Count>> answers) {
        List<Map<Integer, Count>> counted = new ArrayList<>();
        for (int i = 0; i < target.indicators().size(); i++) {
            counted.add(answers.next());
        }
        Resolution resolution = look.resolution();
        boolean whole = look.root() == resolution.scope();
        return new Evaluator(resolution.firstYear(), resolution.lastYear(), look.year(), whole).judge(target, counted);
    }

    private static List<Question> questions(Look look, Target target) {
        Resolution resolution = look.resolution();
        int last = Math.max(resolution.firstYear(), Math.min(look.year(), resolution.lastYear()));
        List<Question> questions = new ArrayList<>();
        for (Indicator indicator : target.indicators()) {
            questions.add(new Question(indicator, look.root(), resolution.firstYear(), last));
        }
        return questions;
    }
}
