package vn.muctieu.review;

import org.springframework.data.repository.Repository;

/** Everything that became of remedies. */
interface RemedySteps extends Repository<RemedyStep, Long> {

    RemedyStep save(RemedyStep step);
}
