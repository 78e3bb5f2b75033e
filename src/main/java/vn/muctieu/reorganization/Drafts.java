package vn.muctieu.reorganization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All acts that are being put together. */
interface Drafts extends Repository<Draft, Long> {

    Draft save(Draft draft);

    Optional<Draft> findById(long id);

    void delete(Draft draft);
}
