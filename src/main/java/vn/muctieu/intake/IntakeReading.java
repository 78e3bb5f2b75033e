package vn.muctieu.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.intake.Arrangements.OfFile;
import vn.muctieu.intake.EnterableFormsQuery.Forms;
import vn.muctieu.measurement.FormBook;
import vn.muctieu.resolution.Figure;
import vn.muctieu.web.Refused;

/** Reads the files of an intake and keeps the numbers in them, each beside what stands in the form now. */
@Component
class IntakeReading {

    private final EnterableFormsQuery forms;
    private final ArrangedFiles arranged;
    private final DataSource source;
    private final JdbcClient database;

    IntakeReading(EnterableFormsQuery forms, ArrangedFiles arranged, DataSource source, JdbcClient database) {
        this.forms = forms;
        this.arranged = arranged;
        this.source = source;
        this.database = database;
    }

    /**
     * Reads every file, in the running transaction.
     *
     * @param files how many files are read by now
     * @return the year the numbers belong to; null if no file could be read
     */
    @Nullable
    Integer read(long intake, Person person, IntConsumer files, IntConsumer numbers) {
        database.sql("""
                        create temporary table intake_chosen on commit drop as
                        select file, sheet, address, value, version from intake_cell where intake_id = :intake and taken
                        """).param("intake", intake).update();
        database.sql("delete from intake_cell where intake_id = :intake")
                .param("intake", intake)
                .update();
        database.sql(ReadNumbers.TABLE).update();
        Map<Integer, Forms> ofYears = new HashMap<>();
        Integer year = null;
        List<Integer> all =
                database.sql("""
                        select number from intake_file where intake_id = :intake order by left_out, number
                        """).param("intake", intake).query(Integer.class).list();
        int done = 0;
        for (int number : all) {
            database.sql("savepoint one_file").update();
            try {
                int ofYear = read(intake, number, person, ofYears, year, numbers);
                year = ofYear;
                database.sql("release savepoint one_file").update();
            } catch (FileRefused refused) {
                refuse(intake, number, refused.messageKey(), refused.texts());
            } catch (RuntimeException e) {
                if (!(e instanceof Refused told)) {
                    throw e;
                }
                Object[] arguments = told.arguments();
                String[] texts = new String[arguments.length];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = String.valueOf(arguments[i]);
                }
                refuse(intake, number, told.messageKey(), texts);
            }
            files.accept(++done);
        }
        if (year != null) {
            refuseTwice(intake, year);
            compare(intake, year);
        }
        return year;
    }

    private void refuse(long intake, int file, String messageKey, String[] arguments) {
        database.sql("rollback to savepoint one_file").update();
        database.sql("""
                        update intake_file set refusal = :refusal, arguments = :arguments
                        where intake_id = :intake and number = :file
                        """)
                .param("intake", intake)
                .param("file", file)
                .param("refusal", messageKey)
                .param("arguments", arguments)
                .update();
    }

    private int read(
            long intake,
            int file,
            Person person,
            Map<Integer, Forms> ofYears,
            @Nullable Integer otherYear,
            IntConsumer progress) {
        byte[] content = database.sql("select content from intake_file where intake_id = :intake and number = :file")
                .param("intake", intake)
                .param("file", file)
                .query(byte[].class)
                .single();
        Book book = BookReader.read(content);
        Optional<FormIdentity> identity = FormIdentity.of(book);
        Optional<OfFile> own = identity.isPresent() ? Optional.empty() : Optional.of(arranged.of(intake, file));
        int year =
                identity.map(FormIdentity::year).or(() -> own.map(OfFile::year)).orElseThrow();
        if (otherYear != null && otherYear != year) {
            throw new FileRefused("other-year", String.valueOf(year), String.valueOf(otherYear));
        }
        Forms of = ofYears.computeIfAbsent(year, one -> forms.of(person, one));
        Finding finding = identity.isPresent() ? form(book, identity.get(), of) : arranged(book, own.orElseThrow(), of);
        int ignored = store(file, of.units(), progress, finding);
        database.sql("""
                        update intake_file set ignored_rows = :ignored, refusal = null
                        where intake_id = :intake and number = :file
                        """)
                .param("ignored", ignored)
                .param("intake", intake)
                .param("file", file)
                .update();
        return year;
    }

    private static Finding form(Book book, FormIdentity identity, Forms of) {
        Set<String> units = identity.bases().keySet().stream()
                .map(key -> key.substring(BookKeys.UNIT.length()))
                .collect(Collectors.toSet());
        if (!of.units().keySet().containsAll(units)) {
            throw new FileRefused("other-unit");
        }
        FormBook asked = of.book().only(unit -> units.contains(unit.key()));
        if (!asked.version().equals(identity.version())) {
            throw new FileRefused("old-form");
        }
        Map<String, Integer> decimals =
                asked.figures().stream().collect(Collectors.toMap(Figure::key, Figure::decimals));
        return numbers -> new FormReading(identity, decimals, numbers::add).read(book);
    }

    private Finding arranged(Book book, OfFile own, Forms of) {
        ArrangedFiles.Ready ready = arranged.ready(own, of);
        return numbers -> {
            ArrangedReading reading = ready.reading(numbers::add);
            int ignored = reading.read(book);
            if (!reading.asked().isEmpty()) {
                throw new FileRefused("asked", String.valueOf(reading.asked().size()));
            }
            return ignored;
        };
    }

    /** Finds numbers and tells how many rows it passed over. */
    private interface Finding {
        int into(ReadNumbers numbers);
    }

    private int store(int file, Map<String, Long> units, IntConsumer progress, Finding finding) {
        Connection connection = DataSourceUtils.getConnection(source);
        try (ReadNumbers numbers = new ReadNumbers(connection, file, units, progress)) {
            int ignored = finding.into(numbers);
            numbers.finish();
            return ignored;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** Of files that say the same number only the first is taken; what still is as it was downloaded says nothing. */
    private void refuseTwice(long intake, int year) {
        database.sql("""
                        with said as (
                            select i.file, i.unit_id,
                                min(i.file) over (partition by i.unit_id, i.figure_key) as first
                            from intake_read i join intake_file f on (f.intake_id, f.number) = (:intake, i.file)
                            where not f.left_out and i.problem is null
                                and (i.base_version is null or i.value is distinct from i.base)
                        ), twice as (
                            select file, min(first) as first, min(unit_id) as unit_id, count(*) as numbers
                            from said where file > first group by file
                        ), refused as (
                            update intake_file f
                            set refusal = 'intake.refused.file-twice', arguments = array[
                                (select name from intake_file o where (o.intake_id, o.number) = (:intake, t.first)),
                                (select p.name from org_unit_period p where p.unit_id = t.unit_id
                                    order by p.valid @> make_date(:year, 12, 31) desc, p.valid desc limit 1),
                                t.numbers::text]
                            from twice t where f.intake_id = :intake and f.number = t.file
                            returning f.number
                        )
                        delete from intake_read where file in (select number from refused)
                        """).param("intake", intake).param("year", year).update();
    }

    /** What each number would do to its form as it stands. */
    private void compare(long intake, int year) {
        database.sql("""
                        insert into intake_cell (intake_id, file, line, sheet, address, unit_id, figure_key, read, value,
                            mark, base_version, base, state, stored, version, problem, arguments)
                        select :intake, r.file, r.line, r.sheet, r.address, r.unit_id, r.figure_key, r.read, r.value,
                            r.mark, r.base_version, r.base,
                            case when r.problem is not null then 'PROBLEM'
                                when r.value is not distinct from m.value then 'UNCHANGED'
                                when r.base_version is not null and r.value is not distinct from r.base then 'UNCHANGED'
                                when r.base_version is not null and coalesce(m.version, 0) <> r.base_version
                                    then 'CONFLICT'
                                when m.value is null then 'NEW'
                                else 'CHANGED' end,
                            m.value, coalesce(m.version, 0),
                            r.problem, r.arguments
                        from intake_read r
                        left join measurement m
                            on (m.unit_id, m.figure_key) = (r.unit_id, r.figure_key) and m.year = :year
                        """).param("intake", intake).param("year", year).update();
        database.sql("""
                        update intake_cell c set taken = true from intake_chosen o
                        where c.intake_id = :intake and c.state = 'CONFLICT'
                            and (c.file, c.sheet, c.address, c.version) = (o.file, o.sheet, o.address, o.version)
                            and c.value is not distinct from o.value
                        """).param("intake", intake).update();
    }
}
