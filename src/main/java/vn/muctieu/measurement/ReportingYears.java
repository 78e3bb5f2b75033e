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
    @NativeQuery("""
            select exists (
                select from unit_scope(:unit, make_date(:year, 12, 31)) u
                join figure_reporter f on f.kind = u.kind and :year >= f.since
                join indicator i on f.figure_key in (i.numerator, i.denominator)
                join target t on t.id = i.target_id and (t.withdrawn_on <= make_date(:year, 12, 31)) is not true
                join resolution r on r.id = t.resolution_id
                where :year between r.first_year and r.last_year)
            """)
    boolean isAnythingAsked(long unit, int year);
}
