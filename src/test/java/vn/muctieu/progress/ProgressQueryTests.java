package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.resolution.Rational;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;

/** The seeded resolutions, looked at with a few numbers reported. */
@ApplicationTest
@Transactional
class ProgressQueryTests {

    private static final List<String> DISTRICTS =
            List.of("tp-bac-kan", "pac-nam", "ba-be", "ngan-son", "bach-thong", "cho-don", "cho-moi", "na-ri");

    @Autowired
    private ProgressQuery query;

    @Autowired
    private ResolutionQuery resolutions;

    @Autowired
    private JdbcClient database;

    private TestTree tree;
    private Resolution tenth;
    private Resolution seventeenth;

    @BeforeEach
    void read() {
        tree = TestTree.plant(database);
        tenth = resolutions.bySlug("10-nq-tu").orElseThrow();
        seventeenth = resolutions.bySlug("17-nq-tu").orElseThrow();
    }

    @Test
    void withoutAnyReportTheSeededTargetsHaveNoDataAndTheUnknownOnesNoWording() {
        assertThat(query.of(whole(seventeenth, 2024)).tally())
                .isEqualTo(Map.of(Outcome.NO_DATA, 8, Outcome.UNDEFINED, 2));
        assertThat(query.of(whole(tenth, 2020)).tally()).isEqualTo(Map.of(Outcome.UNDEFINED, 16));
        assertThat(query.of(whole(seventeenth, 2020)).tally())
                .isEqualTo(Map.of(Outcome.NOT_DUE, 8, Outcome.UNDEFINED, 2));
    }

    @Test
    void sevenHundredNinetyNineOfAThousandAreNotEightyPercentAndEightHundredAre() {
        for (String district : DISTRICTS) {
            ratio(district, "100", "125");
        }
        assertThat(target(8, 2024).outcome()).isEqualTo(Outcome.MET);

        database.sql("update measurement set approved = 99 where unit_id = :unit and figure_key = 'can-bo-xa-dai-hoc'")
                .param("unit", tree.id("ba-be"))
                .update();

        IndicatorProgress shortOfOne = target(8, 2024).indicators().get(0);
        assertThat(shortOfOne.outcome()).isEqualTo(Outcome.NOT_YET_MET);
        assertThat(shortOfOne.count().value()).hasToString("79.90");
        assertThat(shortOfOne.gap()).isEqualTo(new Gap(Rational.ONE, one()));
        assertThat(query.of(whole(seventeenth, 2024)).notMet()).isEqualTo(1);
    }

    @Test
    void aMissingDistrictLeavesARatioIncomplete() {
        DISTRICTS.stream().skip(1).forEach(district -> ratio(district, "125", "125"));

        IndicatorProgress indicator = target(8, 2024).indicators().get(0);

        assertThat(indicator.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(indicator.provisional()).isEqualTo(Outcome.EXCEEDED);
        assertThat(indicator.count().coverage()).isEqualTo(new Coverage(7, 8));
    }

    @Test
    void oneUnitIsJudgedOnItsOwnRatiosAndHasNoQuotaOfACount() {
        ratio("ba-be", "99", "125");
        tree.approved("ba-be", 2024, "dang-vien-ket-nap", "2000");

        ResolutionProgress baBe = query.of(new Look(seventeenth, tree.id("ba-be"), 2024));

        assertThat(baBe.isWhole()).isFalse();
        assertThat(baBe.targets().get(7).outcome()).isEqualTo(Outcome.NOT_YET_MET);
        assertThat(baBe.targets().get(3).outcome()).isEqualTo(Outcome.NO_QUOTA);
    }

    @Test
    void severalResolutionsAreAnsweredEachWithItsOwn() {
        ratio("ba-be", "1", "2");

        List<ResolutionProgress> both = query.of(List.of(whole(tenth, 2020), whole(seventeenth, 2024)));

        assertThat(both).extracting(ResolutionProgress::resolution).containsExactly(tenth, seventeenth);
        assertThat(both.get(1)).isEqualTo(query.of(whole(seventeenth, 2024)));
    }

    @Test
    void eachUnitIsShownWithWhatItReportedOfATarget() {
        ratio("ba-be", "1", "2");

        Map<Long, UnitProgress> units = query.inDetail(whole(seventeenth, 2024))
                .targets()
                .get(7)
                .indicators()
                .get(0)
                .units();

        assertThat(units).hasSize(8);
        assertThat(units.get(tree.id("ba-be")).count().quantity()).isEqualTo(Counted.quantity("1", "2"));
        assertThat(units.get(tree.id("na-ri")).count().value()).isNull();
    }

    @Test
    void theLatestYearIsTheLastOneOfThePeriodWithAnythingApproved() {
        assertThat(latest()).isEmpty();

        tree.approved("ba-be", 2019, "can-bo-xa", "3");
        tree.approved("ba-be", 2022, "can-bo-xa", "3");
        tree.reported("ba-be", 2023, "can-bo-xa", "3", null);

        assertThat(latest()).isEqualTo(Map.of(tenth.id(), 2019, seventeenth.id(), 2022));
        assertThat(query.latestYear(seventeenth, tree.id("bac-kan"))).isEqualTo(Optional.of(2022));
    }

    @Test
    void theLatestYearOfAUnitIsItsOwn() {
        tree.approved("ba-be", 2022, "can-bo-xa", "3");
        tree.approved("na-ri", 2023, "can-bo-xa", "3");

        assertThat(query.latestYear(seventeenth, tree.id("ba-be"))).isEqualTo(Optional.of(2022));
        assertThat(query.latestYear(seventeenth, tree.id("cho-don"))).isEmpty();
    }

    @Test
    void noResolutionHasNoLatestYear() {
        assertThat(query.latestYears(List.of(), tree.id("bac-kan"))).isEmpty();
    }

    private Map<Long, Integer> latest() {
        return query.latestYears(List.of(tenth, seventeenth), tree.id("bac-kan"));
    }

    private void ratio(String district, String some, String all) {
        tree.approved(district, 2024, "can-bo-xa-dai-hoc", some);
        tree.approved(district, 2024, "can-bo-xa", all);
    }

    private TargetProgress target(int number, int year) {
        return query.of(whole(seventeenth, year)).targets().get(number - 1);
    }

    private static Look whole(Resolution resolution, int year) {
        return new Look(resolution, resolution.scope(), year);
    }

    private static BigDecimal one() {
        return BigDecimal.ONE;
    }
}
