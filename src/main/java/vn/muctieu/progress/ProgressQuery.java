package vn.muctieu.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.progress.CountQuery.Question;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;
import vn.muctieu.ruling.Ruled;
import vn.muctieu.ruling.RulingQuery;

/** Answers where resolutions stand. Whoever asks has made sure that the reader may see the unit looked at. */
@Component
public class ProgressQuery {

    private final CountQuery counts;
    private final RulingQuery rulings;
    private final JdbcClient database;

    ProgressQuery(CountQuery counts, RulingQuery rulings, JdbcClient database) {
        this.counts = counts;
        this.rulings = rulings;
        this.database = database;
    }

    /**
     * What to look at.
     *
     * @param root the identity of the resolution's scope or of a unit below it
     * @param provisional whether what was submitted counts before it is approved
     */
    public record Look(Resolution resolution, long root, int year, boolean provisional) {

        public Look(Resolution resolution, long root, int year) {
            this(resolution, root, year, false);
        }
    }

    /** A resolution as of a year. */
    public ResolutionProgress of(Look look) {
        return of(List.of(look)).get(0);
    }

    /** Several resolutions, by as many statements as one. All are provisional, or none. */
    public List<ResolutionProgress> of(List<Look> looks) {
        return judge(looks, false, ProgressQuery::judge);
    }

    /** A resolution as of a year, with each unit's part of it. */
    public ResolutionProgress inDetail(Look look) {
        return judge(List.of(look), true, ProgressQuery::judge).get(0);
    }

    /** A resolution as of a year and as of the year before it. */
    public record WithYearBefore(ResolutionProgress now, ResolutionProgress before) {}

    /**
     * Several resolutions as of their years and as of the years before, by as many statements as one.
     *
     * @param detailed whether each unit's part is asked for too
     */
    public List<WithYearBefore> withYearBefore(List<Look> looks, boolean detailed) {
        return judge(looks, detailed, ProgressQuery::judgeWithYearBefore);
    }

    /** A target's own numbers in the years before its resolution, for each indicator; by one statement. */
    public List<Map<Integer, Count>> before(Target target, ResolutionProgress look, int firstYear) {
        int lastYear = look.resolution().firstYear() - 1;
        List<Question> questions = target.indicators().stream()
                .filter(indicator -> !indicator.measured().isDecided())
                .map(indicator -> new Question(indicator, look.root(), firstYear, lastYear))
                .toList();
        var answers = counts.totals(questions, false).iterator();
        return target.indicators().stream()
                .map(indicator -> indicator.measured().isDecided() ? Map.<Integer, Count>of() : answers.next())
                .toList();
    }

    /** Makes something of what was asked for a look. */
    private interface Judge<T> {
        T judge(Look look, Inquiry inquiry, Rulings rulings);
    }

    private <T> List<T> judge(List<Look> looks, boolean detailed, Judge<T> judge) {
        Map<Long, List<Ruled>> ruled =
                rulings
                        .inForce(looks.stream()
                                .map(look -> look.resolution().id())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Ruled::resolution));
        Inquiry inquiry = new Inquiry(detailed);
        looks.forEach(inquiry::add);
        boolean provisional = looks.stream().anyMatch(Look::provisional);
        inquiry.answer(counts.totals(inquiry.inTotal(), provisional), counts.byUnit(inquiry.byUnit(), provisional));
        return looks.stream()
                .map(look -> judge.judge(
                        look,
                        inquiry,
                        new Rulings(ruled.getOrDefault(look.resolution().id(), List.of()))))
                .toList();
    }

    /** The year before needs nothing asked for it: what is known of the year holds it. */
    private static WithYearBefore judgeWithYearBefore(Look look, Inquiry inquiry, Rulings rulings) {
        return new WithYearBefore(
                judge(look, inquiry, rulings, look.year()), judge(look, inquiry, rulings, look.year() - 1));
    }

    private static ResolutionProgress judge(Look look, Inquiry inquiry, Rulings rulings) {
        return judge(look, inquiry, rulings, look.year());
    }

    private static ResolutionProgress judge(Look look, Inquiry inquiry, Rulings rulings, int asOf) {
        Resolution resolution = look.resolution();
        boolean whole = look.root() == resolution.scope();
        var evaluator = new Evaluator(resolution.firstYear(), resolution.lastYear(), asOf, whole);
        List<TargetProgress> targets = new ArrayList<>();
        for (Target target : resolution.targets()) {
            targets.add(evaluator.judge(target, inquiry.facts(look, target, rulings)));
        }
        return new ResolutionProgress(resolution, asOf, look.root(), look.provisional(), List.copyOf(targets));
    }

    /** The latest year of the resolution's period for which anything was approved at or below a unit. */
    public Optional<Integer> latestYear(Resolution resolution, long root) {
        return latestYears(List.of(resolution), root).values().stream().findFirst();
    }

    /** The same for several resolutions, by their identity; those with nothing approved are not there. */
    public Map<Long, Integer> latestYears(List<Resolution> resolutions, long root) {
        Map<Long, Integer> years = new HashMap<>();
        database.sql("""
                        with asked as (
                            select id, first_year, last_year from resolution where id = any (:resolutions)
                        ), scope as (
                            select u.year, u.unit_id
                            from (select min(first_year) as first_year, max(last_year) as last_year from asked) a
                            cross join lateral unit_scope_years(:root, a.first_year, a.last_year) u
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
}
