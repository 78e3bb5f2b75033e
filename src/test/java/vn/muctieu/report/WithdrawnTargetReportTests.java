package vn.muctieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.organization.Land;
import vn.muctieu.review.Conclusion;
import vn.muctieu.review.StandingQuery;

/** Documents name a withdrawn target with its basis, and count it as nothing. */
@ApplicationTest
@TestPropertySource(properties = "muctieu.resolutions.locations=classpath*:withdrawn")
class WithdrawnTargetReportTests {

    private static final String SAID = "Mục tiêu 1 rút khỏi nghị quyết từ 01/07/2023 theo Nghị quyết số 09-NQ/TU.";

    @Autowired
    private StandingQuery standing;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient database;

    @Test
    void theSummaryCountsItApart() {
        assertThat(found(2022).summary()).contains("0/3 mục tiêu đạt").doesNotContain("rút");
        assertThat(found(2023).summary())
                .contains("0/2 mục tiêu đạt")
                .endsWith("1 mục tiêu đã rút khỏi nghị quyết, gồm: mục tiêu số 1.");
        assertThat(found(2023).lacks()).allMatch(lack -> lack.target() == null || lack.target() != 1);
    }

    @Test
    void theTextAndTheAppendixSayByWhatItIsWithdrawn() {
        assertThat(ReportText.of(found(2022), messages))
                .noneMatch(block -> block.text().equals(SAID));
        assertThat(ReportText.of(found(2023), messages))
                .anyMatch(block -> block.text().equals(SAID));

        List<String> row = Appendix.of(found(2023), messages).rows().get(0);
        assertThat(row).contains("Mục tiêu bị rút", "Đã rút");
        assertThat(row.get(row.size() - 1)).endsWith(SAID);
    }

    @Test
    void theBriefingDoesNotCountIt() throws java.io.IOException {
        try (var document = new XWPFDocument()) {
            XWPFTable table = document.createTable();
            BriefingTally.write(found(2023), messages, table);

            assertThat(table.getCTTbl().xmlText()).contains("0/2").doesNotContain("Đã rút");
        }
    }

    private Conclusion found(int year) {
        var leader = new Person(0, "reader", "Người đọc", Role.LEADER, new Land(database).id("bac-kan"));
        return standing.of(leader, "05-nq-tu", null, year);
    }
}
