package vn.muctieu.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.People;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;

/** What became of a remedy is that its target was withdrawn. */
@ApplicationTest
@TestPropertySource(properties = "muctieu.resolutions.locations=classpath*:withdrawn")
@Transactional
class WithdrawnTargetRemedyTests {

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private FindingDesk findings;

    @Autowired
    private ConclusionQuery conclusions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory application;

    @Test
    void theNextReviewSaysSoInsteadOfHowItsNumberMoved() {
        Person writer = People.recorded(database, "thamdinh", "Đồng chí", Role.ORGANIZATION_COMMITTEE, province());
        approve(writer);
        var committee = new Committee(application);
        long first = committee.complete("05-nq-tu", 2022);
        findings.propose(writer, first, 1, Committee.remedy("2023-06-30"));
        desk.sign(writer, first);

        Conclusion next =
                conclusions.of(writer, committee.started("05-nq-tu", 2023)).conclusion();

        assertThat(next.earlier()).singleElement().satisfies(remedy -> {
            assertThat(remedy.now()).isEqualTo("Đã rút");
            assertThat(remedy.sentence()).endsWith("; mục tiêu đã rút khỏi nghị quyết.");
        });
    }

    /** Without any number nothing is reviewed. */
    private void approve(Person clerk) {
        database.sql("""
                        with form as (
                            insert into submission (unit_id, year, status)
                            select id, 2022, 'APPROVED' from org_unit where key = 'ba-be'
                            returning unit_id, year
                        )
                        insert into measurement (figure_key, unit_id, year, value, approved, entered_by, entered_at)
                        select 'w-rut', unit_id, year, 5, 5, :clerk, now() from form
                        """).param("clerk", clerk.account()).update();
    }

    private long province() {
        return database.sql("select id from org_unit where key = 'bac-kan'")
                .query(Long.class)
                .single();
    }
}
