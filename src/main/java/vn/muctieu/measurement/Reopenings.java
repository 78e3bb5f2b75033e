package vn.muctieu.measurement;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The units for which closed years were opened again. */
interface Reopenings extends Repository<Reopening, Long> {

    Reopening saveAndFlush(Reopening reopening);

    Optional<Reopening> findByUnitIdAndYearAndClosedAtIsNull(long unit, int year);
}
