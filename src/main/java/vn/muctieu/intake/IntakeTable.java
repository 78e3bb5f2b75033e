package vn.muctieu.intake;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.web.Download;
import vn.muctieu.web.Table;

/** Gives out all numbers of an intake as a file; its page shows only some at a time. */
@Component
class IntakeTable {

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "intake.file",
            "intake.place",
            "intake.table.unit",
            "intake.figure",
            "intake.stored",
            "intake.table.read",
            "intake.value",
            "intake.state",
            "intake.table.mark",
            "intake.table.problem");

    private final IntakeDesk desk;
    private final JdbcClient database;
    private final MessageSource messages;

    IntakeTable(IntakeDesk desk, JdbcClient database, MessageSource messages) {
        this.desk = desk;
        this.database = database;
        this.messages = messages;
    }

    /** In a transaction, without which the driver would hold all rows at once. */
    @Transactional(readOnly = true)
    void write(Person person, String key, String format, Locale language, Download to) throws IOException {
        long intake = desk.own(person, key);
        List<String> columns =
                COLUMNS.stream().map(column -> say(column, language)).toList();
        to.table(
                "nap-so-lieu",
                format,
                new Table(say("intake.title", language), columns, rows -> rows(intake, rows, language)),
                language);
    }

    private void rows(long intake, Consumer<List<@Nullable Object>> rows, Locale language) {
        database.sql("""
                        select f.name as file, c.sheet || '!' || c.address as place, c.stored, c.read, c.value, c.state,
                            c.mark, c.problem, c.arguments, coalesce(g.name, c.figure_key) as figure,
                            (select p.name from org_unit_period p where p.unit_id = c.unit_id
                                order by p.valid @> make_date(i.year, 12, 31) desc, p.valid desc limit 1) as unit
                        from intake_cell c
                        join intake i on i.id = c.intake_id
                        join intake_file f on (f.intake_id, f.number) = (c.intake_id, c.file)
                        left join figure g on g.key = c.figure_key
                        where c.intake_id = :intake and not f.left_out
                        order by c.file, c.line
                        """).withFetchSize(AT_ONCE).param("intake", intake).query(row -> {
            rows.accept(row(row, language));
        });
    }

    private List<@Nullable Object> row(ResultSet row, Locale language) throws SQLException {
        String mark = row.getString("mark");
        String problem = row.getString("problem");
        return Arrays.asList(
                row.getString("file"),
                row.getString("place"),
                row.getString("unit"),
                row.getString("figure"),
                row.getBigDecimal("stored"),
                row.getString("read"),
                row.getBigDecimal("value"),
                say("intake.state." + row.getString("state"), language),
                mark == null ? null : say("intake.mark." + mark, language),
                problem == null ? null : say(problem, language, arguments(row)));
    }

    private static Object[] arguments(ResultSet row) throws SQLException {
        var arguments = row.getArray("arguments");
        return arguments == null ? new Object[0] : (Object[]) arguments.getArray();
    }

    private String say(String key, Locale language, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
