package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.account.People;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.organization.Land;
import vn.muctieu.web.Refused;

/** The people of a province and one open year, for the length of a test. */
final class Office implements AutoCloseable {

    static final int YEAR = 2024;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    final Person staff;
    final Person neighbour;
    final Person committee;
    final Person colleague;
    final Person leader;
    final Person inspection;
    final Person admin;

    private final JdbcClient database;
    private final MessageSource messages;

    Office(JdbcClient database, MessageSource messages) {
        this.database = database;
        this.messages = messages;
        close();
        staff = person("staff", Role.UNIT_STAFF, "ba-be");
        neighbour = person("neighbour", Role.UNIT_STAFF, "bach-thong");
        committee = person("committee", Role.ORGANIZATION_COMMITTEE, "bac-kan");
        colleague = person("colleague", Role.ORGANIZATION_COMMITTEE, "bac-kan");
        leader = person("leader", Role.LEADER, "bac-kan");
        inspection = person("inspection", Role.INSPECTION, "bac-kan");
        admin = person("admin", Role.ADMIN, "bac-kan");
        Years.open(database, committee.unit(), YEAR);
    }

    Person person(String name, Role role, String unit) {
        return People.recorded(database, "office-" + name, "Đồng chí " + name, role, unit(unit));
    }

    long unit(String key) {
        return new Land(database).id(key);
    }

    /** What was decided about a unit's form, in order. */
    List<String> history(String unit) {
        return database.sql("""
                        select d.kind from decision d join submission s on s.id = d.submission_id
                        where s.unit_id = :unit and s.year = :year order by d.id
                        """)
                .param("unit", unit(unit))
                .param("year", YEAR)
                .query(String.class)
                .list();
    }

    String status(String unit) {
        return database.sql("select status from submission where unit_id = :unit and year = :year")
                .param("unit", unit(unit))
                .param("year", YEAR)
                .query(String.class)
                .optional()
                .orElse("NONE");
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

    /** The sentence with which something is refused. */
    String refusal(ThrowingCallable attempt) {
        EntryRefused refused = catchThrowableOfType(EntryRefused.class, attempt);
        assertThat(refused).as("a refusal").isNotNull();
        return sentence(refused);
    }

    String sentence(Refused refused) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), VIETNAMESE);
    }

    @Override
    public void close() {
        List.of("year_reopening", "reporting_year", "evidence", "decision", "measurement", "submission")
                .forEach(table -> database.sql("delete from " + table).update());
        database.sql("delete from account where username like 'office-%'").update();
    }
}
