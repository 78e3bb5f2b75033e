package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;
import static vn.muctieu.measurement.Office.YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.Together;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.web.Refused;

@ApplicationTest
class YearDeskTests {

    @Autowired
    private YearDesk desk;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

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
    void aYearIsOpenedForTheAdminsUnitAndAllBelow() throws Exception {
        assertThat(post(office.admin, " 2023 ")).hasStatus(303).hasRedirectedUrl("/years");

        MvcTestResult years =
                mvc.get().uri("/years").with(signedIn(office.admin)).exchange();
        assertThat(Jsoup.parse(years.getResponse().getContentAsString())
                        .select("tbody th")
                        .eachText())
                .containsExactly("2024", "2023");
        assertThat(mvc.get().uri("/entry/2023").with(signedIn(office.staff))).hasStatusOk();
    }

    @Test
    void onlyAdminsOpenYears() {
        assertThat(Stream.of(office.staff, office.committee, office.leader, office.inspection))
                .allSatisfy(person -> {
                    assertThat(post(person, "2023")).hasStatus(403);
                    assertThat(mvc.get().uri("/years").with(signedIn(person))).hasStatus(403);
                    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.open(person, 2023));
                });
        assertThat(opened()).containsExactly(YEAR);
    }

    @Test
    void aYearIsNotOpenedTwice() {
        assertThat(refusal(post(office.admin, "2024"))).isEqualTo("Năm 2024 đã được mở rồi.");
    }

    @Test
    void aYearThatIsOpenForAllIsNotOpenedForOneUnitAgain() {
        Person below = office.person("admin-below", Role.ADMIN, "ba-be");

        assertThat(office.refusal(() -> desk.open(below, YEAR))).isEqualTo("Năm 2024 đã được mở rồi.");
        desk.open(below, 2023);
        assertThat(opened()).containsExactly(2023, YEAR);
    }

    @Test
    void ofTwoAdminsAtTheSameMomentOneOpensAYear() {
        for (int year : List.of(2021, 2022, 2023)) {
            List<Refused> refused =
                    Together.at(2, List.of(() -> desk.open(office.admin, year), () -> desk.open(office.admin, year)));

            assertThat(refused)
                    .singleElement()
                    .satisfies(one -> assertThat(office.sentence(one)).isEqualTo("Năm " + year + " đã được mở rồi."));
        }
        assertThat(opened()).containsExactly(2021, 2022, 2023, YEAR);
    }

    @Test
    void aYearThatHasNotBegunIsNotOpened() {
        int next = LocalDate.now(clock).getYear() + 1;

        assertThat(refusal(post(office.admin, Integer.toString(next))))
                .isEqualTo("Không mở được năm %d: năm báo cáo không được sau năm %d.", next, next - 1);
        assertThat(opened()).containsExactly(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015", "1944", "0001", "0000"})
    void aYearInWhichNothingIsAskedIsNotOpened(String year) {
        assertThat(refusal(post(office.admin, year)))
                .contains("không nghị quyết nào trong năm đó giao số liệu")
                .doesNotContain("không được sau");
        assertThat(opened()).containsExactly(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcd", "20", "20245", "-2023", "2.023", "<b>"})
    void whatIsNoYearIsKeptInItsFieldBesideTheReason(String typed) throws Exception {
        MvcTestResult answer = post(office.admin, typed);

        assertThat(refusal(answer)).contains("\"" + typed + "\" không phải là năm");
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("#year")
                        .val())
                .isEqualTo(typed);
    }

    private MvcTestResult post(Person person, String year) {
        return mvc.post()
                .uri("/years")
                .param("year", year)
                .with(signedIn(person))
                .with(csrf())
                .exchange();
    }

    private static String refusal(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString())
                    .select("#year-problem")
                    .text();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private List<Integer> opened() {
        return database.sql("select year from reporting_year order by year")
                .query(Integer.class)
                .list();
    }
}
