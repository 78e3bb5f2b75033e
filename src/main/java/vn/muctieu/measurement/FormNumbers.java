package vn.muctieu.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;

/** The numbers of forms, as they are entered and approved. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FormNumbers {

    private static final int[] ROW = {
        Types.NUMERIC,
        Types.BOOLEAN,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BIGINT,
        Types.TIMESTAMP,
        Types.VARCHAR,
        Types.BIGINT,
        Types.INTEGER
    };

    private final JdbcClient database;
    private final JdbcTemplate batches;

    FormNumbers(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * Takes a form up to enter into it: nobody else changes it until the transaction ends, and what the transaction writes
     * is signed. The form begins with this if nobody began it.
     *
     * @param holders every unit in whose scope the unit is at the end of the year
     * @param figures which numbers to hold; if none, the form is not begun
     * @return those of the numbers that are there, by their figures
     * @throws EntryRefused if the year or the form takes nothing
     */
    Map<String, StoredNumber> takeUp(Person person, Form form, Set<Long> holders, Collection<String> figures) {
        Map<String, StoredNumber> numbers = new HashMap<>();
        database.sql("select * from take_up_form(?, ?, ?, ?, ?, ?)")
                .params(
                        form.unit().id(),
                        holders.toArray(Long[]::new),
                        form.year(),
                        person.account(),
                        ChangeSignature.channel().name(),
                        figures.toArray(String[]::new))
                .query(row -> {
                    YearPhase.valueOf(row.getString("phase")).requireOpen(form.year());
                    String status = row.getString("stands");
                    if (status != null) {
                        Status.valueOf(status).requireOpen(form.year());
                    }
                    String figure = row.getString("figure_key");
                    if (figure != null) {
                        numbers.put(figure, stored(figure, row));
                    }
                });
        return numbers;
    }

    /** Writes numbers into a form that was taken up: those of the first version are new, all others are changed. */
    void write(Form form, Collection<StoredNumber> numbers, Person person, Instant at) {
        write("""
                insert into measurement
                    (value, nothing, note, reason, entered_by, entered_at, figure_key, unit_id, year, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """, rows(numbers.stream().filter(number -> number.version() == 1), form, person, at));
        write("""
                update measurement
                set value = ?, nothing = ?, note = ?, reason = ?, entered_by = ?, entered_at = ?, version = version + 1
                where figure_key = ? and unit_id = ? and year = ?
                """, rows(numbers.stream().filter(number -> number.version() > 1), form, person, at));
    }

    private void write(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows, ROW);
        }
    }

    private static List<@Nullable Object[]> rows(Stream<StoredNumber> numbers, Form form, Person person, Instant at) {
        return numbers.map(number -> row(number, form, person, at)).toList();
    }

    private static @Nullable Object[] row(StoredNumber number, Form form, Person person, Instant at) {
        Reported reported = number.reported();
        return new @Nullable Object[] {
            reported.number(),
            reported.nothing() ? true : null,
            number.note(),
            number.reason(),
            person.account(),
            Timestamp.from(at),
            number.figure(),
            form.unit().id(),
            form.year()
        };
    }

    /** Whether a form says nothing of any figure. */
    boolean areMissing(Unit unit, int year) {
        return database.sql("""
                        select not exists (select from measurement where unit_id = ? and year = ? and value is not null)
                        """).params(unit.id(), year).query(Boolean.class).single();
    }

    /** From now on a form's numbers count as they stand. */
    void approve(Unit unit, int year) {
        database.sql("""
                        update measurement
                        set approved = value, approved_nothing = nothing, version = version + 1
                        where unit_id = ? and year = ?
                            and (approved, approved_nothing) is distinct from (value, nothing)
                        """).params(unit.id(), year).update();
    }

    private static StoredNumber stored(String figure, ResultSet row) throws SQLException {
        return new StoredNumber(
                figure,
                Reported.of(row.getBigDecimal("value"), row.getBoolean("nothing")),
                row.getString("note"),
                row.getString("reason"),
                row.getInt("version"));
    }
}
