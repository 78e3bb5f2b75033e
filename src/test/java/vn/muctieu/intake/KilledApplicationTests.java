package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.AccountBook;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;

/** The application is killed while it takes numbers over; another one on the same database goes on. */
@ApplicationTest
@Timeout(180)
class KilledApplicationTests extends AtDesk {

    private static final String USERNAME = "desk-clerk";
    private static final String PASSWORD = "only for this test";
    private static final int NOW = 5;

    @Autowired
    private JdbcConnectionDetails details;

    @Autowired
    private DataSource source;

    @Autowired
    private AccountBook accounts;

    private Person clerk;

    @BeforeEach
    void openAccount() {
        clerk = accounts.openIfAbsent(USERNAME, "Đồng chí clerk", Role.UNIT_STAFF, desk.unit("ba-be"), PASSWORD);
    }

    @Test
    void whatItWasTakingOverIsNotHalfWrittenAndIsTakenOverWhole() throws Exception {
        byte[] filled = filled();
        String intake = send(clerk, filled);
        int numbers = page(clerk, intake).select(".status.intake-NEW").size();
        assertThat(numbers).isGreaterThan(10);

        try (OtherApplication other = OtherApplication.on(details);
                Connection holding = source.getConnection()) {
            other.signIn(USERNAME, PASSWORD);
            holding.setAutoCommit(false);
            try (var lock = holding.createStatement()) {
                // Every number is written by then; only the last word before the commit is not.
                lock.execute("lock table intake_file in share mode");
            }
            other.post("/intake/" + intake, "/intake/" + intake + "/acceptance", Map.of());
            await(() -> sessions("wait_event_type = 'Lock'") == 1);
            other.kill();
            holding.rollback();
        }
        await(() -> sessions("true") == 0);

        assertThat(count("measurement where entered_by = :clerk")).isZero();
        assertThat(count("measurement_change where account_id = :clerk")).isZero();
        assertThat(seen(clerk, intake).select("progress")).hasSize(1);

        database.sql("update intake set beat_at = now() - interval '2 minutes'").update();
        assertThat(page(clerk, intake).select(".good-notice").text()).contains("Đã ghi " + numbers + " số");
        assertThat(count("measurement where entered_by = :clerk and version = 1 and value = 7"))
                .isEqualTo(numbers);
        assertThat(count("measurement_change where account_id = :clerk")).isEqualTo(numbers);
        assertThat(send(clerk, filled)).as("the same content again").isEqualTo(intake);
    }

    private int sessions(String which) {
        return database.sql("select count(*) from pg_stat_activity where application_name = :name and " + which)
                .param("name", OtherApplication.NAME)
                .query(Integer.class)
                .single();
    }

    private int count(String rows) {
        return database.sql("select count(*) from " + rows)
                .param("clerk", clerk.account())
                .query(Integer.class)
                .single();
    }

    private byte[] filled() throws IOException {
        byte[] form = download(clerk, "/entry/2024.xlsx?unit=ba-be");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : book.getSheetAt(0)) {
                Cell key = row.getCell(0);
                if (key != null && key.toString().startsWith("f:")) {
                    row.getCell(NOW).setCellValue(7);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
