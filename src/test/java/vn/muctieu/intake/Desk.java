package vn.muctieu.intake;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.muctieu.account.People;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.measurement.Years;
import vn.muctieu.organization.Land;

/** The people of a province, one open year and the numbers in it, for the length of a test. */
final class Desk implements AutoCloseable {

    static final int YEAR = 2024;

    final Person staff;
    final Person neighbour;
    final Person committee;
    final Person leader;

    private final JdbcClient database;

    Desk(JdbcClient database) {
        this.database = database;
        close();
        staff = person("staff", Role.UNIT_STAFF, "ba-be");
        neighbour = person("neighbour", Role.UNIT_STAFF, "bach-thong");
        committee = person("committee", Role.ORGANIZATION_COMMITTEE, "bac-kan");
        leader = person("leader", Role.LEADER, "bac-kan");
        Years.open(database, committee.unit(), YEAR);
    }

    private Person person(String name, Role role, String unit) {
        return People.recorded(database, "desk-" + name, "Đồng chí " + name, role, unit(unit));
    }

    static RequestPostProcessor signedIn(Person person) {
        return People.signedIn(person);
    }

    long unit(String key) {
        return new Land(database).id(key);
    }

    /** Puts a number into a form, as somebody else would. */
    void stands(String unit, String figure, int year, String number) {
        database.sql("""
                        insert into submission (unit_id, year, status) values (:unit, :year, 'DRAFT')
                        on conflict do nothing
                        """).param("unit", unit(unit)).param("year", year).update();
        database.sql("""
                        insert into measurement (figure_key, unit_id, year, value, approved, version, entered_by, entered_at)
                        values (:figure, :unit, :year, :number, case when :year < :now then :number end, 1, :by, now())
                        on conflict (figure_key, unit_id, year)
                            do update set value = excluded.value, version = measurement.version + 1
                        """)
                .param("figure", figure)
                .param("unit", unit(unit))
                .param("year", year)
                .param("now", YEAR)
                .param("number", new BigDecimal(number))
                .param("by", committee.account())
                .update();
    }

    /** How far a unit's form has come. */
    void formIs(String unit, String status) {
        database.sql("""
                        insert into submission (unit_id, year, status) values (:unit, :year, :status)
                        on conflict (unit_id, year) do update set status = :status
                        """)
                .param("unit", unit(unit))
                .param("year", YEAR)
                .param("status", status)
                .update();
    }

    /** The number a unit's form holds, without what can be left away. */
    String number(String unit, String figure) {
        return database.sql("""
                        select value from measurement
                        where unit_id = :unit and year = :year and figure_key = :figure and value is not null
                        """)
                .param("unit", unit(unit))
                .param("year", YEAR)
                .param("figure", figure)
                .query(BigDecimal.class)
                .optional()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse("none");
    }

    @Override
    public void close() {
        List.of("intake", "intake_arrangement", "decision", "measurement", "submission", "reporting_year")
                .forEach(table -> database.sql("delete from " + table).update());
        database.sql("delete from account where username like 'desk-%'").update();
    }
}
