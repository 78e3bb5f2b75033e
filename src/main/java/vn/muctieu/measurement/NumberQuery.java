package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;

/** Reads one number of a unit's form. */
@Component
class NumberQuery {

    private final FormAccess access;
    private final FormQuery forms;
    private final JdbcClient database;

    NumberQuery(FormAccess access, FormQuery forms, JdbcClient database) {
        this.access = access;
        this.forms = forms;
        this.database = database;
    }

    /**
     * One number, as programs read it: decimals with a point.
     *
     * @param value what the unit works on; null if there is none
     * @param approved what counts; null if nothing was approved
     * @param version how often it was changed; 0 if nothing was ever there
     */
    record Number(
            int year,
            String unit,
            String figure,
            @Nullable String value,
            @Nullable String approved,
            int version) {}

    /** @throws EntryRefused if the form does not ask for the figure */
    Number number(Person person, int year, String unitKey, String figure) {
        Unit unit = access.seen(person, year, unitKey);
        forms.of(unit, year).figure(figure);
        return database.sql("""
                        select value, approved, version from measurement
                        where (figure_key, unit_id, year) = (:figure, :unit, :year)
                        """)
                .param("figure", figure)
                .param("unit", unit.id())
                .param("year", year)
                .query((row, n) -> new Number(
                        year, unitKey, figure, plain(row, "value"), plain(row, "approved"), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Number(year, unitKey, figure, null, null, 0));
    }

    private static @Nullable String plain(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
