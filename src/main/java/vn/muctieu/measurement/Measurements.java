package vn.muctieu.measurement;

import java.util.List;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All units' numbers. */
interface Measurements extends Repository<Measurement, Long> {

    Measurement save(Measurement measurement);

    void flush();

    List<Measurement> findByUnitIdAndYear(long unit, int year);

    /** A form's numbers for some of its figures. */
    @NativeQuery("""
            select * from measurement where unit_id = :unit and year = :year and figure_key = any (:figures)
            """)
    List<Measurement> of(long unit, int year, String[] figures);
}
