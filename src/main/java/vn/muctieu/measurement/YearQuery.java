package vn.muctieu.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.measurement.SubmissionQuery.FormState;
import vn.muctieu.web.Dates;

/** Reads one reporting year of an admin's own unit, or of one that passed into it as a whole. */
@Component
class YearQuery {

    private final JdbcClient database;
    private final SubmissionQuery submissions;
    private final Access access;
    private final Clock clock;

    YearQuery(JdbcClient database, SubmissionQuery submissions, Access access, Clock clock) {
        this.database = database;
        this.submissions = submissions;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A unit that opened a year.
     *
     * @param key empty if it is the person's own, whose name is not needed
     */
    record Opener(long unit, String key, @Nullable String name) {}

    /** @param key empty for the person's own unit */
    Opener opener(Person person, String key) {
        Opener opener = key.isEmpty()
                ? new Opener(person.unit(), "", null)
                : database.sql("""
                                select u.id as unit, case when u.id = :own then '' else u.key end as key, p.name
                                from org_unit u
                                join org_unit_period p
                                    on p.unit_id = u.id and p.valid @> least(cast(:today as date), u.last_day)
                                where u.key = :key
                                """)
                        .param("own", person.unit())
                        .param("today", LocalDate.now(clock))
                        .param("key", key)
                        .query(Opener.class)
                        .optional()
                        .orElseThrow(() -> new OutOfSight(person, 0));
        access.requireMayAdministerAs(person, opener.unit());
        return opener;
    }

    /** The forms of the year that the admin can open again. */
    List<FormState> forms(Person person, int year, Opener opener) {
        return submissions.of(person.unit(), year).stream()
                .filter(form -> opener.key().isEmpty()
                        ? form.insteadOf() == null
                        : opener.key().equals(form.openedBy()))
                .toList();
    }

    /**
     * @param forms those of the year
     * @throws YearNotOpen if that unit did not open it
     */
    YearPage page(int year, Opener opener, List<FormState> forms) {
        int unapproved = (int)
                forms.stream().filter(form -> form.status() != Status.APPROVED).count();
        return database.sql("""
                        select y.due_on, coalesce(y.cut_off_on, make_date(y.year, 12, 31)) as cut_off_on,
                            y.closed_at, a.display_name as closed_by
                        from reporting_year y left join account a on a.id = y.closed_by
                        where y.unit_id = :unit and y.year = :year
                        """)
                .param("unit", opener.unit())
                .param("year", year)
                .query((row, n) -> new YearPage(
                        year,
                        opener.key(),
                        opener.name(),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))
                                .map(LocalDate::toString)
                                .orElse(null),
                        row.getObject("cut_off_on", LocalDate.class).toString(),
                        closing(row),
                        unapproved,
                        reopenings(opener.unit(), year)))
                .optional()
                .orElseThrow(() -> new YearNotOpen(year));
    }

    private static YearPage.@Nullable Closing closing(ResultSet row) throws SQLException {
        String when = moment(row, "closed_at");
        return when == null ? null : new YearPage.Closing(String.valueOf(row.getString("closed_by")), when);
    }

    private List<YearPage.Reopened> reopenings(long root, int year) {
        return database.sql("""
                        select o.key, u.name, r.reason, a.display_name, r.reopened_at, r.closed_at
                        from year_reopening r
                        join unit_scope(:root, make_date(:year, 12, 31)) u on u.unit_id = r.unit_id
                        join org_unit o on o.id = r.unit_id
                        join account a on a.id = r.reopened_by
                        where r.year = :year
                        order by r.closed_at is not null, r.id desc
                        """)
                .param("root", root)
                .param("year", year)
                .query((row, n) -> new YearPage.Reopened(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("display_name"),
                        String.valueOf(moment(row, "reopened_at")),
                        moment(row, "closed_at")))
                .list();
    }

    private static @Nullable String moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : Dates.of(moment.toInstant());
    }
}
