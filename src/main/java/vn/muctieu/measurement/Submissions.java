package vn.muctieu.measurement;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All units' forms. */
interface Submissions extends Repository<Submission, Long> {

    /** The form, held against everybody else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Submission> findByUnitIdAndYear(long unit, int year);

    /** Begins a unit's form if it is not begun yet; of two at once, one does. */
    @Modifying
    @NativeQuery("""
            insert into submission (unit_id, year, status) values (:unit, :year, 'DRAFT')
            on conflict (unit_id, year) do nothing
            """)
    void begin(long unit, int year);

    /** Keeps a form's numbers as they stand as its next version; in a reopened year with the reason for reopening it. */
    @Modifying(flushAutomatically = true)
    @NativeQuery("""
            insert into submission_version (submission_id, number, account_id, submitted_at, basis, numbers)
            select s.id,
                1 + (select coalesce(max(number), 0) from submission_version v where v.submission_id = s.id),
                :account, :at,
                (select reason from year_reopening r
                    where (r.unit_id, r.year) = (s.unit_id, s.year) and r.closed_at is null),
                (select coalesce(jsonb_object_agg(m.figure_key, m.value), '{}') from measurement m
                    where (m.unit_id, m.year) = (s.unit_id, s.year) and m.value is not null)
            from submission s where (s.unit_id, s.year) = (:unit, :year)
            """)
    void keepVersion(long unit, int year, long account, Instant at);

    /** The unit that decides on a unit's form. */
    @NativeQuery("select deciding_unit(:unit, :on)")
    long decidingUnit(long unit, LocalDate on);
}
