package vn.muctieu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.progress.Outcome;
import vn.muctieu.review.Conclusion.Lack;
import vn.muctieu.review.Review.Kind;

@DemonstrationTest
class ReviewDeskTests {

    private static final String RESOLUTION = Committee.RESOLUTION;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private FindingDesk findings;

    @Autowired
    private RemedyFollowUp followUp;

    @Autowired
    private RemedyQuery remedies;

    @Autowired
    private ConclusionQuery conclusions;

    @Autowired
    private CauseList causes;

    @Autowired
    private FindingQuery choices;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory application;

    private Committee committee;
    private Person writer;

    @BeforeEach
    void open() {
        committee = new Committee(application);
        committee.clear();
        writer = committee.writer();
    }

    @AfterEach
    void close() {
        committee.clear();
    }

    @Test
    void aReviewStartsFromTheComputedVerdictsAndSaysThemInOneSentence() {
        long review = committee.started(2024);

        Conclusion found = conclusions.of(writer, review).conclusion();

        assertThat(found.summary())
                .isEqualTo("Đến hết năm 2024, có 2/10 mục tiêu đạt, trong đó 2 mục tiêu vượt mức;"
                        + " 8/10 mục tiêu chưa đạt, gồm: mục tiêu số 1, 2, 4, 5, 7, 8, 9 và 10.");
        assertThat(found.targets()).hasSize(10);
        assertThat(found.targets().get(8 - 1).sentence())
                .startsWith("Đến hết năm 2024, 79,9% (")
                .contains("mức phấn đấu từ 80% trở lên đến năm 2025")
                .endsWith("chưa đạt.");
        assertThat(found.targets().get(4 - 1).sentence())
                .contains("riêng năm 2024 là")
                .contains("năm đạt");
        assertThat(found.published()).singleElement().matches(stated -> stated.notMet() == 8);
        assertThat(found.notes()).singleElement().asString().contains("số liệu minh họa");
    }

    @Test
    void eachTargetNotMetNeedsACauseAndARemedy() {
        long review = committee.started(2024);
        List<Lack> before = lacks(review);

        assertThat(before)
                .filteredOn(lack -> lack.target() != null)
                .hasSize(8)
                .extracting(Lack::kind)
                .containsOnly(Lack.Kind.CAUSE_AND_REMEDY);
        assertThat(before).extracting(Lack::target).doesNotContain(3, 6);

        findings.nameCause(writer, review, 1, committee.anyChoice(), "");
        assertThat(lacks(review)).hasSameSizeAs(before).contains(new Lack(Lack.Kind.REMEDY, 1, null));
        findings.propose(writer, review, 1, Committee.remedy("2025-06-30"));

        assertThat(lacks(review))
                .hasSize(before.size() - 1)
                .extracting(Lack::target)
                .doesNotContain(1);
    }

    @Test
    void aGoalThatCannotBeReachedNeedsAReasonAndAProposalInsteadOfARemedy() {
        long review = committee.started(2024);

        assertThat(committee.refusal(() -> findings.surrender(writer, review, 4, "Hết nguồn.", " ")))
                .isEqualTo("Hãy nêu đề xuất thay cho mục tiêu không thể đạt.");
        findings.surrender(writer, review, 4, "Hết nguồn.", "Giao 800 đảng viên mỗi năm.");

        assertThat(lacks(review))
                .filteredOn(lack -> Integer.valueOf(4).equals(lack.target()))
                .extracting(Lack::kind)
                .containsExactly(Lack.Kind.CAUSE);
        findings.surrender(writer, review, 4, "", "");
        assertThat(lacks(review)).contains(new Lack(Lack.Kind.CAUSE_AND_REMEDY, 4, null));
    }

    @Test
    void nobodySignsWhatHasGaps() {
        long review = committee.started(2024);
        int gaps = lacks(review).size();

        assertThat(committee.refusal(() -> desk.sign(writer, review)))
                .isEqualTo("Chưa ký được: còn thiếu " + gaps
                        + " mục trong danh sách Còn thiếu. Hãy bổ sung từng mục rồi ký.");
        assertThat(conclusions.of(writer, review).row().isSigned()).isFalse();
    }

    @Test
    void aSignedReviewStaysAsItWasWhateverIsApprovedLater() {
        long review = committee.signed(2024);
        Conclusion signed = conclusions.of(writer, review).conclusion();

        change("cap-uy-boi-duong", 1);
        try {
            Reviewed later = conclusions.of(writer, review);
            assertThat(later.conclusion()).isEqualTo(signed);
            List<Difference> differences = Difference.between(later.conclusion(), conclusions.now(writer, later.row()));
            assertThat(differences).extracting(Difference::target).containsOnly(1);
            assertThat(differences).extracting(Difference::what).contains("VALUE", "YEAR", "UNIT");
        } finally {
            change("cap-uy-boi-duong", -1);
        }
        assertThat(Difference.between(
                        signed,
                        conclusions.now(writer, conclusions.of(writer, review).row())))
                .isEmpty();
    }

    @Test
    void theDatabaseLetsNobodyChangeOrDeleteAnEdition() {
        long review = committee.signed(2024);
        long remedy = remedies.all(writer).get(0).id();
        followUp.note(writer, remedy, Remedy.Status.UNDER_WAY, "Đã có kế hoạch");

        for (String forbidden : List.of(
                "update edition set content = '{}'",
                "update edition set signed_at = now()",
                "delete from edition",
                "truncate edition",
                "update review set year = 2023",
                "delete from review",
                "update review_part set text = 'khác'",
                "delete from review_part",
                "update cause set text = 'khác'",
                "delete from cause",
                "update remedy set deadline = deadline + 365",
                "delete from remedy",
                "insert into surrender select id, 1, 'a', 'b', started_by, now() from review",
                "update remedy_step set status = 'DONE'",
                "delete from remedy_step")) {
            assertThatThrownBy(() -> database.sql(forbidden).update())
                    .as(forbidden)
                    .hasMessageMatching("(?s).*(is never changed|The review is signed).*");
        }
        assertThat(committee.refusal(() -> desk.write(writer, review, Map.of(Part.LESSONS, "khác"))))
                .startsWith("Bản này đã ký nên được giữ nguyên.");
        assertThat(committee.refusal(() -> findings.nameCause(writer, review, 1, committee.anyChoice(), "")))
                .startsWith("Bản này đã ký nên được giữ nguyên.");
        assertThat(committee.refusal(() -> desk.sign(writer, review))).startsWith("Bản này đã ký");
        assertThat(committee.refusal(() -> desk.withdraw(writer, review))).startsWith("Bản này đã ký");
        String content =
                database.sql("select content from edition").query(String.class).single();
        assertThat(database.sql("select digest from edition")
                        .query(String.class)
                        .single())
                .isEqualTo(Edition.digest(content));
    }

    @Test
    void editionsOfAResolutionAreCountedAndCompared() {
        Reviewed earlier = conclusions.of(writer, committee.signed(2023));
        Reviewed later = conclusions.of(writer, committee.signed(2024));

        assertThat(earlier.row().edition()).isEqualTo(1);
        assertThat(later.row().edition()).isEqualTo(2);
        assertThat(Difference.between(earlier.conclusion(), later.conclusion()))
                .extracting(Difference::what)
                .contains("SUMMARY", "VALUE", "YEAR");
    }

    @Test
    void theNextReviewBeginsWithWhatBecameOfTheRemediesAndWhetherTheNumberMoved() {
        committee.signed(2023);
        RemedyRow remedy = remedies.at(writer, RESOLUTION, 1).get(0);
        assertThat(remedy.overdue()).as("its deadline was 2024-06-30").isTrue();
        followUp.note(writer, remedy.id(), Remedy.Status.DONE, "Đã giao chỉ tiêu cho 11 đơn vị");

        Conclusion next = conclusions.of(writer, committee.started(2024)).conclusion();

        assertThat(next.earlier().get(0).sentence())
                .startsWith(
                        "Mục tiêu 1, “Rà soát, giao chỉ tiêu cụ thể cho từng đơn vị” (Ban Tổ chức Tỉnh ủy, hạn 30/06/2024): đã xong; kết quả từ ");
        assertThat(next.earlier().get(1).sentence()).contains("quá hạn chưa xong");
        assertThat(remedies.steps(remedy.id()))
                .singleElement()
                .matches(step -> step.note().contains("11 đơn vị"));
    }

    @Test
    void remediesLiveFromTheSignatureOn() {
        committee.complete(2024);
        assertThat(remedies.all(writer)).isEmpty();
    }

    @Test
    void onlyTheOrganisationCommitteeWritesAndSigns() {
        long review = committee.complete(2024);

        for (String reader : List.of("lanhdao", "kiemtra", "quantri")) {
            Person person = committee.person(reader);
            assertThat(conclusions.of(person, review).mayWrite()).as(reader).isFalse();
            assertThat(committee.refusal(() -> desk.sign(person, review)))
                    .as(reader)
                    .startsWith("Chỉ Ban Tổ chức của cấp ban hành nghị quyết");
            assertThat(committee.refusal(() -> desk.start(person, RESOLUTION, Kind.INTERIM, 2023)))
                    .contains("tài khoản của bạn chỉ xem");
        }
        Person district = committee.person("canbo");
        assertThatThrownBy(() -> conclusions.of(district, review)).isInstanceOf(OutOfSight.class);
        assertThatThrownBy(() -> desk.sign(district, review)).isInstanceOf(OutOfSight.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2026, 2015})
    void aYearOutsideTheResolutionIsNotReviewed(int year) {
        assertThat(committee.refusal(() -> desk.start(writer, RESOLUTION, Kind.INTERIM, year)))
                .isEqualTo("Không lập được bản đến hết năm " + year
                        + ": với 17-NQ/TU, hãy chọn một năm từ 2021 đến 2025.");
    }

    @Test
    void ofWhatIsBeingWrittenThereIsOne() {
        committee.started(2024);

        assertThat(committee.refusal(() -> committee.started(2024)))
                .isEqualTo(
                        "Đã có một bản cùng loại của 17-NQ/TU đến hết năm 2024 đang soạn. Hãy mở bản đó trong danh sách.");
        assertThat(committee.refusal(() -> desk.start(writer, RESOLUTION, Kind.FINAL, 2024)))
                .startsWith("Tổng kết 17-NQ/TU được lập đến hết năm 2025");
    }

    @Test
    void aTextOfTwentyThousandCharactersIsRefusedWithItsLength() {
        long review = committee.started(2024);
        String endless = "ủ".repeat(20_000);

        assertThat(committee.refusal(() -> desk.write(writer, review, Map.of(Part.DIRECTION, endless))))
                .isEqualTo(
                        "Nội dung vừa nhập dài 20.000 ký tự, quá mức 10.000 của một phần báo cáo. Hãy rút ngắn; nội dung chưa được lưu.");
        assertThat(committee.refusal(() -> findings.nameCause(writer, review, 1, committee.anyChoice(), endless)))
                .startsWith("Phần nói rõ thêm dài 20.000 ký tự");
        assertThat(committee.refusal(() -> desk.write(writer, review, Map.of(Part.LESSONS, "TỐI MẬT\nabc"))))
                .contains("độ mật");
        assertThat(conclusions.of(writer, review).conclusion().part(Part.DIRECTION))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-02-30", "mai", "0001-01-01"})
    void aRemedyNeedsADeadlineThatIsADay(String typed) {
        long review = committee.started(2024);

        assertThat(committee.refusal(() -> findings.propose(writer, review, 1, Committee.remedy(typed))))
                .contains("thời hạn");
        assertThat(lacks(review)).contains(new Lack(Lack.Kind.CAUSE_AND_REMEDY, 1, null));
    }

    @Test
    void adminsKeepTheListOfCausesAndWhatWasNamedStays() {
        Person admin = committee.person("quantri");
        causes.add(admin, CauseChoice.Nature.OBJECTIVE, "Sắp xếp tổ chức bộ máy");
        var added = choices.choices(admin.unit(), ConclusionQuery.endOf(2024)).stream()
                .filter(FindingQuery.Choice::own)
                .findFirst()
                .orElseThrow();
        long review = committee.started(2024);
        findings.nameCause(writer, review, 1, added.id(), "");

        causes.retire(admin, added.id());

        assertThat(committee.refusal(() -> findings.nameCause(writer, review, 2, added.id(), "")))
                .isEqualTo("Hãy chọn một nguyên nhân trong danh mục.");
        assertThat(conclusions.of(writer, review).conclusion().targets().get(0).causes())
                .singleElement()
                .matches(cause -> cause.said().equals("Sắp xếp tổ chức bộ máy"));
        assertThatThrownBy(() -> causes.retire(admin, committee.anyChoice())).isInstanceOf(OutOfSight.class);
    }

    @Test
    void whatIsNotYetKnownIsNeitherJudgedNorAskedFor() {
        var unknown =
                conclusions.of(writer, committee.started(2021)).conclusion().targets();

        assertThat(unknown)
                .filteredOn(target -> target.outcome() == Outcome.UNDEFINED)
                .noneMatch(Conclusion.OnTarget::needsCauses);
    }

    private List<Lack> lacks(long review) {
        return conclusions.of(writer, review).conclusion().lacks();
    }

    private void change(String figure, int by) {
        database.sql("""
                        update measurement set approved = approved + :by, value = value + :by
                        where figure_key = :figure and year = 2024 and unit_id = (select id from org_unit where key = 'na-ri')
                        """).param("figure", figure).param("by", by).update();
    }
}
