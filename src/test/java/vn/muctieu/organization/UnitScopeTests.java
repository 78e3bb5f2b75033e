package vn.muctieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.muctieu.organization.UnitKind.COMMUNE_COMMITTEE;
import static vn.muctieu.organization.UnitKind.DISTRICT_COMMITTEE;
import static vn.muctieu.organization.UnitKind.PROVINCE_COMMITTEE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;

/** Whom a scope holds on a date, whatever was merged, split, moved or ended by then. */
@ApplicationTest
@Transactional
class UnitScopeTests {

    private static final LocalDate BEFORE = LocalDate.of(2021, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2022, 12, 31);

    @Autowired
    private JdbcClient database;

    @Autowired
    private UnitQuery units;

    private Land land;

    @BeforeEach
    void settle() {
        land = new Land(database)
                .unit("t-p", PROVINCE_COMMITTEE, null)
                .unit("t-q", PROVINCE_COMMITTEE, null)
                .unit("t-p1", DISTRICT_COMMITTEE, "t-p")
                .unit("t-p2", DISTRICT_COMMITTEE, "t-p")
                .unit("t-q1", DISTRICT_COMMITTEE, "t-q")
                .unit("t-a", COMMUNE_COMMITTEE, "t-p1")
                .unit("t-b", COMMUNE_COMMITTEE, "t-p1")
                .unit("t-c", COMMUNE_COMMITTEE, "t-p2")
                .unit("t-d", COMMUNE_COMMITTEE, "t-q1");
    }

    @Test
    void afterJuly2025TheScopeOfBacKanIsTheCommunesThatDescendFromItsOwnUnderThaiNguyen() {
        List<Unit> scope = units.scope(land.id("bac-kan"), LocalDate.of(2025, 12, 31));

        assertThat(scope.stream().collect(Collectors.groupingBy(Unit::kind, Collectors.counting())))
                .isEqualTo(Map.of(PROVINCE_COMMITTEE, 1L, COMMUNE_COMMITTEE, 37L, UnitKind.DIRECT_COMMITTEE, 3L));
        assertThat(scope).extracting(Unit::key).contains("01840-2025", "01957-2020", "quan-su", "thai-nguyen-2025");
        assertThat(scope)
                .filteredOn(unit -> unit.kind() == COMMUNE_COMMITTEE)
                .allMatch(unit -> unit.parent() != null && unit.parent() == land.id("thai-nguyen-2025"));
    }

    @Test
    void beforeAnyActTheScopeIsTheUnitAndAllBelowIt() {
        assertThat(units.scope(land.id("bac-kan"), LocalDate.of(2024, 12, 31)))
                .isEqualTo(units.subtree(land.id("bac-kan"), LocalDate.of(2024, 12, 31)))
                .hasSize(120);
    }

    @Test
    void aProvinceThatTookInAnotherDoesNotBindTheRestOfItForTheOther() {
        land.on("2022-07-01")
                .begin("t-r", PROVINCE_COMMITTEE, null)
                .pass("t-p", "t-r")
                .pass("t-q", "t-r")
                .move("t-p1", "t-r")
                .move("t-p2", "t-r")
                .move("t-q1", "t-r")
                .done();

        assertThat(land.scope("t-p", AFTER)).containsExactly("t-a", "t-b", "t-c", "t-p1", "t-p2", "t-r");
        assertThat(land.scope("t-q", AFTER)).containsExactly("t-d", "t-q1", "t-r");
        assertThat(land.scope("t-r", AFTER)).containsExactly("t-a", "t-b", "t-c", "t-d", "t-p1", "t-p2", "t-q1", "t-r");
        assertThat(land.scope("t-r", BEFORE)).isEmpty();
    }

    @Test
    void aProvinceThatOnlyChangedItsIdentityKeepsWhateverIsFoundedBelowIt() {
        land.on("2022-03-01")
                .begin("t-s", PROVINCE_COMMITTEE, null)
                .pass("t-q", "t-s")
                .move("t-q1", "t-s")
                .done();
        land.on("2022-07-01").begin("t-e", COMMUNE_COMMITTEE, "t-q1").done();
        land.on("2022-08-01").begin("t-q2", DISTRICT_COMMITTEE, "t-s").done();

        assertThat(land.scope("t-q", AFTER)).containsExactly("t-d", "t-e", "t-q1", "t-q2", "t-s");
    }

    @Test
    void aUnitThatMovedAwayLeavesTheScopeAndOneThatPassedAwayStaysWithItsSuccessor() {
        land.on("2022-05-01").move("t-a", "t-q1").pass("t-b", "t-d").done();

        assertThat(land.scope("t-p", AFTER)).containsExactly("t-c", "t-d", "t-p", "t-p1", "t-p2");
        assertThat(land.scope("t-q", AFTER)).containsExactly("t-a", "t-d", "t-q", "t-q1");
        assertThat(land.scope("t-p", BEFORE)).contains("t-a", "t-b");
    }

    @Test
    void successorsAreFollowedThroughSeveralActs() {
        land.on("2022-02-01")
                .begin("t-e", COMMUNE_COMMITTEE, "t-p1")
                .pass("t-a", "t-e", "1/3")
                .pass("t-a", "t-b", "2/3")
                .done();
        land.on("2022-06-01")
                .begin("t-f", COMMUNE_COMMITTEE, "t-q1")
                .pass("t-e", "t-f")
                .done();

        assertThat(land.scope("t-a", LocalDate.of(2022, 3, 1))).containsExactly("t-b", "t-e");
        assertThat(land.scope("t-a", AFTER)).containsExactly("t-b", "t-f");
        assertThat(land.scope("t-p1", AFTER)).containsExactly("t-b", "t-f", "t-p1");
    }

    @Test
    void whoComesAfterAUnitAsAWholeActsForItAndWhoHasAPartOrHasEndedOnlyLooksOn() {
        land.on("2022-07-01")
                .begin("t-e", COMMUNE_COMMITTEE, "t-p1")
                .begin("t-f", COMMUNE_COMMITTEE, "t-p1")
                .pass("t-a", "t-e", "50%")
                .pass("t-a", "t-f", "50%")
                .pass("t-b", "t-e")
                .done();

        assertThat(land.sight("t-e", BEFORE)).containsExactly("t-a", "t-b+");
        assertThat(land.sight("t-e", AFTER)).containsExactly("t-e+");
        assertThat(land.sight("t-a", BEFORE)).containsExactly("t-a+");
        assertThat(land.sight("t-a", AFTER)).containsExactly("t-e", "t-f");
        assertThat(land.sight("t-c", BEFORE)).containsExactly("t-c+");
    }

    @Test
    void undoneAnActLeavesEverythingAsItWas() {
        String before = contents();
        Land.Act act = land.on("2022-07-01")
                .begin("t-e", COMMUNE_COMMITTEE, "t-p1")
                .pass("t-a", "t-e")
                .pass("t-b", "t-e")
                .rename("t-c", "Tên khác");
        Reorganization done = act.act();
        land.write(done);
        assertThat(contents()).isNotEqualTo(before);

        database.sql("select undo_reorganization(id) from reorganization where key = :key")
                .param("key", done.key())
                .query((row, n) -> true)
                .list();

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theDatabaseItselfRefusesThatAUnitStandsTwiceAtOnce() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> database.sql("""
                                insert into org_unit_period (unit_id, valid, name, kind, position, source)
                                values (:unit, '[2020-01-01,2020-02-01)', 'x', 'commune-committee', 1, 'test')
                                """).param("unit", land.id("t-a")).update());
    }

    private String contents() {
        return database.sql("""
                        select string_agg(p::text, ' ' order by unit_id, valid)
                            || (select count(*) from org_unit) || (select count(*) from succession)
                        from org_unit_period p
                        """).query(String.class).single();
    }
}
