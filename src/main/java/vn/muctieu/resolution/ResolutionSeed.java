package vn.muctieu.resolution;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.seed.Seed;

/** Writes one resolution: its targets keep their identity by number, what they hold is written anew. */
record ResolutionSeed(ResolutionFile file) implements Seed {

    @Override
    public String name() {
        return "3 resolution " + file.scope() + " " + file.code();
    }

    @Override
    public int checksum() {
        return file.file().checksum();
    }

    @Override
    public void write(JdbcClient database) {
        long scope = database.sql("select id from org_unit where key = :key")
                .param("key", file.scope())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> file.root().problem("scope", "scope", file.scope()));
        long resolution = writeResolution(database, scope);
        refuseVanishedTargets(database, resolution);
        database.sql("delete from target where resolution_id = :id and number <> all (:numbers)")
                .param("id", resolution)
                .param("numbers", numbers())
                .update();
        for (TargetEntry target : file.targets()) {
            writeTarget(database, resolution, target.target());
        }
        writePublished(database, resolution);
    }

    /** Whose number is written in another way, as 03-DA/TU for 03-ĐA/TU, is the same document. */
    private void correctCode(JdbcClient database, long scope) {
        database.sql("""
                        update resolution set code = :code
                        where scope_id = :scope and slug in (:slug, :slug || '-' || :scopeKey) and code <> :code
                        """)
                .param("code", file.code())
                .param("scope", scope)
                .param("slug", file.slug())
                .param("scopeKey", file.scope())
                .update();
    }

    private long writeResolution(JdbcClient database, long scope) {
        correctCode(database, scope);
        return database.sql("""
                        insert into resolution (slug, code, kind, title, issuer, scope_id, issued_on, first_year,
                            last_year, follows, source, file)
                        values (
                            case when exists (select from resolution where slug = :slug and scope_id <> :scope)
                                then :slug || '-' || :scopeKey else :slug end,
                            :code, :kind, :title, :issuer, :scope, :issued, :first, :last, :follows, :source, :file)
                        on conflict (scope_id, code) do update set
                            kind = excluded.kind, title = excluded.title, issuer = excluded.issuer,
                            issued_on = excluded.issued_on, first_year = excluded.first_year,
                            last_year = excluded.last_year, follows = excluded.follows, source = excluded.source,
                            file = excluded.file
                        returning id
                        """)
                .param("slug", file.slug())
                .param("scope", scope)
                .param("scopeKey", file.scope())
                .param("code", file.code())
                .param("kind", file.kind())
                .param("title", file.title())
                .param("issuer", file.issuer())
                .param("issued", file.issued(), Types.DATE)
                .param("first", file.firstYear())
                .param("last", file.lastYear())
                .param("follows", file.follows(), Types.VARCHAR)
                .param("source", file.source(), Types.VARCHAR)
                .param("file", file.file().name())
                .query(Long.class)
                .single();
    }

    private void refuseVanishedTargets(JdbcClient database, long resolution) {
        database
                .sql("""
                        select min(t.number)
                        from target t
                        join indicator i on i.target_id = t.id
                        join measurement m on m.figure_key in (i.numerator, i.denominator)
                        where t.resolution_id = :id and t.number <> all (:numbers)
                            and m.year between :first and :last
                        """)
                .param("id", resolution)
                .param("numbers", numbers())
                .param("first", file.firstYear())
                .param("last", file.lastYear())
                .query((row, n) -> row.getObject(1, Integer.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .forEach(number -> {
                    throw file.root().problem("targets", "target-vanished", number);
                });
    }

    private Integer[] numbers() {
        return file.targets().stream().map(target -> target.target().number()).toArray(Integer[]::new);
    }

    private static void writeTarget(JdbcClient database, long resolution, Target target) {
        Target.Withdrawal withdrawal = target.withdrawal();
        long id = database.sql("""
                        insert into target (resolution_id, number, text, wording, source, lead, withdrawn_on, withdrawn_basis)
                        values (:resolution, :number, :text, :wording, :source, :lead, :withdrawnOn, :withdrawnBasis)
                        on conflict (resolution_id, number) do update set
                            text = excluded.text, wording = excluded.wording, source = excluded.source,
                            lead = excluded.lead, withdrawn_on = excluded.withdrawn_on,
                            withdrawn_basis = excluded.withdrawn_basis
                        returning id
                        """)
                .param("resolution", resolution)
                .param("number", target.number())
                .param("text", target.text(), Types.VARCHAR)
                .param("wording", target.wording().code())
                .param("source", target.source(), Types.VARCHAR)
                .param("lead", target.lead(), Types.VARCHAR)
                .param("withdrawnOn", withdrawal == null ? null : withdrawal.on(), Types.DATE)
                .param("withdrawnBasis", withdrawal == null ? null : withdrawal.basis(), Types.VARCHAR)
                .query(Long.class)
                .single();
        writeIndicators(database, id, target.indicators());
        writeFollows(database, id, target.follows());
    }

    private static void writeIndicators(JdbcClient database, long target, List<Indicator> indicators) {
        database.sql("delete from indicator where target_id = :id")
                .param("id", target)
                .update();
        for (int position = 0; position < indicators.size(); position++) {
            Indicator indicator = indicators.get(position);
            writeIndicator(database, target, position, indicator);
            for (Amendment amendment : indicator.amendments()) {
                writeAmendment(database, target, position, amendment);
            }
        }
    }

    private static void writeIndicator(JdbcClient database, long target, int position, Indicator indicator) {
        Terms terms = indicator.terms();
        Change change = terms.change();
        Baseline baseline = terms.baseline();
        boolean counted = !indicator.measured().isDecided();
        database.sql("""
                        insert into indicator (target_id, position, decided, numerator, denominator, base_year, name, goal,
                            closed, timing, level, quotas, change, baseline_year, baseline, milestones, unit_of_measure)
                        values (:target, :position, :decided, :numerator, :denominator, :baseYear, :name, :goal,
                            :closed, :timing, :level, :quotas, :change, :baselineYear, :baseline, :milestones, :unit)
                        """)
                .param("target", target)
                .param("position", position)
                .param("decided", counted ? null : indicator.numerator(), Types.VARCHAR)
                .param("numerator", counted ? indicator.numerator() : null, Types.VARCHAR)
                .param("denominator", indicator.denominator(), Types.VARCHAR)
                .param("baseYear", indicator.measured().baseYear(), Types.INTEGER)
                .param("name", indicator.name(), Types.VARCHAR)
                .param("goal", indicator.goal().toString())
                .param("closed", indicator.goal().closed())
                .param("timing", indicator.timing().toString())
                .param("level", terms.level().toString())
                .param("quotas", Terms.written(terms.quotas()))
                .param("change", change == null ? null : change.toString(), Types.VARCHAR)
                .param("baselineYear", baseline == null ? null : baseline.year(), Types.INTEGER)
                .param("baseline", baseline == null ? null : baseline.value(), Types.VARCHAR)
                .param("milestones", Terms.written(terms.milestones()))
                .param("unit", terms.unitOfMeasure(), Types.VARCHAR)
                .update();
    }

    private static void writeAmendment(JdbcClient database, long target, int position, Amendment amendment) {
        database.sql("""
                        insert into amended_goal (target_id, position, from_year, document, issued_on, basis, goal, timing)
                        values (:target, :position, :from, :document, :issued, :basis, :goal, :timing)
                        """)
                .param("target", target)
                .param("position", position)
                .param("from", amendment.from())
                .param("document", amendment.document())
                .param("issued", amendment.issued())
                .param("basis", amendment.basis())
                .param("goal", amendment.goal().toString())
                .param("timing", amendment.timing().toString())
                .update();
    }

    private static void writeFollows(JdbcClient database, long target, List<String> follows) {
        database.sql("delete from target_follows where target_id = :id")
                .param("id", target)
                .update();
        for (String earlier : follows) {
            database.sql("insert into target_follows (target_id, earlier) values (:id, :earlier)")
                    .param("id", target)
                    .param("earlier", earlier)
                    .update();
        }
    }

    private void writePublished(JdbcClient database, long resolution) {
        database.sql("delete from published_result where resolution_id = :id")
                .param("id", resolution)
                .update();
        List<PublishedResult> published = file.published();
        for (int position = 0; position < published.size(); position++) {
            PublishedResult result = published.get(position);
            database.sql("""
                            insert into published_result (resolution_id, position, kind, stated_on, targets, not_met,
                                text, causes, source)
                            values (:id, :position, :kind, :on, :targets, :notMet, :text, :causes, :source)
                            """)
                    .param("id", resolution)
                    .param("position", position)
                    .param("kind", result.kind())
                    .param("on", result.statedOn())
                    .param("targets", result.targets())
                    .param("notMet", result.notMet())
                    .param("text", result.text())
                    .param("causes", result.causes(), Types.VARCHAR)
                    .param("source", result.source())
                    .update();
        }
    }
}
