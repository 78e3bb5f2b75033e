package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.muctieu.measurement.Office.YEAR;

import java.util.List;
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
import vn.muctieu.account.Person;
import vn.muctieu.web.Refused;

@ApplicationTest
class FigureEntryTests {

    private static final String UNIT = "ba-be";
    private static final String OFFICIALS = "can-bo-xa";
    private static final String SECONDARY = "can-bo-xa-trung-cap";
    private static final String GRADUATES = "can-bo-xa-dai-hoc";

    @Autowired
    private FigureEntry entry;

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private EntryQuery pages;

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
    void aUnitsStaffEntersItsFigures() {
        enter(OFFICIALS, "1.234");

        EntryPage page = pages.page(office.staff, YEAR, UNIT);
        assertThat(page.row(OFFICIALS).value()).isEqualTo("1.234");
        assertThat(page.status()).isEqualTo(Status.DRAFT);
        assertThat(page.missing()).isEqualTo(page.rows().size() - 1);
    }

    @Test
    void theOrganisationCommitteeEntersOnAUnitsBehalf() {
        entry.enter(office.committee, YEAR, UNIT, OFFICIALS, "93", 0);

        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("93");
        assertThat(database.sql("select entered_by from measurement")
                        .query(Long.class)
                        .single())
                .isEqualTo(office.committee.account());
    }

    @Test
    void anotherUnitsFormDoesNotExist() {
        assertThatExceptionOfType(OutOfSight.class)
                .isThrownBy(() -> entry.enter(office.neighbour, YEAR, UNIT, OFFICIALS, "93", 0));
        assertThatExceptionOfType(OutOfSight.class)
                .isThrownBy(() -> entry.enter(office.staff, YEAR, "bac-kan", OFFICIALS, "93", 0));
        assertThatExceptionOfType(OutOfSight.class)
                .isThrownBy(() -> entry.enter(office.staff, YEAR, "no-such-unit", OFFICIALS, "93", 0));
        assertNothingWritten();
    }

    @Test
    void whoReadsDoesNotEnter() {
        assertThat(Stream.of(office.leader, office.inspection, office.admin))
                .allSatisfy(reader -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> entry.enter(reader, YEAR, UNIT, OFFICIALS, "93", 0)));
        assertNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2027, 1, 0, -1, 10_000, 999_999_999, Integer.MIN_VALUE})
    void aYearThatIsNotOpenTakesNothing(int year) {
        assertThat(office.refusal(() -> entry.enter(office.staff, year, UNIT, OFFICIALS, "93", 0)))
                .isEqualTo("Năm " + year + " chưa được mở để báo cáo. Hãy liên hệ quản trị của tỉnh nếu cần mở.");
        assertThat(office.refusal(() -> pages.page(office.staff, year, UNIT))).contains("Năm " + year);
        assertNothingWritten();
    }

    @Test
    void aFigureThatIsNotAskedIsRefused() {
        assertThat(office.refusal(() -> enter("no-such-figure", "93"))).contains("\"no-such-figure\"");
        assertThat(office.refusal(() -> entry.enter(office.committee, YEAR, "quan-su", OFFICIALS, "93", 0)))
                .isEqualTo("Phiếu này không có số liệu \"can-bo-xa\".");
        assertNothingWritten();
    }

    @Test
    void whatIsNoNumberLeavesNothingBehind() {
        assertThat(office.refusal(() -> enter(OFFICIALS, "94.07"))).startsWith("\"94.07\" chưa rõ");
        assertThat(office.refusal(() -> enter(OFFICIALS, "94,07"))).startsWith("\"94,07\" có phần thập phân");
        assertNothingWritten();
    }

    @Test
    void aPartIsNotMoreThanItsWhole() {
        enter(OFFICIALS, "93");

        assertThat(office.refusal(() -> enter(SECONDARY, "94")))
                .startsWith("94 lớn hơn")
                .contains("(93)");
        enter(SECONDARY, "93");
        assertThat(office.number(UNIT, SECONDARY)).isEqualTo("93");
    }

    @Test
    void aWholeIsNotLessThanItsPart() {
        enter(SECONDARY, "93");

        assertThat(office.refusal(() -> enter(OFFICIALS, "92")))
                .startsWith("92 nhỏ hơn")
                .contains("(93)");
        enter(OFFICIALS, "93");
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("93");
    }

    @Test
    void whatLiesBetweenAPartAndItsWholeNeedNotBeEnteredToCompareThem() {
        enter(OFFICIALS, "93");
        assertThat(office.refusal(() -> enter(GRADUATES, "94")))
                .startsWith("94 lớn hơn")
                .contains("(93)");

        enter(GRADUATES, "90");
        assertThat(office.refusal(() -> entry.enter(office.staff, YEAR, UNIT, OFFICIALS, "89", 1)))
                .startsWith("89 nhỏ hơn")
                .contains("(90)");
    }

    @Test
    void ofTwoPeopleOnAnEmptyCellTheLaterOneIsToldBothNumbers() {
        enter(OFFICIALS, "90");

        StaleEntry stale = catchThrowableOfType(
                StaleEntry.class, () -> entry.enter(office.committee, YEAR, UNIT, OFFICIALS, "91", 0));

        assertThat(stale).isNotNull();
        assertThat(office.sentence(stale)).contains("thành 90").contains("bạn nhập 91");
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("90");
        entry.enter(office.committee, YEAR, UNIT, OFFICIALS, "91", stale.version());
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("91");
    }

    @Test
    void ofTwoPeopleOnOneNumberTheLaterOneIsToldBothNumbers() {
        enter(OFFICIALS, "90");
        int seen = version(OFFICIALS);
        entry.enter(office.committee, YEAR, UNIT, OFFICIALS, "91", seen);

        assertThat(office.refusal(() -> entry.enter(office.staff, YEAR, UNIT, OFFICIALS, "92", seen)))
                .contains("thành 91")
                .contains("bạn nhập 92");
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("91");
    }

    @Test
    void aNumberTakenAwayIsToldInWords() {
        enter(OFFICIALS, "90");
        int seen = version(OFFICIALS);
        entry.enter(office.committee, YEAR, UNIT, OFFICIALS, "", seen);

        assertThat(office.refusal(() -> entry.enter(office.staff, YEAR, UNIT, OFFICIALS, "92", seen)))
                .contains("xóa")
                .contains("92")
                .doesNotContain("thành ;");
        entry.enter(office.committee, YEAR, UNIT, OFFICIALS, "91", version(OFFICIALS));
        assertThat(office.refusal(() -> entry.enter(office.staff, YEAR, UNIT, OFFICIALS, "", seen)))
                .contains("xóa")
                .contains("91")
                .doesNotContain("nhập .");
    }

    @Test
    void ofTwoPeopleAtTheSameMomentOneIsTold() {
        List<String> figures = pages.page(office.staff, YEAR, UNIT).rows().stream()
                .map(EntryPage.Row::figure)
                .toList();

        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            List<Refused> refused = Together.at(
                    2,
                    List.of(
                            () -> entry.enter(office.staff, YEAR, UNIT, figure, "7", 0),
                            () -> entry.enter(office.committee, YEAR, UNIT, figure, "8", 0)));

            assertThat(refused).singleElement().isInstanceOf(StaleEntry.class);
            assertThat(office.number(UNIT, figure)).isIn("7", "8");
            entry.enter(office.staff, YEAR, UNIT, figure, "", version(figure));
        });
    }

    @Test
    void theSameNumberTwiceIsOneNumber() {
        enter(OFFICIALS, "90");
        int once = version(OFFICIALS);

        enter(OFFICIALS, "90");

        assertThat(version(OFFICIALS)).isEqualTo(once);
    }

    @Test
    void anEmptyFieldTakesTheNumberAwayAndIsNotZero() {
        enter(OFFICIALS, "90");
        entry.enter(office.staff, YEAR, UNIT, OFFICIALS, "", version(OFFICIALS));
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("none");

        entry.enter(office.staff, YEAR, UNIT, OFFICIALS, "0", version(OFFICIALS));
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("0");
    }

    @Test
    void nothingToCountIsNeitherEmptyNorZero() {
        enter(OFFICIALS, "  KHÔNG  phát sinh ");

        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("0");
        assertThat(pages.page(office.staff, YEAR, UNIT).row(OFFICIALS).value()).isEqualTo("Không phát sinh");
        entry.enter(office.staff, YEAR, UNIT, OFFICIALS, "0", 1);
        assertThat(pages.page(office.staff, YEAR, UNIT).row(OFFICIALS).value()).isEqualTo("0");
        assertThat(version(OFFICIALS)).isEqualTo(2);
    }

    @Test
    void wholeAndPartMayShrinkTogether() {
        enter(OFFICIALS, "93");
        enter(GRADUATES, "90");

        List<Entered> entered =
                entry.enter(office.staff, YEAR, UNIT, List.of(cell(OFFICIALS, "80", 1), cell(GRADUATES, "70", 1)));

        assertThat(entered).allSatisfy(one -> assertThat(one.refused()).isNull());
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("80");
        assertThat(office.number(UNIT, GRADUATES)).isEqualTo("70");
    }

    @Test
    void whatCannotBeTakenLeavesTheRestAlone() {
        enter(OFFICIALS, "93");

        List<Entered> entered = entry.enter(
                office.staff,
                YEAR,
                UNIT,
                List.of(cell(SECONDARY, "94", 0), cell(GRADUATES, "90", 0), cell("cap-uy", "1,5", 0)));

        assertThat(entered)
                .filteredOn(one -> one.refused() != null)
                .extracting(Entered::figure)
                .containsExactlyInAnyOrder(SECONDARY, "cap-uy");
        assertThat(office.number(UNIT, GRADUATES)).isEqualTo("90");
        assertThat(office.number(UNIT, SECONDARY)).isEqualTo("none");
    }

    @Test
    void aNoteStaysUntilItIsWrittenAnew() {
        entry.enter(office.staff, YEAR, UNIT, new Cell(OFFICIALS, "93", 0, "Theo báo cáo", null));
        entry.enter(office.staff, YEAR, UNIT, OFFICIALS, "94", 1);
        assertThat(pages.page(office.staff, YEAR, UNIT).row(OFFICIALS).note()).isEqualTo("Theo báo cáo");

        entry.enter(office.staff, YEAR, UNIT, new Cell(OFFICIALS, "94", 2, "", null));
        assertThat(pages.page(office.staff, YEAR, UNIT).row(OFFICIALS).note()).isNull();
        assertThat(office.refusal(() -> entry.enter(
                        office.staff, YEAR, UNIT, new Cell(OFFICIALS, "94", 3, "Công văn TUYỆT MẬT", null))))
                .contains("bí mật nhà nước");
        assertThat(office.refusal(() ->
                        entry.enter(office.staff, YEAR, UNIT, new Cell(OFFICIALS, "94", 3, "x".repeat(1001), null))))
                .contains("1.000");
    }

    @Test
    void fortyRowsAtOnceFromTwoPeopleAreAllTakenOrTold() {
        List<Cell> cells = pages.page(office.staff, YEAR, UNIT).rows().stream()
                .map(row -> cell(row.figure(), "7", 0))
                .toList();
        List<Refused> broken = Together.at(
                2,
                List.of(
                        () -> entry.enter(office.staff, YEAR, UNIT, cells),
                        () -> entry.enter(office.committee, YEAR, UNIT, cells)));

        assertThat(broken).isEmpty();
        assertThat(pages.page(office.staff, YEAR, UNIT).rows()).allSatisfy(row -> {
            assertThat(row.value()).isEqualTo("7");
            assertThat(row.version()).isEqualTo(1);
        });
    }

    @Test
    void ofTwoRowsForOneFigureTheLaterCounts() {
        List<Entered> outcomes =
                entry.enter(office.staff, YEAR, UNIT, List.of(cell(OFFICIALS, "93", 0), cell(OFFICIALS, "94", 0)));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.version()).isEqualTo(1));
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("94");
    }

    private static Cell cell(String figure, String typed, int version) {
        return new Cell(figure, typed, version, null, null);
    }

    @Test
    void afterSubmissionNothingIsEntered() {
        enter(OFFICIALS, "90");
        desk.submit(office.staff, YEAR, UNIT);
        assertLocked(office.staff);
        assertLocked(office.committee);

        desk.approve(office.committee, YEAR, UNIT);
        assertLocked(office.staff);
        assertLocked(office.committee);
        assertThat(office.number(UNIT, OFFICIALS)).isEqualTo("90");
    }

    private void assertLocked(Person person) {
        assertThatExceptionOfType(SubmissionLocked.class)
                .isThrownBy(() -> entry.enter(person, YEAR, UNIT, OFFICIALS, "91", version(OFFICIALS)));
        assertThatExceptionOfType(SubmissionLocked.class)
                .isThrownBy(() -> entry.enter(person, YEAR, UNIT, SECONDARY, "1", 0));
        assertThatExceptionOfType(SubmissionLocked.class)
                .isThrownBy(() -> entry.enter(person, YEAR, UNIT, OFFICIALS, "", version(OFFICIALS)));
    }

    private void enter(String figure, String typed) {
        entry.enter(office.staff, YEAR, UNIT, figure, typed, 0);
    }

    private int version(String figure) {
        return pages.page(office.committee, YEAR, UNIT).row(figure).version();
    }

    private void assertNothingWritten() {
        assertThat(database.sql("select (select count(*) from measurement) + (select count(*) from submission)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
