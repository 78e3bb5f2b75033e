package vn.muctieu.measurement;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All units' numbers. */
interface Measurements extends Repository<Measurement, Long> {

    Measurement save(Measurement measurement);

    void flush();

    List<Measurement> findByUnitIdAndYear(long unit, int year);
}
