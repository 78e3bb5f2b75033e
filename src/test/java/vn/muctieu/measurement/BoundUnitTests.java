package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Both provinces opened the year; the resolution of that year that asks anything is one of Bắc Kạn's. */
    @BeforeEach
    void open() {
        unit("other-province", null, "province-committee");
        unit("other-district", "other-province", "district-committee");
        for (String province : new String[] {"bac-kan", "other-province"}) {
            database.sql("insert into reporting_year (unit_id, year, opened_at) values (:unit, :year, now())")
                    .param("unit", id(province))
                    .param("year", YEAR)
                    .update();
        }
    }

    @Test
    void noFormIsExpectedOfThem() {
        assertThat(submissions.years(id("bac-kan"))).extracting(YearState::year).containsExactly(YEAR);
        assertThat(submissions.years(id("other-province"))).isEmpty();
        assertThat(submissions.ownYears(id("other-district"))).isEmpty();
        assertThat(submissions.of(id("other-province"), YEAR)).isEmpty();
    }

    @Test
    void theirYearsNeedNotBeOpened() {
        assertThat(years.isAnythingAsked(id("bac-kan"), YEAR)).isTrue();
        assertThat(years.isAnythingAsked(id("ba-be"), YEAR)).isTrue();
        assertThat(years.isAnythingAsked(id("other-province"), YEAR)).isFalse();
        assertThat(years.isAnythingAsked(id("other-district"), YEAR)).isFalse();
    }

    @Test
    void theirStaffAreNotReminded() {
        People.recorded(database, "bound", "Đồng chí", Role.UNIT_STAFF, id("ba-be"));
        People.recorded(database, "not-bound", "Đồng chí", Role.UNIT_STAFF, id("other-district"));

        round.go();

        assertThat(database.sql("select distinct unit_id from reminder where unit_id in (:units)")
                        .param("units", List.of(id("ba-be"), id("other-district")))
                        .query(Long.class)
                        .list())
                .containsExactly(id("ba-be"));
    }

    @Test
    void fromAboveBothOnlyThoseOfTheProvinceThatAsksAreExpected() {
        unit("above-both", null, "province-committee");
        database.sql("update org_unit_period set parent_id = :above where unit_id in (:provinces)")
                .param("above", id("above-both"))
                .param("provinces", List.of(id("bac-kan"), id("other-province")))
                .update();

        assertThat(submissions.years(id("above-both"))).isEmpty();

        database.sql("update reporting_year set unit_id = :above where unit_id = :unit")
                .param("above", id("above-both"))
                .param("unit", id("bac-kan"))
                .update();

        assertThat(submissions.of(id("above-both"), YEAR))
                .extracting(FormState::unit)
                .contains("ba-be")
                .doesNotContain("other-district", "other-province");
    }

    @Test
    void whereTheirProvincesMergedOnlyThoseOfTheOneThatAsksAreExpected() {
        unit("other-commune", "thai-nguyen-2025", "commune-committee");
        database.sql("insert into reporting_year (unit_id, year, opened_at) values (:unit, 2025, now())")
                .param("unit", id("thai-nguyen-2025"))
                .update();

        assertThat(submissions.of(id("thai-nguyen-2025"), 2025))
                .extracting(FormState::unit)
                .contains("01840-2025")
                .doesNotContain("other-commune");
    }

    private void unit(String key, @Nullable String parent, String kind) {
        database.sql("insert into org_unit (key) values (:key)")
                .param("key", key)
                .update();
        database.sql("""
                        insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)
                        values (:unit, daterange(null, null), :key, :kind, :parent, 99, 'test')
                        """)
                .param("unit", id(key))
                .param("key", key)
                .param("kind", kind)
                .param("parent", parent == null ? null : id(parent), Types.BIGINT)
                .update();
    }

    private long id(String key) {
        return database.sql("select id from org_unit where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
