package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.muctieu.measurement.Office.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.muctieu.ApplicationTest;
import vn.muctieu.Together;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.resolution.ResolutionQuery;
import vn.muctieu.web.Refused;

@ApplicationTest
class SubmissionDeskTests {

    private static final String UNIT = "ba-be";
    private static final String ADMITTED = "dang-vien-ket-nap";
    private static final int ADMISSIONS = 4;

    private static final Map<String, Set<String>> LEGAL = Map.of(
            "DRAFT", Set.of("SUBMITTED"),
            "RETURNED", Set.of("SUBMITTED"),
            "SUBMITTED", Set.of("APPROVED", "RETURNED"),
            "APPROVED", Set.of("RETURNED"));

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private EntryQuery pages;

    @Autowired
    private ProgressQuery progress;

    @Autowired
    private ResolutionQuery resolutions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(database, messages);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aFormGoesFromItsUnitToApproval() {
        enter("103");
        desk.submit(office.staff, YEAR, UNIT);
        desk.approve(office.committee, YEAR, UNIT);

        assertThat(office.history(UNIT)).containsExactly("SUBMITTED", "APPROVED");
        assertThat(pages.page(office.staff, YEAR, UNIT).steps())
                .extracting(EntryPage.Step::who)
                .containsExactly(office.staff.displayName(), office.committee.displayName());
    }

    @Test
    void anEmptyFormIsNotSubmitted() {
        assertThat(office.refusal(() -> desk.submit(office.staff, YEAR, UNIT)))
                .contains("Ba Bể")
                .contains("chưa có số liệu nào để trình");
        enter("103");
        enter("");
        assertThat(office.refusal(() -> desk.submit(office.staff, YEAR, UNIT)))
                .contains("chưa có số liệu nào để trình");
        assertThat(office.history(UNIT)).isEmpty();
    }

    @Test
    void whatWasNotSubmittedIsNeitherApprovedNorReturned() {
        assertThat(office.refusal(() -> desk.approve(office.committee, YEAR, UNIT)))
                .isNotBlank();
        enter("103");

        assertThat(office.refusal(() -> desk.approve(office.committee, YEAR, UNIT)))
                .contains("chưa trình");
        assertThat(office.refusal(() -> desk.returnFor(office.committee, YEAR, UNIT, "Xem lại")))
                .contains("chưa trình");
        assertThat(office.status(UNIT)).isEqualTo("DRAFT");
        assertThat(office.history(UNIT)).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnSubmission() {
        enter("103");
        desk.submit(office.committee, YEAR, UNIT);

        assertThat(office.refusal(() -> desk.approve(office.committee, YEAR, UNIT)))
                .contains("không thể tự duyệt");
        assertThat(office.status(UNIT)).isEqualTo("SUBMITTED");
        desk.approve(office.colleague, YEAR, UNIT);
        assertThat(office.status(UNIT)).isEqualTo("APPROVED");
    }

    @Test
    void whoSubmittedBeforeMayApproveWhatSomebodyElseSubmittedSince() {
        enter("103");
        desk.submit(office.committee, YEAR, UNIT);
        desk.returnFor(office.colleague, YEAR, UNIT, "Xem lại");
        desk.submit(office.staff, YEAR, UNIT);

        desk.approve(office.committee, YEAR, UNIT);

        assertThat(office.status(UNIT)).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u00a0", "\u200b", "\u0000", "..."})
    void aReturnNeedsAReason(String reason) {
        enter("103");
        desk.submit(office.staff, YEAR, UNIT);

        assertThat(office.refusal(() -> desk.returnFor(office.committee, YEAR, UNIT, reason)))
                .isEqualTo("Hãy ghi lý do trả lại để đơn vị biết cần sửa gì.");
        assertThat(office.status(UNIT)).isEqualTo("SUBMITTED");
    }

    @Test
    void aReasonIsKeptAsItWasWrittenAndNotWithoutEnd() {
        enter("103");
        desk.submit(office.staff, YEAR, UNIT);
        assertThat(office.refusal(() -> desk.returnFor(office.committee, YEAR, UNIT, "x".repeat(2001))))
                .contains("2.000");

        desk.returnFor(office.committee, YEAR, UNIT, " Thiếu xã Hà Hiệu.\r\nXem lại\u0000 nhé. ");

        assertThat(pages.page(office.staff, YEAR, UNIT).returned().reason())
                .isEqualTo("Thiếu xã Hà Hiệu.\nXem lại nhé.");
    }

    @Test
    void aReasonBearsNoMarkingOfSecrecy() {
        enter("103");
        desk.submit(office.staff, YEAR, UNIT);

        assertThat(office.refusal(() -> desk.returnFor(office.committee, YEAR, UNIT, "Theo Công văn MẬT số 5")))
                .contains("dấu chỉ độ mật");
        assertThat(office.status(UNIT)).isEqualTo("SUBMITTED");
    }

    @Test
    void onlyTheOrganisationCommitteeDecides() {
        enter("103");
        desk.submit(office.staff, YEAR, UNIT);

        assertThat(Stream.of(office.staff, office.leader, office.inspection, office.admin))
                .allSatisfy(person -> {
                    assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(() -> desk.approve(person, YEAR, UNIT));
                    assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(() -> desk.returnFor(person, YEAR, UNIT, "Xem lại"));
                });
        assertThat(Stream.of(office.leader, office.inspection, office.admin))
                .allSatisfy(person -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> desk.submit(person, YEAR, UNIT)));
        assertThatExceptionOfType(OutOfSight.class).isThrownBy(() -> desk.submit(office.neighbour, YEAR, UNIT));
        assertThat(office.history(UNIT)).containsExactly("SUBMITTED");
    }

    @Test
    void aYearThatIsNotOpenHasNothingToDecide() {
        assertThat(office.refusal(() -> desk.submit(office.staff, 2023, UNIT))).startsWith("Năm 2023 chưa được mở");
        assertThat(office.refusal(() -> desk.approve(office.committee, 2023, UNIT)))
                .startsWith("Năm 2023 chưa được mở");
        assertThat(office.refusal(() -> desk.returnFor(office.committee, 2023, UNIT, "Xem lại")))
                .startsWith("Năm 2023 chưa được mở");
    }

    @Test
    void ofTwoPeopleWhoSubmitAtTheSameMomentOneDoes() {
        enter("103");

        for (int round = 1; round <= 10; round++) {
            List<Refused> refused = Together.at(
                    2,
                    List.of(
                            () -> desk.submit(office.staff, YEAR, UNIT),
                            () -> desk.submit(office.colleague, YEAR, UNIT)));

            assertThat(refused).singleElement().isInstanceOf(SubmissionLocked.class);
            assertThat(office.sentence(refused.get(0))).contains("đã được trình");
            assertThat(office.history(UNIT)).filteredOn("SUBMITTED"::equals).hasSize(round);
            desk.returnFor(office.committee, YEAR, UNIT, "Trình lại");
        }
    }

    @Test
    void approvedNumbersCountWhileTheFormIsCorrectedAndChangeWithTheNextApproval() {
        assertThat(counted()).isEqualTo("0");
        enter("103");
        desk.submit(office.staff, YEAR, UNIT);
        assertThat(counted()).as("submitted").isEqualTo("0");
        desk.approve(office.committee, YEAR, UNIT);
        assertThat(counted()).as("approved").isEqualTo("103");

        desk.returnFor(office.committee, YEAR, UNIT, "Xem lại");
        assertThat(counted()).as("returned").isEqualTo("103");
        enter("110");
        assertThat(counted()).as("corrected").isEqualTo("103");
        assertThat(pages.page(office.staff, YEAR, UNIT).row(ADMITTED).approved().written())
                .isEqualTo("103");
        desk.submit(office.staff, YEAR, UNIT);
        assertThat(counted()).as("submitted again").isEqualTo("103");
        desk.approve(office.committee, YEAR, UNIT);
        assertThat(counted()).as("approved again").isEqualTo("110");
    }

    @Test
    void aHundredDecisionsAtOnceLeaveOneLegalHistory() {
        enter("103");
        var random = new Random(17);
        List<Runnable> decisions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            decisions.add(
                    switch (random.nextInt(3)) {
                        case 0 -> () -> desk.submit(office.staff, YEAR, UNIT);
                        case 1 -> () -> desk.approve(office.committee, YEAR, UNIT);
                        default -> () -> desk.returnFor(office.colleague, YEAR, UNIT, "Xem lại");
                    });
        }

        List<Refused> refused = Together.at(8, decisions);

        List<String> history = office.history(UNIT);
        assertThat(history).hasSize(100 - refused.size()).isNotEmpty();
        String status = "DRAFT";
        for (String next : history) {
            assertThat(LEGAL.get(status)).as("after %s in %s", status, history).contains(next);
            status = next;
        }
        assertThat(office.status(UNIT)).isEqualTo(status);
        assertThat(database.sql("select decided_at from decision order by id")
                        .query(java.sql.Timestamp.class)
                        .list())
                .isSorted();
        assertThat(counted()).isEqualTo(history.contains("APPROVED") ? "103" : "0");
    }

    private void enter(String typed) {
        int version = pages.page(office.staff, YEAR, UNIT).row(ADMITTED).version();
        entry.enter(office.staff, YEAR, UNIT, ADMITTED, typed, version);
    }

    /** How many members the unit has admitted, as the dashboard counts. */
    private String counted() {
        var resolution = resolutions.bySlug("17-nq-tu").orElseThrow();
        var target = progress.of(new Look(resolution, office.staff.unit(), YEAR))
                .targets()
                .get(ADMISSIONS - 1);
        return target.indicators().get(0).count().quantity().numerator().toPlainString();
    }
}
