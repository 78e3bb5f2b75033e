package vn.muctieu.measurement;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All evidence. */
interface Evidences extends Repository<Evidence, UUID> {

    Evidence saveAndFlush(Evidence evidence);

    /** Waits for others who give evidence for the same unit, so that together they do not exceed its quota. */
    @NativeQuery("select pg_advisory_xact_lock(20261126, cast(:unit as int)) is null")
    boolean holdAlone(long unit);

    /** How many bytes a unit's evidence takes, of all years. */
    @NativeQuery("select coalesce(sum(size), 0) from evidence where unit_id = :unit and removed_at is null")
    long sizeOf(long unit);

    /** How many were taken away: one, or none if it was not there. */
    @Modifying
    @NativeQuery("""
            update evidence set content = null, removed_by = :account, removed_at = :at
            where id = :id and unit_id = :unit and year = :year and removed_at is null
            """)
    int remove(UUID id, long unit, int year, long account, Instant at);
}
