package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.account.People.signedIn;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.review.Committee;

/** Who follows remedies up hears of those that are overdue, in the program and by e-mail, once. */
@DemonstrationTest
class RemedyLetterTests {

    @Autowired
    private List<Reminding> rounds;

    @Autowired
    private ReminderDesk own;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    @Autowired
    private BeanFactory application;

    private Committee committee;

    @BeforeEach
    void open() {
        committee = new Committee(application);
        close();
    }

    @AfterEach
    void close() {
        committee.clear();
        database.sql("delete from reminder where kind like 'REMEDY%'").update();
        own.mailTo(committee.writer(), "", true);
    }

    @Test
    void anOverdueRemedyIsRecalledOnThePageAndInOneLetterHoweverManyNodesThereAre() throws Exception {
        committee.signed(2023);
        database.sql("""
                        insert into remedy_step (remedy_id, status, note, noted_by, noted_at)
                        select id, 'DONE', 'Đã xong', proposed_by, now() from remedy where target <> 1
                        """).update();
        own.mailTo(committee.writer(), "tochuc@backan.example", true);

        Together.at(4, Collections.nCopies(4, () -> rounds.forEach(Reminding::go)));

        try (var server = new Letters()) {
            var mail = new ReminderMail(
                    database,
                    new StaticListableBeanFactory(Map.of("mail", server.sender())).getBeanProvider(MailSender.class),
                    messages,
                    clock,
                    "muctieu@example.vn");
            Together.at(4, Collections.nCopies(4, mail::send));
            rounds.forEach(Reminding::go);
            mail.send();

            MimeMessage letter = server.only();
            assertThat(letter.getAllRecipients()[0]).hasToString("tochuc@backan.example");
            assertThat(letter.getSubject()).isEqualTo("Mục Tiêu: giải pháp khắc phục");
            assertThat(letter.getContent().toString())
                    .contains("Giải pháp đã quá hạn (30/06/2024): 17-NQ/TU: Rà soát, giao chỉ tiêu");
        }
        assertThat(mvc.get().uri("/").with(signedIn(committee.writer())))
                .bodyText()
                .contains("Giải pháp đã quá hạn (30/06/2024)", "href=\"/remedies/");
        for (String other : List.of("lanhdao", "canbo", "kiemtra", "quantri")) {
            assertThat(mvc.get().uri("/reminders").with(signedIn(committee.person(other))))
                    .as(other)
                    .bodyText()
                    .doesNotContain("Giải pháp đã quá hạn");
        }
    }
}
