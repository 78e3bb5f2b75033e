package vn.muctieu.review;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All remedies that reviews propose. */
interface Remedies extends Repository<Remedy, Long> {

    Remedy save(Remedy remedy);

    Optional<Remedy> findById(long id);

    /** Takes a remedy of this review and target away; another's stays. */
    @Modifying
    @NativeQuery("delete from remedy where id = :id and review_id = :review and target = :target")
    void remove(long id, long review, int target);
}
