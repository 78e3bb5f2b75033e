package vn.muctieu.measurement;

import jakarta.persistence.LockModeType;
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
}
