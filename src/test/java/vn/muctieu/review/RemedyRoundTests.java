package vn.muctieu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.DemonstrationTest;

/** Remedies that are due soon or overdue are recalled, by the calendar of Vietnam. Those of 2024 are due on 30/06/2025. */
@DemonstrationTest
class RemedyRoundTests {

    @Autowired
    private RemedyFollowUp followUp;

    @Autowired
    private RemedyQuery remedies;

    @Autowired
    private JdbcClient database;

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
    }

    @Test
    void aRemedyIsRecalledFourteenDaysBeforeItIsDueAndOnceItIsOverdue() {
        committee.signed(2024);

        at("2025-06-15T16:59:59Z");
        assertThat(kinds()).isEmpty();
        at("2025-06-15T17:00:00Z");
        at("2025-06-30T16:59:59Z");
        assertThat(kinds()).containsOnly("REMEDY_SOON").hasSize(8);
        at("2025-06-30T17:00:00Z");
        at("2025-12-01T00:00:00Z");
        assertThat(kinds()).filteredOn("REMEDY_OVERDUE"::equals).hasSize(8);
        assertThat(kinds()).hasSize(16);
    }

    @Test
    void whatIsDoneOrDroppedIsNotRecalled() {
        committee.signed(2024);
        List<RemedyRow> all = remedies.all(committee.writer());
        followUp.note(committee.writer(), all.get(0).id(), Remedy.Status.DONE, "Xong");
        followUp.note(committee.writer(), all.get(1).id(), Remedy.Status.DROPPED, "Thôi");
        followUp.note(committee.writer(), all.get(2).id(), Remedy.Status.UNDER_WAY, "Đang làm");

        at("2025-07-01T00:00:00Z");

        assertThat(kinds()).containsOnly("REMEDY_OVERDUE").hasSize(6);
    }

    @Test
    void whatNobodySignedIsNotRecalled() {
        committee.complete(2024);

        at("2025-07-01T00:00:00Z");

        assertThat(kinds()).isEmpty();
    }

    private void at(String moment) {
        new RemedyRound(database, Clock.fixed(Instant.parse(moment), ZoneId.of("Asia/Ho_Chi_Minh"))).go();
    }

    private List<String> kinds() {
        return database.sql("""
                        select kind from reminder where account_id = :account and kind like 'REMEDY%' order by id
                        """)
                .param("account", committee.writer().account())
                .query(String.class)
                .list();
    }
}
