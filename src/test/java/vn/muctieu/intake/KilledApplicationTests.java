package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.intake.Desk.signedIn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.AccountBook;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;

/** The application is killed while it takes numbers over; another one on the same database goes on. */
@ApplicationTest
@Timeout(180)
class KilledApplicationTests {

    private static final String USERNAME = "desk-clerk";
    private static final String PASSWORD = "only for this test";
    private static final int NOW = 5;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JdbcConnectionDetails details;

    @Autowired
    private DataSource source;

    @Autowired
    private AccountBook accounts;

    private Desk desk;
    private Person clerk;

    @BeforeEach
    void open() {
        desk = new Desk(database);
        clerk = accounts.openIfAbsent(USERNAME, "Đồng chí clerk", Role.UNIT_STAFF, desk.unit("ba-be"), PASSWORD);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatItWasTakingOverIsNotHalfWrittenAndIsTakenOverWhole() throws Exception {
        byte[] filled = filled();
        String intake = send(filled);
        int numbers = settled(intake).select(".status.intake-NEW").size();
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
        assertThat(page(intake).select("progress")).hasSize(1);

        database.sql("update intake set beat_at = now() - interval '2 minutes'").update();
        assertThat(settled(intake).select(".good-notice").text()).contains("Đã ghi " + numbers + " số");
        assertThat(count("measurement where entered_by = :clerk and version = 1 and value = 7"))
                .isEqualTo(numbers);
        assertThat(count("measurement_change where account_id = :clerk")).isEqualTo(numbers);
        assertThat(send(filled)).as("the same content again").isEqualTo(intake);
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
        MvcTestResult form = mvc.get()
                .uri("/entry/2024.xlsx?unit=ba-be")
                .with(signedIn(clerk))
                .exchange();
        try (XSSFWorkbook book = new XSSFWorkbook(
                        new ByteArrayInputStream(form.getResponse().getContentAsByteArray()));
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

    private String send(byte[] content) {
        MvcTestResult answer = mvc.post()
                .uri("/intake")
                .multipart()
                .file(new MockMultipartFile("files", "phieu.xlsx", "application/octet-stream", content))
                .with(signedIn(clerk))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(303);
        String address = answer.getResponse().getRedirectedUrl();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private Document settled(String intake) {
        await(() -> page(intake).select("progress").isEmpty());
        return page(intake);
    }

    private Document page(String intake) {
        MvcTestResult answer =
                mvc.get().uri("/intake/" + intake).with(signedIn(clerk)).exchange();
        assertThat(answer).hasStatus(200);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void await(BooleanSupplier done) {
        for (int i = 0; i < 300; i++) {
            if (done.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("still not so");
    }
}
