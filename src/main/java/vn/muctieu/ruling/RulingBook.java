package vn.muctieu.ruling;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everything that was ever settled. */
interface RulingBook extends Repository<Ruling, Long> {

    Ruling saveAndFlush(Ruling ruling);

    Optional<Ruling> findById(long id);

    /** What is in force about the same. */
    @Query("""
            select r from Ruling r
            where r.resolutionId = :resolution and r.target = :target and r.indicator = :indicator and r.kind = :kind
                and r.year = :year and (r.unitId = :unit or r.unitId is null and :unit is null) and r.withdrawnAt is null
            """)
    Optional<Ruling> inForce(
            long resolution, int target, int indicator, RulingKind kind, int year, @Nullable Long unit);
}
