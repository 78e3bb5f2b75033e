package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.organization.UnitKind.COMMUNE_COMMITTEE;
import static vn.muctieu.organization.UnitKind.DISTRICT_COMMITTEE;
import static vn.muctieu.organization.UnitKind.PROVINCE_COMMITTEE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.People;
import vn.muctieu.account.Role;
import vn.muctieu.measurement.SubmissionQuery.FormState;
import vn.muctieu.measurement.SubmissionQuery.YearState;
import vn.muctieu.organization.Land;

/** A province's resolution asks nothing of another province's units, whatever their kind. */
@ApplicationTest
@Transactional
class BoundUnitTests {

    private static final int YEAR = 2023;

    @Autowired
    private SubmissionQuery submissions;

    @Autowired
    private ReportingYears years;

    @Autowired
    private FormRound round;

    @Autowired
    private JdbcClient database;

    private Land land;

    /** Both provinces opened the year; the resolution of that year that asks anything is one of Bắc Kạn's. */
    @BeforeEach
    void open() {
        land = new Land(database)
                .unit("other-province", PROVINCE_COMMITTEE, null)
                .unit("other-district", DISTRICT_COMMITTEE, "other-province");
        Years.open(database, land.id("bac-kan"), YEAR);
        Years.open(database, land.id("other-province"), YEAR);
    }

    @Test
    void noFormIsExpectedOfThem() {
        assertThat(submissions.years(land.id("bac-kan")))
                .extracting(YearState::year)
                .containsExactly(YEAR);
        assertThat(submissions.years(land.id("other-province"))).isEmpty();
        assertThat(submissions.ownYears(land.id("other-district"))).isEmpty();
        assertThat(submissions.of(land.id("other-province"), YEAR)).isEmpty();
    }

    @Test
    void theirYearsNeedNotBeOpened() {
        assertThat(years.isAnythingAsked(land.id("bac-kan"), YEAR)).isTrue();
        assertThat(years.isAnythingAsked(land.id("ba-be"), YEAR)).isTrue();
        assertThat(years.isAnythingAsked(land.id("other-province"), YEAR)).isFalse();
        assertThat(years.isAnythingAsked(land.id("other-district"), YEAR)).isFalse();
    }

    @Test
    void theirStaffAreNotReminded() {
        People.recorded(database, "bound", "Đồng chí", Role.UNIT_STAFF, land.id("ba-be"));
        People.recorded(database, "not-bound", "Đồng chí", Role.UNIT_STAFF, land.id("other-district"));

        round.go();

        assertThat(database.sql("select distinct unit_id from reminder where unit_id in (:units)")
                        .param("units", List.of(land.id("ba-be"), land.id("other-district")))
                        .query(Long.class)
                        .list())
                .containsExactly(land.id("ba-be"));
    }

    @Test
    void fromAboveBothOnlyThoseOfTheProvinceThatAsksAreExpected() {
        land.unit("above-both", PROVINCE_COMMITTEE, null);
        database.sql("update org_unit_period set parent_id = :above where unit_id in (:provinces)")
                .param("above", land.id("above-both"))
                .param("provinces", List.of(land.id("bac-kan"), land.id("other-province")))
                .update();

        assertThat(submissions.years(land.id("above-both"))).isEmpty();

        database.sql("update reporting_year set unit_id = :above where unit_id = :unit")
                .param("above", land.id("above-both"))
                .param("unit", land.id("bac-kan"))
                .update();

        assertThat(submissions.of(land.id("above-both"), YEAR))
                .extracting(FormState::unit)
                .contains("ba-be")
                .doesNotContain("other-district", "other-province");
    }

    @Test
    void whereTheirProvincesMergedOnlyThoseOfTheOneThatAsksAreExpected() {
        land.unit("other-commune", COMMUNE_COMMITTEE, "thai-nguyen-2025");
        Years.open(database, land.id("thai-nguyen-2025"), 2025);

        assertThat(submissions.of(land.id("thai-nguyen-2025"), 2025))
                .extracting(FormState::unit)
                .contains("01840-2025")
                .doesNotContain("other-commune");
    }
}
