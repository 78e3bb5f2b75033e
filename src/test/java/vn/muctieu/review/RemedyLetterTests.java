package vn.muctieu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.account.People.signedIn;

import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.Together;
import vn.muctieu.reminder.Letters;
import vn.muctieu.reminder.Post;
import vn.muctieu.reminder.Reminding;

/** Who follows remedies up hears of those that are overdue, in the program and by e-mail, once. */
@DemonstrationTest
class RemedyLetterTests {

    @Autowired
    private List<Reminding> rounds;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory application;

    private Committee committee;
    private Post post;

    @BeforeEach
    void open() {
        committee = new Committee(application);
        post = new Post(application);
        close();
    }

    @AfterEach
    void close() {
        committee.clear();
        database.sql("delete from reminder where kind like 'REMEDY%'").update();
        post.mailTo(committee.writer(), "", true);
    }

    @Test
    void anOverdueRemedyIsRecalledOnThePageAndInOneLetterHoweverManyNodesThereAre() throws Exception {
        committee.signed(2023);
        database.sql("""
                        insert into remedy_step (remedy_id, status, note, noted_by, noted_at)
                        select id, 'DONE', 'Đã xong', proposed_by, now() from remedy where target <> 1
                        """).update();
        post.mailTo(committee.writer(), "tochuc@backan.example", true);

        Together.at(4, Collections.nCopies(4, () -> rounds.forEach(Reminding::go)));

        try (var server = new Letters()) {
            Together.at(4, Collections.nCopies(4, () -> post.send(server.sender())));
            rounds.forEach(Reminding::go);
            post.send(server.sender());

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
