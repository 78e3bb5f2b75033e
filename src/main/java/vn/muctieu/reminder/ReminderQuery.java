package vn.muctieu.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.web.Dates;

/** Reads what a person was reminded of. */
@Component
public class ReminderQuery {

    private static final int SHOWN = 50;

    private final JdbcClient database;

    ReminderQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * One reminder.
     *
     * @param about the unit whose form it is about, or what else
     * @param day the day it is due; empty if there is none
     * @param link where it stands
     */
    public record Reminded(String kind, int year, String about, String day, String link, String when, boolean unread) {}

    /** Where a person gets e-mail. */
    record Address(String address, boolean wanted) {}

    /** What the person has not read yet, the latest first. */
    public List<Reminded> unread(Person person) {
        return all(person).stream().filter(Reminded::unread).toList();
    }

    /** The latest, read or not. */
    List<Reminded> all(Person person) {
        return database.sql("""
                        select r.kind, r.year, coalesce(r.about, u.name) as about, r.occasion, r.due_on,
                            coalesce(r.link, '/entry/' || r.year || '?unit=' || o.key) as link, r.made_at,
                            r.read_at is null as unread
                        from reminder r
                        join org_unit o on o.id = r.unit_id
                        left join org_unit_period u on u.unit_id = r.unit_id and u.valid @> make_date(r.year, 12, 31)
                        where r.account_id = :account and coalesce(r.about, u.name) is not null
                        order by r.id desc limit :shown
                        """)
                .param("account", person.account())
                .param("shown", SHOWN)
                .query((row, n) -> new Reminded(
                        row.getString("kind"),
                        row.getInt("year"),
                        row.getString("about"),
                        day(row),
                        row.getString("link"),
                        Dates.of(row.getTimestamp("made_at").toInstant()),
                        row.getBoolean("unread")))
                .list();
    }

    @Nullable
    Address address(Person person) {
        return database.sql("select address, wanted from mail_address where account_id = :account")
                .param("account", person.account())
                .query((row, n) -> new Address(row.getString("address"), row.getBoolean("wanted")))
                .optional()
                .orElse(null);
    }

    /** The day that it is due; the occasion of a form that is due is its day. */
    static String day(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        try {
            return Dates.of(due == null ? LocalDate.parse(row.getString("occasion")) : due);
        } catch (DateTimeException e) {
            return "";
        }
    }
}
