package vn.muctieu.review;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All causes that reviews name. */
interface Causes extends Repository<Cause, Long> {

    Cause save(Cause cause);

    /** Takes a cause of this review and target away; another's stays. */
    @Modifying
    @NativeQuery("delete from cause where id = :id and review_id = :review and target = :target")
    void remove(long id, long review, int target);
}
