package vn.muctieu.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.People;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.organization.Land;

/** What became of a remedy is that its target was withdrawn, and no other is taken for it. */
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

    @Autowired
    private MockMvcTester mvc;

    private Person writer;
    private Committee committee;

    @BeforeEach
    void meet() {
        long province = new Land(database).id("bac-kan");
        writer = People.recorded(database, "thamdinh", "Đồng chí", Role.ORGANIZATION_COMMITTEE, province);
        approveSomething();
        committee = new Committee(application);
    }

    @Test
    void theNextReviewSaysSoInsteadOfHowItsNumberMoved() {
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

    @Test
    void nothingIsNamedOrProposedForItAnyMoreAndNothingIsOffered() {
        long review = committee.started("05-nq-tu", 2023);

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> findings.nameCause(writer, review, 1, committee.anyChoice(), ""),
                () -> findings.propose(writer, review, 1, Committee.remedy("2024-06-30")),
                () -> findings.surrender(writer, review, 1, "Lý do", "Đề xuất"))) {
            assertThat(committee.refusal(attempt))
                    .startsWith("Mục tiêu 1 đã rút khỏi nghị quyết từ 01/07/2023 theo Nghị quyết số 09-NQ/TU");
        }
        findings.surrender(writer, review, 1, "", "");
        findings.propose(writer, review, 2, Committee.remedy("2024-06-30"));

        assertThat(forms(review, 1)).isZero();
        assertThat(forms(review, 2)).isEqualTo(4);
    }

    /** How many forms the page of a target offers. */
    private int forms(long review, int target) {
        var answer = mvc.get()
                .uri("/reviews/{id}/targets/{number}", review, target)
                .with(People.signedIn(writer))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8))
                .select("main form")
                .size();
    }

    /** Without any number nothing is reviewed. */
    private void approveSomething() {
        database.sql("""
                        with form as (
                            insert into submission (unit_id, year, status)
                            select id, 2022, 'APPROVED' from org_unit where key = 'ba-be'
                            returning unit_id, year
                        )
                        insert into measurement (figure_key, unit_id, year, value, approved, entered_by, entered_at)
                        select 'w-rut', unit_id, year, 5, 5, :clerk, now() from form
                        """).param("clerk", writer.account()).update();
    }
}
