package vn.muctieu.measurement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The reporting years that were opened. */
interface ReportingYears extends Repository<ReportingYear, Long> {

    ReportingYear save(ReportingYear year);

    Optional<ReportingYear> findByUnitIdAndYear(long unit, int year);

    /** Waits for everybody who writes figures of a year, and keeps others from it, until the transaction ends. */
    @NativeQuery("select pg_advisory_xact_lock(20261125, :year) is null")
    boolean holdAlone(int year);

    /** Whether a unit can report for a year; it stays so until the transaction ends. */
    @NativeQuery("select held_year_phase(:unit, :year)")
    YearPhase phase(long unit, int year);

    /** Every unit for which a year was opened. */
    @NativeQuery("""
            select distinct u.unit_id
            from reporting_year y cross join lateral unit_scope(y.unit_id, make_date(:year, 12, 31)) u
            where y.year = :year
            """)
    List<Long> open(int year);

    /** Whether a resolution in force in a year asks anything of a unit or one below it. */
    @NativeQuery("select exists (select from asked_units(:unit, array[:year]))")
    boolean isAnythingAsked(long unit, int year);
}
