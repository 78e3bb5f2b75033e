package vn.muctieu.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.People;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.organization.Land;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;

/** Quotas, exemptions, deliveries and judgements are recorded with who, when, from which document and why. */
@ApplicationTest
@Transactional
class RulingDeskTests {

    @Autowired
    private RulingDesk desk;

    @Autowired
    private RulingQuery rulings;

    @Autowired
    private ResolutionQuery resolutions;

    @Autowired
    private JdbcClient database;

    private Resolution seventeenth;
    private Person committee;

    @BeforeEach
    void read() {
        seventeenth = resolutions.bySlug("17-nq-tu").orElseThrow();
        committee = person("t-committee", Role.ORGANIZATION_COMMITTEE, "bac-kan");
    }

    @Test
    void aQuotaIsInForceWithWhoGaveItAndFromWhichDocument() {
        desk.record(committee, seventeenth, 4, quota("tp-bac-kan", "90"));

        assertThat(inForce()).singleElement().satisfies(ruled -> {
            assertThat(ruled.amount()).isEqualByComparingTo("90");
            assertThat(ruled.unitName()).isNotBlank();
            assertThat(ruled.document()).isEqualTo("01-KH/TU");
            assertThat(ruled.by()).isEqualTo("t-committee");
        });
    }

    @Test
    void aNewQuotaTakesTheOldOnesPlaceAndBothStayInTheHistory() {
        desk.record(committee, seventeenth, 4, quota("tp-bac-kan", "90"));
        desk.record(committee, seventeenth, 4, quota("tp-bac-kan", "1.095,5"));

        assertThat(inForce())
                .singleElement()
                .satisfies(ruled -> assertThat(ruled.amount()).isEqualByComparingTo("1095.5"));
        assertThat(rulings.history(seventeenth.id(), 4))
                .hasSize(2)
                .filteredOn(ruled -> !ruled.isInForce())
                .hasSize(1);
    }

    @Test
    void whatIsWithdrawnHoldsNoMoreAndCannotBeWithdrawnAgain() {
        desk.record(committee, seventeenth, 4, quota("tp-bac-kan", "90"));
        long id = inForce().get(0).id();

        desk.withdraw(committee, seventeenth, 4, id);
        database.sql("select 1").query(Integer.class).single();

        assertThatExceptionOfType(RulingRefused.class).isThrownBy(() -> desk.withdraw(committee, seventeenth, 4, id));
        assertThatExceptionOfType(NoSuchRuling.class).isThrownBy(() -> desk.withdraw(committee, seventeenth, 5, id));
    }

    @Test
    void anExemptionNeedsItsReasonAndItsDocument() {
        assertRefused("reason", form(RulingKind.EXEMPTION, "quan-su", null, "01-BC/ĐUQS", " "));
        assertRefused("document", form(RulingKind.EXEMPTION, "quan-su", null, null, "hết nguồn"));

        desk.record(committee, seventeenth, 4, form(RulingKind.EXEMPTION, "quan-su", null, "01-BC/ĐUQS", "hết nguồn"));

        assertThat(inForce()).extracting(Ruled::kind).containsExactly(RulingKind.EXEMPTION);
    }

    @Test
    void whatDoesNotFitTheIndicatorIsRefused() {
        assertRefused("does-not-fit", form(RulingKind.JUDGEMENT, null, null, null, "rõ nét"));
        assertThatExceptionOfType(RulingRefused.class)
                .isThrownBy(() -> desk.record(committee, seventeenth, 8, quota("ba-be", "5")))
                .withMessage("does-not-fit");
        assertRefused("amount-unreadable", quota("ba-be", "1.23"));
        assertRefused("amount", quota("ba-be", ""));
        assertRefused("unit", quota("nowhere", "5"));
        assertThatExceptionOfType(RulingRefused.class)
                .isThrownBy(() -> desk.record(
                        committee,
                        seventeenth,
                        4,
                        new RulingForm(RulingKind.QUOTA, 1, 2020, "ba-be", "5", null, null, "01-KH/TU", null)))
                .withMessage("year");
    }

    @Test
    void onlyTheCommitteeOfTheScopeSettles() {
        Person below = person("t-below", Role.ORGANIZATION_COMMITTEE, "ba-be");
        Person leader = person("t-leader", Role.LEADER, "bac-kan");

        assertThatExceptionOfType(OutOfSight.class)
                .isThrownBy(() -> desk.record(below, seventeenth, 4, quota("ba-be", "5")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.record(leader, seventeenth, 4, quota("ba-be", "5")));
        assertThat(inForce()).isEmpty();
    }

    private void assertRefused(String rule, RulingForm form) {
        assertThatExceptionOfType(RulingRefused.class)
                .isThrownBy(() -> desk.record(committee, seventeenth, 4, form))
                .withMessage(rule);
        assertThat(inForce()).isEmpty();
    }

    private List<Ruled> inForce() {
        return rulings.inForce(List.of(seventeenth.id()));
    }

    private static RulingForm quota(String unit, String amount) {
        return form(RulingKind.QUOTA, unit, amount, "01-KH/TU", null);
    }

    private static RulingForm form(
            RulingKind kind,
            @Nullable String unit,
            @Nullable String amount,
            @Nullable String document,
            @Nullable String reason) {
        return new RulingForm(kind, 1, 2023, unit, amount, true, null, document, reason);
    }

    private Person person(String name, Role role, String unit) {
        return People.recorded(database, name, name, role, new Land(database).id(unit));
    }
}
