package vn.muctieu.intake;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.web.Dates;
import vn.muctieu.web.Numbers;

/** Reads what somebody sent and what became of it. */
@Component
class IntakeQuery {

    private static final int AT_ONCE = 200;
    private static final String FOREIGN = new FileRefused("foreign").messageKey();

    private final JdbcClient database;
    private final MessageSource messages;

    IntakeQuery(JdbcClient database, MessageSource messages) {
        this.database = database;
        this.messages = messages;
    }

    /** One of the intakes of a person, in a list. */
    record Sent(
            String key, IntakePage.Status status, @Nullable String year, String received, String files) {}

    /** What a person sent, the latest first. */
    List<Sent> all(Person person) {
        return database.sql("""
                        select i.key, i.status, i.year, i.received_at, i.total,
                            (select name from intake_file f where f.intake_id = i.id order by number limit 1) as name
                        from intake i where i.account_id = :account order by i.received_at desc limit 50
                        """)
                .param("account", person.account())
                .query((row, n) -> new Sent(
                        row.getString("key"),
                        IntakePage.Status.valueOf(row.getString("status")),
                        row.getString("year"),
                        Dates.of(row.getTimestamp("received_at").toInstant()),
                        row.getInt("total") > 1
                                ? row.getString("name") + " (+" + (row.getInt("total") - 1) + ")"
                                : row.getString("name")))
                .list();
    }

    /**
     * One intake with some of its numbers.
     *
     * @param wished which of the numbers; null for all that need looking at
     * @param from how many to pass over
     */
    IntakePage page(Person person, String key, IntakePage.@Nullable State wished, int from, Locale language) {
        record Head(
                long id,
                IntakePage.Status status,
                @Nullable String year,
                String received,
                @Nullable String taken,
                boolean overtaken,
                int total,
                int done,
                int numbers) {}
        Head head = database.sql("select * from intake where key = :key and account_id = :account")
                .param("key", key)
                .param("account", person.account())
                .query((row, n) -> new Head(
                        row.getLong("id"),
                        IntakePage.Status.valueOf(row.getString("status")),
                        row.getString("year"),
                        Dates.of(row.getTimestamp("received_at").toInstant()),
                        row.getTimestamp("taken_at") == null
                                ? null
                                : Dates.of(row.getTimestamp("taken_at").toInstant()),
                        row.getBoolean("overtaken"),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("numbers")))
                .optional()
                .orElseThrow(() -> new OutOfSight(person, "intake " + key));
        boolean readable = head.status() != IntakePage.Status.READING;
        List<IntakePage.Count> counts = readable ? counts(head.id()) : List.of();
        IntakePage.State shown =
                wished == null && counts.stream().allMatch(count -> count.state() == IntakePage.State.UNCHANGED)
                        ? IntakePage.State.UNCHANGED
                        : wished;
        List<IntakePage.Line> lines = readable ? lines(head.id(), shown, from, head.total() > 1, language) : List.of();
        boolean more = lines.size() > AT_ONCE;
        return new IntakePage(
                key,
                head.year(),
                head.status(),
                head.received(),
                head.taken(),
                head.overtaken(),
                head.total(),
                head.done(),
                head.numbers(),
                files(head.id(), language),
                counts,
                shown,
                more ? lines.subList(0, AT_ONCE) : lines,
                from > 0 ? Integer.valueOf(Math.max(0, from - AT_ONCE)) : null,
                more ? Integer.valueOf(from + AT_ONCE) : null);
    }

    private List<IntakePage.File> files(long intake, Locale language) {
        return database.sql("""
                        select f.*, (select count(*) from intake_cell c
                            where (c.intake_id, c.file, c.state) = (f.intake_id, f.number, 'PROBLEM')) as problems
                        from intake_file f where f.intake_id = :intake
                        order by f.refusal is null, f.number
                        """)
                .param("intake", intake)
                .query((row, n) -> new IntakePage.File(
                        row.getInt("number"),
                        row.getString("name"),
                        sentence(row.getString("refusal"), row.getArray("arguments"), language),
                        row.getObject("arrangement_id") != null || FOREIGN.equals(row.getString("refusal")),
                        row.getBoolean("left_out"),
                        row.getInt("ignored_rows"),
                        row.getInt("problems")))
                .list();
    }

    private List<IntakePage.Count> counts(long intake) {
        return database.sql("""
                        select c.state, count(*) as count, count(*) filter (where c.taken) as taken
                        from intake_cell c join intake_file f on (f.intake_id, f.number) = (c.intake_id, c.file)
                        where c.intake_id = :intake and not f.left_out
                        group by c.state
                        order by array_position(array['PROBLEM', 'CONFLICT', 'CHANGED', 'NEW', 'UNCHANGED'], c.state)
                        """)
                .param("intake", intake)
                .query((row, n) -> new IntakePage.Count(
                        IntakePage.State.valueOf(row.getString("state")), row.getInt("count"), row.getInt("taken")))
                .list();
    }

    private List<IntakePage.Line> lines(
            long intake, IntakePage.@Nullable State shown, int from, boolean manyFiles, Locale language) {
        return database.sql("""
                        select c.*, f.name as file_name, coalesce(g.name, c.figure_key) as figure,
                            (select p.name from org_unit_period p where p.unit_id = c.unit_id
                                order by p.valid @> make_date(i.year, 12, 31) desc, p.valid desc limit 1) as unit
                        from intake_cell c
                        join intake i on i.id = c.intake_id
                        join intake_file f on (f.intake_id, f.number) = (c.intake_id, c.file)
                        left join figure g on g.key = c.figure_key
                        where c.intake_id = :intake and not f.left_out
                            and case when :shown::text is null then c.state <> 'UNCHANGED' else c.state = :shown end
                        order by array_position(array['PROBLEM', 'CONFLICT', 'CHANGED', 'NEW', 'UNCHANGED'], c.state),
                            c.file, c.line
                        limit :limit offset :from
                        """)
                .param("intake", intake)
                .param("shown", shown == null ? null : shown.name(), java.sql.Types.VARCHAR)
                .param("limit", AT_ONCE + 1)
                .param("from", Math.max(0, from))
                .query((row, n) -> line(row, manyFiles, language))
                .list();
    }

    private IntakePage.Line line(ResultSet row, boolean manyFiles, Locale language) throws SQLException {
        String sheet = row.getString("sheet");
        return new IntakePage.Line(
                row.getInt("file") + "-" + row.getInt("line"),
                row.getString("address"),
                manyFiles ? row.getString("file_name") + " · " + sheet : sheet,
                row.getString("unit"),
                row.getString("figure"),
                row.getString("read"),
                written(row.getBigDecimal("stored"), language),
                written(row.getBigDecimal("value"), language),
                IntakePage.State.valueOf(row.getString("state")),
                row.getString("mark"),
                sentence(row.getString("problem"), row.getArray("arguments"), language),
                row.getBoolean("taken"));
    }

    private static String written(@Nullable BigDecimal number, Locale language) {
        return number == null ? "" : Numbers.in(language).of(number);
    }

    private @Nullable String sentence(@Nullable String key, @Nullable Array arguments, Locale language)
            throws SQLException {
        if (key == null) {
            return null;
        }
        Object[] filled = arguments == null
                ? new Object[0]
                : Arrays.stream((Object[]) arguments.getArray()).toArray();
        return messages.getMessage(key, filled, language);
    }
}
