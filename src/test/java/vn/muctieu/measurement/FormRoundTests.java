package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;
import static vn.muctieu.measurement.Office.YEAR;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.ApplicationTest;
import vn.muctieu.Together;
import vn.muctieu.reminder.Letters;
import vn.muctieu.reminder.Post;

/** Who enters figures is reminded, in the program and by e-mail, once of each occasion. */
@ApplicationTest
class FormRoundTests {

    private static final String UNIT = "ba-be";
    private static final String ADMITTED = "dang-vien-ket-nap";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private YearDesk years;

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private FormRound round;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory application;

    @Autowired
    private MessageSource messages;

    private Office office;
    private Post post;

    @BeforeEach
    void open() {
        office = new Office(database, messages);
        post = new Post(application);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void unitsAreRemindedOfAnOpenedFormAndOfItsReturnAndApproval() {
        round.go();
        assertThat(kinds()).containsExactly("OPENED");
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, "103", 0);
        desk.submit(office.staff, YEAR, UNIT);
        desk.returnFor(office.committee, YEAR, UNIT, "Xem lại");
        round.go();
        desk.submit(office.staff, YEAR, UNIT);
        desk.approve(office.committee, YEAR, UNIT);
        round.go();

        assertThat(kinds()).containsExactly("OPENED", "RETURNED", "APPROVED");
        assertThat(mvc.get().uri("/").with(signedIn(office.staff))).bodyText().contains("đã được duyệt");
        assertThat(mvc.post()
                        .uri("/reminders/reading")
                        .with(signedIn(office.staff))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/").with(signedIn(office.staff))).bodyText().doesNotContain("Phiếu năm 2024 của");
        assertThat(mvc.get().uri("/reminders").with(signedIn(office.staff)))
                .bodyText()
                .contains("đã được duyệt");
    }

    @Test
    void aFormThatIsDueIsRecalledFourteenThreeAndNoDaysBeforeByTheCalendarOfVietnam() {
        years.schedule(office.admin, YEAR, LocalDate.of(2025, 1, 20), null);

        at("2025-01-05T16:59:59Z");
        assertThat(due()).isEmpty();
        at("2025-01-05T17:00:00Z");
        at("2025-01-10T01:00:00Z");
        assertThat(due()).containsExactly("DUE_14");
        at("2025-01-16T17:00:00Z");
        at("2025-01-19T16:59:59Z");
        assertThat(due()).containsExactly("DUE_14", "DUE_3");
        at("2025-01-19T17:00:00Z");
        at("2025-01-20T17:00:00Z");
        assertThat(due()).containsExactly("DUE_14", "DUE_3", "DUE_0");
    }

    @Test
    void aUnitIsRemindedOfWhatComesBackToItInAYearThatIsClosedForOthers() {
        round.go();
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, "103", 0);
        desk.submit(office.staff, YEAR, UNIT);
        desk.approve(office.committee, YEAR, UNIT);
        round.go();
        years.close(office.admin, YEAR);

        corrections.reopen(office.admin, YEAR, UNIT, "Công văn số 12-CV/TU");
        round.go();

        assertThat(kinds()).containsExactly("OPENED", "APPROVED", "RETURNED");
    }

    @Test
    void whatWasSubmittedIsNotRecalled() {
        years.schedule(office.admin, YEAR, LocalDate.of(2025, 1, 20), null);
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, "103", 0);
        desk.submit(office.staff, YEAR, UNIT);

        at("2025-01-19T17:00:00Z");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void severalNodesAtOnceRemindOnceAndWriteOneLetter() throws Exception {
        post.mailTo(office.staff, "canbo@babe.example", true);
        Together.at(8, Collections.nCopies(8, round::go));
        assertThat(kinds()).containsExactly("OPENED");

        try (var server = new Letters()) {
            Together.at(8, Collections.nCopies(8, () -> post.send(server.sender())));
            post.strike(round, server.sender());

            MimeMessage letter = server.only();
            assertThat(letter.getAllRecipients()[0]).hasToString("canbo@babe.example");
            assertThat(letter.getSubject()).isEqualTo("Mục Tiêu: số liệu năm 2024");
            assertThat(letter.getContent().toString())
                    .contains("Kính gửi Đồng chí staff")
                    .contains("Năm 2024 đã mở để")
                    .contains("Ba Bể");
        }
    }

    @Test
    void whoTurnedLettersOffGetsNone() throws Exception {
        post.mailTo(office.staff, "canbo@babe.example", false);
        round.go();

        try (var server = new Letters()) {
            post.send(server.sender());
            assertThat(server.all()).isEmpty();
        }
        assertThat(kinds()).containsExactly("OPENED");
    }

    @Test
    void whatWasReadInTheProgramIsNotWrittenAbout() throws Exception {
        round.go();
        assertThat(mvc.post()
                        .uri("/reminders/reading")
                        .with(signedIn(office.staff))
                        .with(csrf()))
                .hasStatus(303);
        post.mailTo(office.staff, "canbo@babe.example", true);

        try (var server = new Letters()) {
            post.send(server.sender());
            assertThat(server.all()).isEmpty();
        }
    }

    @Test
    void aMailServerThatIsAwayForLongCostsNoLetter() throws Exception {
        post.mailTo(office.staff, "canbo@babe.example", true);
        round.go();
        var nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);
        for (int minute = 0; minute < 10; minute++) {
            post.send(nowhere);
        }

        try (var server = new Letters()) {
            post.send(server.sender());
            assertThat(server.all()).hasSize(1);
        }
    }

    @Test
    void withoutAServerTheProgramRemindsAlone() {
        post.mailTo(office.staff, "canbo@babe.example", true);
        round.go();

        post.sendWithoutServer();

        assertThat(kinds()).containsExactly("OPENED");
    }

    private void at(String moment) {
        new FormRound(database, Clock.fixed(Instant.parse(moment), VIETNAM)).go();
    }

    private List<String> due() {
        return kinds().stream().filter(kind -> kind.startsWith("DUE")).toList();
    }

    private List<String> kinds() {
        return database.sql("select kind from reminder where account_id = :account order by id")
                .param("account", office.staff.account())
                .query(String.class)
                .list();
    }
}
