package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over figures that were approved before the program kept them. */
@Service
public class ApprovedFigures {

    private final JdbcTemplate database;
    private final Submissions submissions;
    private final ChangeSignature signature;
    private final Clock clock;

    ApprovedFigures(JdbcTemplate database, Submissions submissions, ChangeSignature signature, Clock clock) {
        this.database = database;
        this.submissions = submissions;
        this.signature = signature;
        this.clock = clock;
    }

    /** One approved number. */
    public record Row(int year, String unit, String figure, BigDecimal value) {}

    /** Who did what with the figures taken over: identities of accounts, and the unit whose years are opened. */
    public record By(long root, long submitter, long approver) {}

    /** Whether any year was ever opened. */
    public boolean isAnythingThere() {
        return Boolean.TRUE.equals(
                database.queryForObject("select exists (select from reporting_year)", Boolean.class));
    }

    /** Opens the years the rows belong to and takes each unit's rows of a year as an approved form. */
    @Transactional
    public void take(List<Row> rows, By by) {
        signature.sign(by.approver(), Channel.SEED, null);
        Instant now = clock.instant();
        Timestamp at = Timestamp.from(now);
        database.batchUpdate(
                "insert into reporting_year (unit_id, year, opened_at) values (?, ?, ?)",
                rows.stream()
                        .map(Row::year)
                        .distinct()
                        .map(year -> new Object[] {by.root(), year, at})
                        .toList());
        database.batchUpdate(
                """
                insert into submission (unit_id, year, status)
                select id, ?, 'APPROVED' from org_unit where key = ?
                on conflict (unit_id, year) do nothing
                """,
                rows.stream().map(row -> new Object[] {row.year(), row.unit()}).toList());
        database.batchUpdate(
                """
                insert into measurement (figure_key, unit_id, year, value, approved, version, entered_by, entered_at)
                select ?, id, ?, ?, ?, 1, ?, ? from org_unit where key = ?
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            row.figure(), row.year(), row.value(), row.value(), by.submitter(), at, row.unit()
                        })
                        .toList());
        decideAll("SUBMITTED", by.submitter(), at);
        decideAll("APPROVED", by.approver(), at);
        database.update("""
                insert into submission_version (submission_id, number, account_id, submitted_at, numbers)
                select s.id, 1, ?, ?, jsonb_object_agg(m.figure_key, m.value)
                from submission s join measurement m on (m.unit_id, m.year) = (s.unit_id, s.year)
                group by s.id order by s.id
                """, by.submitter(), at);
    }

    /** Gives a form that was taken over back to its unit, to be corrected. */
    @Transactional
    public void giveBack(long unit, int year, long account, String reason) {
        submissions.findByUnitIdAndYear(unit, year).orElseThrow().returnFor(reason, account, clock.instant());
    }

    private void decideAll(String kind, long account, Timestamp at) {
        database.update("""
                insert into decision (submission_id, kind, account_id, decided_at)
                select id, ?, ?, ? from submission order by id
                """, kind, account, at);
    }
}
