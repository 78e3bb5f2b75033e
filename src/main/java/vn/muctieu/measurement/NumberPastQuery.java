package vn.muctieu.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.web.Dates;

/** Reads the past of one number. */
@Component
class NumberPastQuery {

    private final FormAccess access;
    private final FormQuery forms;
    private final JdbcClient database;

    NumberPastQuery(FormAccess access, FormQuery forms, JdbcClient database) {
        this.access = access;
        this.forms = forms;
        this.database = database;
    }

    /** What happened to a number of a unit the person sees, the latest first. */
    NumberPast past(Person person, int year, String unitKey, String figure) {
        Unit unit = access.seen(person, year, unitKey);
        String name = forms.of(unit, year).figure(figure).name();
        return new NumberPast(
                year,
                unit,
                figure,
                name,
                database.sql("""
                                select c.*, a.display_name,
                                    c.old_remarks ->> 'note' as old_note, c.new_remarks ->> 'note' as new_note,
                                    c.old_remarks ->> 'reason' as old_reason, c.new_remarks ->> 'reason' as new_reason,
                                    c.old_remarks ->> 'nothing' as old_nothing,
                                    c.new_remarks ->> 'nothing' as new_nothing,
                                    c.old_remarks ->> 'approved_nothing' as old_approved_nothing,
                                    c.new_remarks ->> 'approved_nothing' as new_approved_nothing
                                from measurement_change c left join account a on a.id = c.account_id
                                where (c.unit_id, c.year, c.figure_key) = (:unit, :year, :figure)
                                order by c.id desc
                                """)
                        .param("unit", unit.id())
                        .param("year", year)
                        .param("figure", figure)
                        .query(NumberPastQuery::change)
                        .list());
    }

    private static NumberPast.Change change(ResultSet row, int number) throws SQLException {
        Reported before = reported(row, "old_value", "old_nothing");
        Reported now = reported(row, "new_value", "new_nothing");
        Reported countedBefore = reported(row, "old_approved", "old_approved_nothing");
        Reported countedNow = reported(row, "new_approved", "new_approved_nothing");
        boolean entered = !before.isSameAs(now);
        boolean approved = !countedBefore.isSameAs(countedNow);
        boolean both = entered || !approved;
        return new NumberPast.Change(
                Dates.of(row.getTimestamp("changed_at").toInstant()),
                row.getString("display_name"),
                row.getBoolean("on_behalf"),
                row.getString("channel"),
                entered ? "ENTERED" : approved ? "APPROVED" : "REMARKED",
                (both ? before : countedBefore).written(),
                (both ? now : countedNow).written(),
                row.getString("reason"),
                Stream.of(
                                beside("note", row.getString("old_note"), row.getString("new_note")),
                                beside("reason", row.getString("old_reason"), row.getString("new_reason")))
                        .filter(beside -> !beside.from().equals(beside.to()))
                        .toList());
    }

    private static Reported reported(ResultSet row, String value, String nothing) throws SQLException {
        return Reported.of(row.getBigDecimal(value), Boolean.valueOf(row.getString(nothing)));
    }

    private static NumberPast.Beside beside(String what, @Nullable String from, @Nullable String to) {
        return new NumberPast.Beside(what, Objects.toString(from, ""), Objects.toString(to, ""));
    }
}
