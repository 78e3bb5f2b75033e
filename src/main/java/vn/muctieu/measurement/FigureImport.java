package vn.muctieu.measurement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;

/** Entering many figures of a year at once, by the rules of typing them one by one: all of them, or none. */
@Service
public class FigureImport {

    /** Where the numbers are put first: unit_id, figure_key, value (null takes a number away), version (as last seen). */
    public static final String TABLE = "figure_import";

    private static final String NUMBER = "\u0001";

    /** Of each figure, everything it lies within; and what the forms would hold afterwards, as far as they ask it. */
    private static final String WHOLES = """
            with recursive wholes (part, whole) as (
                select key, within from figure where within is not null
                union all
                select w.part, f.within from wholes w join figure f on f.key = w.whole where f.within is not null
            ), figure_import_after as (
                select a.unit_id, a.figure_key, i.unit_id is not null as entered,
                    case when i.unit_id is null then m.value else i.value end as value
                from figure_import_asked a
                left join figure_import i on (i.unit_id, i.figure_key) = (a.unit_id, a.figure_key)
                left join measurement m on (m.unit_id, m.figure_key) = (a.unit_id, a.figure_key) and m.year = :year
            )
            """;

    private final Access access;
    private final ReportingYears years;
    private final FormBookQuery books;
    private final ChangeSignature signature;
    private final JdbcClient database;
    private final Clock clock;

    FigureImport(
            Access access,
            ReportingYears years,
            FormBookQuery books,
            ChangeSignature signature,
            JdbcClient database,
            Clock clock) {
        this.access = access;
        this.years = years;
        this.books = books;
        this.signature = signature;
        this.database = database;
        this.clock = clock;
    }

    /** Puts numbers into {@link #TABLE}, in the running transaction. */
    public interface Numbers {
        void put();
    }

    /**
     * Why a number, or all of a form, cannot be taken.
     *
     * @param figure null if it is about all of the unit's form
     */
    public record Refusal(long unit, @Nullable String figure, String messageKey, List<String> arguments) {}

    /** Whatever speaks against the numbers as things stand; nothing is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refusal> refusals(Person person, int year, Numbers numbers) {
        stage(person, year, numbers);
        List<Refusal> closed = closed(year);
        List<Refusal> refusals = closed.isEmpty() ? refusals(year) : closed;
        database.sql("drop table figure_import, figure_import_asked").update();
        return refusals;
    }

    /**
     * Takes the numbers into their forms.
     *
     * @return what speaks against them; then nothing was written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refusal> enter(Person person, int year, Numbers numbers) {
        signature.sign(person.account(), Channel.WORKBOOK, null);
        stage(person, year, numbers);
        List<Refusal> closed = closed(year);
        if (closed.isEmpty()) {
            begin(year);
        }
        List<Refusal> refusals = closed.isEmpty() ? refusals(year) : closed;
        if (refusals.isEmpty()) {
            write(person, year);
        }
        database.sql("drop table figure_import, figure_import_asked").update();
        return refusals;
    }

    private void stage(Person person, int year, Numbers numbers) {
        database.sql("""
                        create temporary table figure_import (
                            unit_id bigint not null,
                            figure_key text not null,
                            value numeric,
                            version int not null,
                            primary key (unit_id, figure_key)
                        ) on commit drop
                        """).update();
        numbers.put();
        List<Long> units = database.sql("select distinct unit_id from figure_import")
                .query(Long.class)
                .list();
        var enterable = access.enterable(person, FormQuery.endOf(year));
        units.stream().filter(unit -> !enterable.contains(unit)).findFirst().ifPresent(unit -> {
            throw new OutOfSight(person, unit);
        });
        database.sql("create temporary table figure_import_asked (unit_id bigint, figure_key text) on commit drop")
                .update();
        books.of(person, year, units).forms().stream()
                .collect(groupingBy(
                        FormBook.UnitForm::asked, mapping(form -> form.unit().id(), toList())))
                .forEach((figures, askedUnits) -> database.sql("""
                                insert into figure_import_asked
                                select u, f from unnest(:units) u cross join unnest(:figures) f
                                """)
                        .param("units", askedUnits.toArray(Long[]::new))
                        .param("figures", figures.toArray(String[]::new))
                        .update());
        database.sql("analyze figure_import").update();
        database.sql("analyze figure_import_asked").update();
    }

    private List<Refusal> closed(int year) {
        return database.sql("""
                        select unit_id, phase
                        from (select unit_id, held_year_phase(unit_id, :year) as phase
                            from (select distinct unit_id from figure_import) u) p
                        where phase in ('NOT_OPENED', 'CLOSED')
                        """)
                .param("year", year)
                .query((row, n) -> new Refusal(
                        row.getLong("unit_id"),
                        null,
                        row.getString("phase").equals("CLOSED")
                                ? "measurement.refused.year-closed"
                                : "measurement.refused.year-not-open",
                        List.of(String.valueOf(year))))
                .list();
    }

    /** Begins the forms and holds them against everybody else until the transaction ends, always in the same order. */
    private void begin(int year) {
        database.sql("""
                        insert into submission (unit_id, year, status)
                        select distinct unit_id, :year, 'DRAFT' from figure_import order by unit_id
                        on conflict (unit_id, year) do nothing
                        """).param("year", year).update();
        database.sql("""
                        select id from submission
                        where year = :year and unit_id in (select unit_id from figure_import)
                        order by unit_id for update
                        """).param("year", year).query(Long.class).list();
    }

    private List<Refusal> refusals(int year) {
        return database.sql(WHOLES + """
                        select i.unit_id, null as figure_key, 'locked.' || s.status as rule, array[:year::text] as arguments
                        from (select distinct unit_id from figure_import) i
                        join submission s on s.unit_id = i.unit_id and s.year = :year
                        where s.status in ('SUBMITTED', 'APPROVED')
                        union all
                        select i.unit_id, i.figure_key, 'not-asked', array[coalesce(f.name, i.figure_key)]
                        from figure_import i
                        left join figure_import_asked a on (a.unit_id, a.figure_key) = (i.unit_id, i.figure_key)
                        left join figure f on f.key = i.figure_key
                        where a.unit_id is null
                        union all
                        select i.unit_id, i.figure_key,
                            case when i.value < 0 then 'negative'
                                when i.value >= 1e14 then 'too-large'
                                when f.decimals = 0 then 'not-whole'
                                else 'decimals' end,
                            array[:number || i.value, f.decimals::text]
                        from figure_import i join figure f on f.key = i.figure_key
                        where i.value < 0 or i.value >= 1e14 or i.value <> round(i.value, f.decimals)
                        union all
                        select i.unit_id, i.figure_key,
                            case when m.value is null then 'stale.emptied' when i.value is null then 'stale.emptying'
                                else 'stale' end,
                            array[:number || m.value, :number || i.value]
                        from figure_import i
                        left join measurement m
                            on (m.unit_id, m.figure_key) = (i.unit_id, i.figure_key) and m.year = :year
                        where coalesce(m.version, 0) <> i.version and m.value is distinct from i.value
                        union all
                        select p.unit_id, p.figure_key,
                            case when p.entered then 'more-than-whole' else 'less-than-part' end,
                            case when p.entered then array[:number || p.value, wf.name, :number || w.value]
                                else array[:number || w.value, pf.name, :number || p.value] end
                        from figure_import_after p
                        join wholes on wholes.part = p.figure_key
                        join figure_import_after w on w.unit_id = p.unit_id and w.figure_key = wholes.whole
                        join figure pf on pf.key = p.figure_key
                        join figure wf on wf.key = w.figure_key
                        where p.value > w.value and (p.entered or w.entered)
                        """)
                .param("year", year)
                .param("number", NUMBER)
                .query(FigureImport::refusal)
                .list();
    }

    private void write(Person person, int year) {
        database.sql("""
                        insert into measurement (figure_key, unit_id, year, value, version, entered_by, entered_at)
                        select i.figure_key, i.unit_id, :year, i.value, 1, :by, :at
                        from figure_import i
                        left join measurement m
                            on (m.unit_id, m.figure_key) = (i.unit_id, i.figure_key) and m.year = :year
                        where m.value is distinct from i.value
                        on conflict (figure_key, unit_id, year) do update
                            set value = excluded.value, nothing = null, reason = null, version = measurement.version + 1,
                                entered_by = excluded.entered_by, entered_at = excluded.entered_at
                        """)
                .param("year", year)
                .param("by", person.account())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        List<String> arguments = Arrays.stream(
                        (@Nullable String[]) row.getArray("arguments").getArray())
                .map(FigureImport::written)
                .toList();
        return new Refusal(
                row.getLong("unit_id"),
                row.getString("figure_key"),
                "measurement.refused." + row.getString("rule"),
                arguments);
    }

    /** Numbers among the arguments are written as they would be typed. */
    private static String written(@Nullable String argument) {
        if (argument == null) {
            return "";
        }
        return argument.startsWith(NUMBER)
                ? EnteredNumber.written(new BigDecimal(argument.substring(NUMBER.length())))
                : argument;
    }
}
