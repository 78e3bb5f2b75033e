package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;
import static vn.muctieu.measurement.Office.YEAR;
import static vn.muctieu.organization.UnitKind.DISTRICT_COMMITTEE;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.measurement.SubmissionQuery.FormState;
import vn.muctieu.measurement.SubmissionQuery.YearState;
import vn.muctieu.organization.Land;

/**
 * What a unit left open when it ended is done by whoever it passed into as a whole. Here t-a passed into t-b and that into
 * t-c; t-s was split between t-c and t-d; Bắc Kạn itself passed into Thái Nguyên.
 */
@ApplicationTest
@Transactional
class SuccessorTests {

    private static final LocalDate END = LocalDate.of(YEAR, 12, 31);
    private static final String ADMITTED = "dang-vien-ket-nap";

    @Autowired
    private SubmissionQuery submissions;

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private FormRound round;

    @Autowired
    private FigureMatrixQuery matrices;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    @Autowired
    private EntityManager entities;

    private Land land;
    private Office office;
    private Person clerk;
    private Person half;
    private Person committee;

    @BeforeEach
    void reorganise() {
        land = new Land(database)
                .unit("t-a", DISTRICT_COMMITTEE, "bac-kan")
                .unit("t-b", DISTRICT_COMMITTEE, "bac-kan")
                .unit("t-c", DISTRICT_COMMITTEE, "bac-kan")
                .unit("t-d", DISTRICT_COMMITTEE, "bac-kan")
                .unit("t-s", DISTRICT_COMMITTEE, "bac-kan");
        land.on("2025-03-01")
                .pass("t-a", "t-b")
                .pass("t-s", "t-c", "50%")
                .pass("t-s", "t-d", "50%")
                .done();
        land.on("2025-05-01").pass("t-b", "t-c").done();
        office = new Office(database, messages);
        clerk = office.person("clerk", Role.UNIT_STAFF, "t-c");
        half = office.person("half", Role.UNIT_STAFF, "t-d");
        committee = office.person("successor", Role.ORGANIZATION_COMMITTEE, "thai-nguyen-2025");
    }

    @Test
    void aSuccessorSeesTheFormsOfAllThatPassedIntoItAsAWholeThroughAnyNumberOfActs() {
        assertThat(submissions.of(clerk.unit(), YEAR))
                .extracting(FormState::unit, FormState::insteadOf)
                .containsExactly(tuple("t-c", null), tuple("t-a", "Đơn vị t-a"), tuple("t-b", "Đơn vị t-b"));
        assertThat(submissions.of(half.unit(), YEAR))
                .extracting(FormState::unit)
                .containsExactly("t-d");
        assertThat(submissions.of(committee.unit(), YEAR))
                .extracting(FormState::unit)
                .contains("ba-be", "t-a", "t-s");
        assertThat(submissions.years(committee.unit()))
                .extracting(YearState::year, YearState::insteadOf, YearState::openedBy)
                .containsExactly(tuple(YEAR, "Đảng bộ tỉnh Bắc Kạn", "bac-kan"));
        assertThat(submissions.ownYears(clerk.unit()))
                .extracting(YearState::unit)
                .containsExactly("t-c", "t-a", "t-b");
    }

    @Test
    void aFigureIsSeenAcrossTheUnitsBeforeToo() {
        assertThat(matrices.cells(clerk.unit(), ADMITTED, YEAR))
                .extracting(FigureMatrixQuery.Cell::unit)
                .containsExactly("t-c", "t-a", "t-b");
        assertThat(matrices.cells(committee.unit(), ADMITTED, YEAR))
                .extracting(FigureMatrixQuery.Cell::unit)
                .contains("ba-be", "t-s")
                .doesNotHaveDuplicates();
        assertThat(matrices.cells(half.unit(), ADMITTED, YEAR))
                .extracting(FigureMatrixQuery.Cell::unit)
                .containsExactly("t-d");
    }

    @Test
    void whatWasSplitIsLookedOnByItsSuccessorsAndDoneByThoseAboveIt() {
        for (Person one : List.of(clerk, half)) {
            assertThat(access.sees(one, land.id("t-s"), END)).isTrue();
            assertThat(access.mayEnter(one, land.id("t-s"), END)).isFalse();
        }
        assertThat(access.mayEnter(committee, land.id("t-s"), END)).isTrue();
        assertThat(deciding("t-s")).isEqualTo(committee.unit());
    }

    @Test
    void nobodyActsForAUnitBeforeItHasEnded() {
        String tomorrow = LocalDate.now().plusDays(2).toString();
        land.unit("t-e", DISTRICT_COMMITTEE, "bac-kan")
                .on(tomorrow)
                .pass("t-d", "t-e")
                .done();
        Person next = office.person("next", Role.UNIT_STAFF, "t-e");

        assertThat(access.sees(next, land.id("t-d"), END)).isFalse();
        assertThat(submissions.of(next.unit(), YEAR))
                .extracting(FormState::unit)
                .containsExactly("t-e");
        Person admin = office.person("next-admin", Role.ADMIN, "t-e");
        assertThat(access.mayAdminister(admin, land.id("t-d"))).isFalse();
    }

    @Test
    void aSuccessorGainsNothingBesideWhatItsPredecessorHadBelowIt() {
        assertThat(access.sees(clerk, land.id("t-d"), END)).isFalse();
        assertThat(access.sees(clerk, office.unit("ba-be"), END)).isFalse();
        assertThat(access.mayEnter(office.person("before", Role.UNIT_STAFF, "t-a"), clerk.unit(), END))
                .isFalse();
    }

    @Test
    void formsAreDecidedWhereTheUnitAboveWentAsSoonAsSomebodyIsThere() {
        assertThat(deciding("t-a")).isEqualTo(committee.unit());
        assertThat(deciding("ba-be")).isEqualTo(committee.unit());

        database.sql("update account set enabled = false where unit_id = :unit")
                .param("unit", committee.unit())
                .update();
        assertThat(deciding("t-a")).as("as long as nobody is there").isEqualTo(office.committee.unit());
    }

    @Test
    void theWayOfAFormOfAUnitThatEnded() {
        entry.enter(clerk, YEAR, "t-a", ADMITTED, "12", 0);
        desk.submit(clerk, YEAR, "t-a");
        entities.flush();

        assertThat(office.refusal(() -> desk.approve(office.committee, YEAR, "t-a")))
                .contains("do Đảng bộ tỉnh Thái Nguyên");
        assertThat(submissions.of(committee.unit(), YEAR))
                .filteredOn(FormState::here)
                .extracting(FormState::unit)
                .containsExactly("t-a");
        desk.returnFor(committee, YEAR, "t-a", "Xem lại");
        entities.flush();
        entry.enter(clerk, YEAR, "t-a", ADMITTED, "13", 1);
        desk.submit(clerk, YEAR, "t-a");
        desk.approve(committee, YEAR, "t-a");
        entities.flush();

        assertThat(office.status("t-a")).isEqualTo("APPROVED");
        assertThat(office.number("t-a", ADMITTED)).isEqualTo("13");
    }

    @Test
    void aClerkEntersForNeitherAHalfNorANeighbour() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> entry.enter(clerk, YEAR, "t-s", ADMITTED, "1", 0));
        assertThatExceptionOfType(OutOfSight.class).isThrownBy(() -> entry.enter(clerk, YEAR, "t-d", ADMITTED, "1", 0));
    }

    @Test
    void anAdminOfTheSuccessorClosesAndReopensWhatThePredecessorOpened() {
        Person admin = office.person("successor-admin", Role.ADMIN, "thai-nguyen-2025");
        Document listed = shown("/years", admin);
        assertThat(listed.select("tbody th").text()).contains("2024 Thay cho Đảng bộ tỉnh Bắc Kạn (đã sáp nhập)");
        String year = listed.select("tbody th a").attr("href");
        assertThat(shown(year, admin).select("#closing, input[name=of]").eachAttr("value"))
                .contains("bac-kan");

        assertThat(post("/years/2024/closing", admin, "of", "bac-kan", "sure", "true"))
                .hasRedirectedUrl("/years/2024?of=bac-kan");
        assertThat(office.refusal(() -> entry.enter(clerk, YEAR, "t-a", ADMITTED, "1", 0)))
                .contains("đã chốt");
        assertThat(shown(year, admin).select("#unit option").eachText()).contains("Đơn vị t-a", "Huyện ủy Ba Bể");
        assertThat(post("/years/2024/reopenings", admin, "of", "bac-kan", "unit", "t-a", "reason", "Công văn 1"))
                .hasRedirectedUrl("/years/2024?of=bac-kan");
        entry.enter(clerk, YEAR, "t-a", ADMITTED, "1", 0);
        assertThat(post("/years/2024/reopenings/t-a/closing", admin, "of", "bac-kan"))
                .hasRedirectedUrl("/years/2024?of=bac-kan");
    }

    @Test
    void nobodyElseKeepsAYear() {
        Person admin = office.person("half-admin", Role.ADMIN, "t-d");
        Years.open(database, land.id("t-s"), YEAR);

        for (String opener : List.of("bac-kan", "t-s", "t-a", "nowhere")) {
            assertThat(post("/years/2024/closing", admin, "of", opener, "sure", "true"))
                    .as(opener)
                    .hasStatus(404);
        }
        assertThatExceptionOfType(OutOfSight.class)
                .isThrownBy(() -> corrections.reopen(admin, YEAR, "t-s", "Công văn 1"));
        assertThat(database.sql("select count(closed_at) from reporting_year")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void pagesSayInWhosePlaceSomebodyActs() {
        assertThat(shown("/entry/2024?unit=t-a", clerk).select(".instead-of").text())
                .isEqualTo("Làm thay cho Đơn vị t-a, đã sáp nhập từ ngày 01/03/2025.");
        assertThat(shown("/entry/2024?unit=t-c", clerk).select(".instead-of")).isEmpty();
        assertThat(shown("/submissions/2024/ba-be", committee)
                        .select(".instead-of")
                        .text())
                .contains("thay cho Đảng bộ tỉnh Bắc Kạn, đã sáp nhập từ ngày 01/07/2025");
        assertThat(shown("/submissions/2024/ba-be", office.committee).select(".instead-of"))
                .isEmpty();
        assertThat(shown("/submissions?year=2024", clerk).select("tbody tr").eachText())
                .satisfiesExactly(
                        own -> assertThat(own).startsWith("Đơn vị t-c"),
                        head -> assertThat(head).isEqualTo("Thay cho Đơn vị t-a (đã sáp nhập)"),
                        first -> assertThat(first).startsWith("Đơn vị t-a"),
                        head -> assertThat(head).isEqualTo("Thay cho Đơn vị t-b (đã sáp nhập)"),
                        second -> assertThat(second).startsWith("Đơn vị t-b"));
        assertThat(shown("/", clerk).select(".open-years a").eachAttr("href"))
                .containsExactly("/entry/2024", "/entry/2024?unit=t-a", "/entry/2024?unit=t-b");
    }

    @Test
    void staffAreRemindedOfWhatTheyDoForOthersButNotOfAHalf() {
        round.go();

        assertThat(remindedOf(clerk)).containsExactly("t-a", "t-b", "t-c");
        assertThat(remindedOf(half)).containsExactly("t-d");
    }

    private List<String> remindedOf(Person person) {
        return database.sql("""
                        select u.key from reminder r join org_unit u on u.id = r.unit_id
                        where r.account_id = :account and r.kind = 'OPENED' order by 1
                        """)
                .param("account", person.account())
                .query(String.class)
                .list();
    }

    private Document shown(String page, Person person) {
        entities.flush();
        MvcTestResult answer = mvc.get().uri(page).with(signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult post(String page, Person person, String... parameters) {
        var request = mvc.post().uri(page).with(signedIn(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        MvcTestResult answer = request.exchange();
        entities.flush();
        return answer;
    }

    private long deciding(String unit) {
        return database.sql("select deciding_unit(:unit, :on)")
                .params(Map.of("unit", land.id(unit), "on", END))
                .query(Long.class)
                .single();
    }
}
