package vn.muctieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.muctieu.account.People.person;
import static vn.muctieu.account.Role.ADMIN;
import static vn.muctieu.account.Role.ORGANIZATION_COMMITTEE;
import static vn.muctieu.account.Role.UNIT_STAFF;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.muctieu.ApplicationTest;

@ApplicationTest
class AccessTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    private long province;
    private long district;
    private long commune;
    private long neighbour;

    @BeforeEach
    void plant() {
        Units units = new Units(jdbc);
        province = units.top();
        district = units.below(province);
        commune = units.below(district);
        neighbour = units.below(province);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodySeesTheirUnitAndWhatIsBelowItAndNothingElse(Role role) {
        Person person = person(role, district);
        assertThat(access.sees(person, district, TODAY)).isTrue();
        assertThat(access.sees(person, commune, TODAY)).isTrue();
        assertThat(access.sees(person, province, TODAY)).isFalse();
        assertThat(access.sees(person, neighbour, TODAY)).isFalse();
        assertThat(access.sees(person, -1, TODAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_STAFF,             true,  false, false",
        "ORGANIZATION_COMMITTEE, true,  true,  true",
        "LEADER,                 false, false, false",
        "INSPECTION,             false, false, false",
        "ADMIN,                  false, false, false"
    })
    void whatEachRoleMayDoWithFigures(Role role, boolean entersOwn, boolean entersBelow, boolean decides) {
        Person person = person(role, district);
        assertThat(access.mayEnter(person, district, TODAY)).isEqualTo(entersOwn);
        assertThat(access.mayEnter(person, commune, TODAY)).isEqualTo(entersBelow);
        assertThat(access.mayDecide(person, district, TODAY)).isEqualTo(decides);
        assertThat(access.mayDecide(person, commune, TODAY)).isEqualTo(decides);
        for (long unit : new long[] {province, neighbour, -1}) {
            assertThat(access.mayEnter(person, unit, TODAY)).isFalse();
            assertThat(access.mayDecide(person, unit, TODAY)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAdminsAdministerAndOnlyBelow(Role role) {
        Person person = person(role, district);
        assertThat(access.mayAdminister(person, district)).isEqualTo(role == ADMIN);
        assertThat(access.mayAdminister(person, commune)).isEqualTo(role == ADMIN);
        assertThat(access.mayAdminister(person, province)).isFalse();
        assertThat(access.mayAdminister(person, neighbour)).isFalse();
    }

    @Test
    void aUnitThatEndedIsLookedAtInTheYearItStood() {
        Units units = new Units(jdbc);
        long ended = units.standing("[2000-01-01,2020-02-01)", district);
        Person committee = person(ORGANIZATION_COMMITTEE, province);
        assertThat(access.mayDecide(committee, ended, LocalDate.of(2019, 12, 31)))
                .isTrue();
        assertThat(access.mayDecide(committee, ended, LocalDate.of(2020, 12, 31)))
                .isFalse();
    }

    @Test
    void accountsOfAUnitThatEndedAreStillKept() {
        Units units = new Units(jdbc);
        long ended = units.standing("[2000-01-01,2020-02-01)", district);
        assertThat(access.mayAdminister(person(ADMIN, province), ended)).isTrue();
        assertThat(access.mayAdminister(person(ADMIN, neighbour), ended)).isFalse();
    }

    @Test
    void aUnitThatMovedIsKeptWhereItStandsNow() {
        jdbc.sql("update org_unit_period set valid = '[2000-01-01,2021-01-01)' where unit_id = ?")
                .param(commune)
                .update();
        jdbc.sql("insert into org_unit_period (unit_id, valid, name, kind, parent_id, position, source)"
                        + " values (?, '[2021-01-01,)', 'test', 'district-committee', ?, 1, 'test')")
                .params(commune, neighbour)
                .update();
        assertThat(access.mayAdminister(person(ADMIN, district), commune)).isFalse();
        assertThat(access.mayAdminister(person(ADMIN, neighbour), commune)).isTrue();
    }

    @Test
    void whatIsOutOfSightDoesNotExist() {
        Person staff = person(UNIT_STAFF, district);
        assertThatExceptionOfType(OutOfSight.class).isThrownBy(() -> access.requireSees(staff, neighbour, TODAY));
        assertThatExceptionOfType(OutOfSight.class).isThrownBy(() -> access.requireMayEnter(staff, neighbour, TODAY));
        assertThatExceptionOfType(OutOfSight.class).isThrownBy(() -> access.requireMayDecide(staff, neighbour, TODAY));
        assertThatExceptionOfType(OutOfSight.class).isThrownBy(() -> access.requireMayAdminister(staff, neighbour));
    }

    @Test
    void whatIsInSightButNotAllowedIsRefused() {
        Person staff = person(UNIT_STAFF, district);
        assertThatNoException().isThrownBy(() -> access.requireSees(staff, commune, TODAY));
        assertThatNoException().isThrownBy(() -> access.requireMayEnter(staff, district, TODAY));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> access.requireMayEnter(staff, commune, TODAY));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> access.requireMayDecide(staff, district, TODAY));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> access.requireMayAdminister(staff, district));
    }
}
