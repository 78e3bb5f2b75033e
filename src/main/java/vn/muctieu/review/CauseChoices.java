package vn.muctieu.review;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All causes that reviews may name. */
interface CauseChoices extends Repository<CauseChoice, Long> {

    CauseChoice save(CauseChoice one);

    Optional<CauseChoice> findById(Long id);
}
