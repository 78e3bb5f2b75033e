package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.People;
import vn.muctieu.account.Role;
import vn.muctieu.measurement.SubmissionQuery.YearState;
import vn.muctieu.organization.Land;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Figure;

/** What only a target asks that was withdrawn during 2023 is asked for 2022, and not for 2023. */
@ApplicationTest
@TestPropertySource(properties = "muctieu.resolutions.locations=classpath*:withdrawn")
@Transactional
class WithdrawnTargetFormTests {

    private static final String COMMUNE = "01834-2020";

    @Autowired
    private FormQuery forms;

    @Autowired
    private SubmissionQuery submissions;

    @Autowired
    private ReportingYears years;

    @Autowired
    private FormRound round;

    @Autowired
    private UnitQuery units;

    @Autowired
    private JdbcClient database;

    private long commune;

    @BeforeEach
    void open() {
        var land = new Land(database);
        commune = land.id(COMMUNE);
        Years.open(database, land.id("bac-kan"), 2022);
        Years.open(database, land.id("bac-kan"), 2023);
    }

    @Test
    void itsFiguresAreInNoFormUnlessAnotherTargetAsksForThem() {
        assertThat(figures("ba-be", 2022)).contains("w-rut", "w-chung", "w-giu");
        assertThat(figures("ba-be", 2023)).contains("w-chung", "w-giu").doesNotContain("w-rut");
        assertThat(figures("ba-be", 2024)).contains("w-chung", "w-giu").doesNotContain("w-rut");
    }

    @Test
    void unitsOfWhichNothingElseIsAskedHaveNoForm() {
        assertThat(figures(COMMUNE, 2022)).containsExactly("w-rieng");
        assertThat(figures(COMMUNE, 2023)).isEmpty();
        assertThat(years.isAnythingAsked(commune, 2022)).isTrue();
        assertThat(years.isAnythingAsked(commune, 2023)).isFalse();
        assertThat(submissions.years(commune)).extracting(YearState::year).containsExactly(2022);
    }

    @Test
    void norAreTheyReminded() {
        People.recorded(database, "clerk", "Đồng chí", Role.UNIT_STAFF, commune);

        round.go();

        assertThat(database.sql("select year from reminder where unit_id = :unit")
                        .param("unit", commune)
                        .query(Integer.class)
                        .list())
                .containsExactly(2022);
    }

    private List<String> figures(String unit, int year) {
        return forms.of(units.byKey(unit, LocalDate.of(year, 12, 31)).orElseThrow(), year).figures().stream()
                .map(Figure::key)
                .toList();
    }
}
