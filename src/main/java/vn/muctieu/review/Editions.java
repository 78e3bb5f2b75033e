package vn.muctieu.review;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All signed reviews. */
interface Editions extends Repository<Edition, Long> {

    Edition save(Edition edition);

    @NativeQuery("select coalesce(max(number), 0) + 1 from edition where resolution_id = :resolution")
    int nextNumber(long resolution);
}
