package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.DemonstrationTest;

/** How often pages ask the database does not depend on how much there is to show. */
@DemonstrationTest
class StatementTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Logger> askers = List.of(logger(JdbcTemplate.class.getName()), logger("org.hibernate.SQL"));

    @BeforeEach
    void listen() {
        log.start();
        askers.forEach(asker -> {
            asker.setLevel(Level.DEBUG);
            asker.setAdditive(false);
            asker.addAppender(log);
        });
    }

    @AfterEach
    void stopListening() {
        askers.forEach(asker -> {
            asker.detachAppender(log);
            asker.setAdditive(true);
            asker.setLevel(null);
        });
    }

    @Test
    void aResolutionOfSixteenTargetsAsksAsOftenAsOneOfTen() {
        List<String> ten = statements("lanhdao", "/resolutions/17-nq-tu?year=2024");
        List<String> sixteen = statements("lanhdao", "/resolutions/10-nq-tu?year=2020");

        assertThat(ten).hasSizeBetween(1, 6);
        assertThat(sixteen).isEqualTo(ten);
    }

    @Test
    void oneYearAsksAsOftenAsFive() {
        assertThat(statements("lanhdao", "/resolutions/17-nq-tu?year=2025"))
                .isEqualTo(statements("lanhdao", "/resolutions/17-nq-tu?year=2021"));
    }

    @Test
    void theStartPageAsksAsOftenForAProvinceAsForOneUnit() {
        List<String> province = statements("lanhdao", "/");

        assertThat(province).hasSizeBetween(1, 8);
        assertThat(statements("canbo", "/")).isEqualTo(province);
    }

    @Test
    void noStatementOfTheStartPageIsAskedForEachResolution() {
        assertThat(statements("lanhdao", "/")).doesNotHaveDuplicates();
        assertThat(statements("lanhdao", "/resolutions/17-nq-tu?year=2024")).doesNotHaveDuplicates();
    }

    @Test
    void whoComesBackBeforeAnythingHasChangedAsksOnlyWhetherItHas() {
        Reader reader = Reader.named("lanhdao", mvc, database);
        reader.page("/resolutions/17-nq-tu?year=2024");
        log.list.clear();

        reader.page("/resolutions/17-nq-tu?year=2024");

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(StatementTests::isAsked)
                .singleElement()
                .asString()
                .contains("progress_stamp");
    }

    /** What is asked once something was approved; the tree of units is known by then. */
    private List<String> statements(String username, String path) {
        Reader reader = Reader.named(username, mvc, database);
        reader.page(path);
        database.sql("update progress_stamp set version = version + 1").update();
        log.list.clear();
        reader.page(path);
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(StatementTests::isAsked)
                .toList();
    }

    /** Whether resolutions have changed is asked once a second, whoever looks. */
    private static boolean isAsked(String message) {
        return message.contains("select") && !message.contains("flyway_schema_history");
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
