package vn.muctieu.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
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
                                select c.*, a.display_name
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
        boolean entered = differs(row, "old_value", "new_value");
        boolean approved = differs(row, "old_approved", "new_approved");
        boolean both = entered || !approved;
        return new NumberPast.Change(
                Dates.of(row.getTimestamp("changed_at").toInstant()),
                row.getString("display_name"),
                row.getBoolean("on_behalf"),
                row.getString("channel"),
                entered ? "ENTERED" : approved ? "APPROVED" : "REMARKED",
                EnteredNumber.written(row.getBigDecimal(both ? "old_value" : "old_approved")),
                EnteredNumber.written(row.getBigDecimal(both ? "new_value" : "new_approved")),
                row.getString("reason"));
    }

    private static boolean differs(ResultSet row, String one, String other) throws SQLException {
        return !Objects.equals(row.getBigDecimal(one), row.getBigDecimal(other));
    }
}
