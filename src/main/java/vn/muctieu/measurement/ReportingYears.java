package vn.muctieu.measurement;

import org.springframework.data.repository.Repository;

/** The reporting years that were opened. */
interface ReportingYears extends Repository<ReportingYear, Long> {

    ReportingYear save(ReportingYear year);

    boolean existsByUnitIdAndYear(long unit, int year);
}
