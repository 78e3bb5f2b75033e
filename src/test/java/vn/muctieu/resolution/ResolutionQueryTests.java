package vn.muctieu.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.muctieu.ApplicationTest;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitKind;
import vn.muctieu.organization.UnitQuery;

@ApplicationTest
class ResolutionQueryTests {

    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);

    @Autowired
    private ResolutionQuery query;

    @Autowired
    private UnitQuery units;

    @Autowired
    private HikariDataSource connections;

    @Test
    void aResolutionIsInForceInTheYearsOfItsPeriodForAllThatItBinds() {
        long baBe = unit("ba-be");

        assertThat(query.inForce(2015, baBe)).isEmpty();
        assertThat(query.inForce(2016, baBe)).extracting(Resolution::code).containsExactly("10-NQ/TU");
        assertThat(query.inForce(2020, baBe)).extracting(Resolution::code).containsExactly("10-NQ/TU");
        assertThat(query.inForce(2021, baBe)).extracting(Resolution::code).containsExactly("17-NQ/TU");
        assertThat(query.inForce(2024, unit("bac-kan"))).hasSize(1);
        assertThat(query.inForce(2024, unit("01834-2020"))).hasSize(1);
        assertThat(query.inForce(2024, -1)).isEmpty();
    }

    @Test
    void whatIsReadIsWhatTheFileSays() {
        Resolution resolution = query.bySlug("17-nq-tu").orElseThrow();

        assertThat(resolution.issued()).isEqualTo("2021-08-12");
        assertThat(resolution.follows()).isEqualTo("10-NQ/TU");
        assertThat(resolution.covers(2021) && resolution.covers(2025)).isTrue();
        assertThat(resolution.covers(2020) || resolution.covers(2026)).isFalse();
        assertThat(resolution.targets()).extracting(Target::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(resolution.targets().get(3).indicators())
                .containsExactly(
                        new Indicator("dang-vien-ket-nap", null, Goal.parse(">= 1000"), Timing.parse("every year")));
        assertThat(query.bySlug("18-nq-tu")).isEmpty();
    }

    @Test
    void figuresComeInTheOrderInWhichTheyAreDeclared() {
        assertThat(query.figures().keySet())
                .startsWith("cap-uy", "cap-uy-boi-duong")
                .endsWith("can-bo-xa-dai-hoc");
        assertThat(query.figures().get("can-bo-xa-dai-hoc"))
                .satisfies(figure -> assertThat(figure.within()).isEqualTo("can-bo-xa-trung-cap"))
                .satisfies(figure -> assertThat(figure.reportedBy())
                        .containsExactlyInAnyOrder(
                                new Reporter(UnitKind.DISTRICT_COMMITTEE, 0),
                                new Reporter(UnitKind.COMMUNE_COMMITTEE, 2025)));
    }

    @Test
    void everyConnectionIsGivenBack() {
        query.all();
        query.figures();
        query.inForce(2024, unit("ba-be"));

        assertThat(connections.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private long unit(String key) {
        return units.byKey(key, END_OF_2024).map(Unit::id).orElseThrow();
    }
}
