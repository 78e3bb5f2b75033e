package vn.muctieu.measurement;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All units' numbers. */
interface Measurements extends Repository<Measurement, Long> {

    Measurement saveAndFlush(Measurement measurement);

    List<Measurement> findByUnitIdAndYear(long unit, int year);
}
