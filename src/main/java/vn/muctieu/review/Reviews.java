package vn.muctieu.review;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All reviews. */
interface Reviews extends Repository<Review, Long> {

    Review saveAndFlush(Review review);

    void delete(Review review);

    Optional<Review> findById(long id);

    /** The review, held against everybody else until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Review> findHeldById(long id);
}
