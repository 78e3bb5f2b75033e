package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.web.Dates;

/** Reads a form for those who examine it. */
@Component
class ExaminationQuery {

    private final EntryQuery forms;
    private final FormAccess access;
    private final EvidenceQuery evidence;
    private final JdbcClient database;
    private final Clock clock;

    ExaminationQuery(EntryQuery forms, FormAccess access, EvidenceQuery evidence, JdbcClient database, Clock clock) {
        this.forms = forms;
        this.access = access;
        this.evidence = evidence;
        this.database = database;
        this.clock = clock;
    }

    /** The form of a unit the person sees, held against the version before. */
    ExaminationPage page(Person person, int year, String unitKey) {
        EntryPage form = forms.page(person, year, unitKey);
        long unit = form.unit().id();
        List<ExaminationPage.Version> versions = versions(unit, year);
        Integer against = against(form.status(), versions);
        Map<String, String> before = against == null ? Map.of() : numbers(unit, year, against);
        boolean waits = form.status() == Status.SUBMITTED && !isExamined(form);
        Due due = due(unit, year);
        return new ExaminationPage(
                form,
                waits && form.phase().isOpen() && access.mayEnter(person, form.unit(), year),
                waits && form.approvable(),
                due.day() == null ? null : Dates.of(due.day()),
                due.late(),
                against,
                form.rows().stream().map(row -> line(row, against, before)).toList(),
                versions,
                evidence.of(unit, year));
    }

    private record Due(@Nullable LocalDate day, boolean late) {}

    private static boolean isExamined(EntryPage form) {
        return form.steps().get(form.steps().size() - 1).kind() == DecisionKind.EXAMINED;
    }

    /** A form that was handed in is its latest version itself. */
    private static @Nullable Integer against(Status status, List<ExaminationPage.Version> versions) {
        int earlier = status.isOpen() ? 0 : 1;
        return versions.size() > earlier ? versions.get(earlier).number() : null;
    }

    private static ExaminationPage.Line line(EntryPage.Row row, @Nullable Integer against, Map<String, String> before) {
        String then = before.getOrDefault(row.figure(), "");
        return new ExaminationPage.Line(
                row,
                then,
                against != null
                        && !then.equals(EnteredNumber.written(row.reported().number())));
    }

    private Due due(long unit, int year) {
        return database.sql("""
                        select y.due_on, coalesce(coalesce(first_submitted_on(s.id), :today) > y.due_on, false) as late
                        from reporting_year_of(:unit, :year) y
                        left join submission s on (s.unit_id, s.year) = (:unit, :year)
                        """)
                .param("unit", unit)
                .param("year", year)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Due(row.getObject("due_on", LocalDate.class), row.getBoolean("late")))
                .single();
    }

    /** The latest first. */
    private List<ExaminationPage.Version> versions(long unit, int year) {
        return database.sql("""
                        select v.number, a.display_name, v.submitted_at, v.basis
                        from submission_version v
                        join submission s on s.id = v.submission_id
                        join account a on a.id = v.account_id
                        where (s.unit_id, s.year) = (:unit, :year)
                        order by v.number desc
                        """)
                .param("unit", unit)
                .param("year", year)
                .query((row, n) -> new ExaminationPage.Version(
                        row.getInt("number"),
                        row.getString("display_name"),
                        Dates.of(row.getTimestamp("submitted_at").toInstant()),
                        row.getString("basis")))
                .list();
    }

    private Map<String, String> numbers(long unit, int year, int version) {
        Map<String, String> numbers = new HashMap<>();
        database.sql("""
                        select n.key, n.value::numeric as value
                        from submission_version v
                        join submission s on s.id = v.submission_id
                        cross join lateral jsonb_each_text(v.numbers) n
                        where (s.unit_id, s.year) = (:unit, :year) and v.number = :version
                        """)
                .param("unit", unit)
                .param("year", year)
                .param("version", version)
                .query(row -> {
                    numbers.put(
                            row.getString("key"),
                            EnteredNumber.written(Optional.ofNullable(row.getBigDecimal("value"))
                                    .orElse(BigDecimal.ZERO)));
                });
        return numbers;
    }
}
