package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.progress.ProgressQuery.Look;
import vn.muctieu.resolution.PublishedResult;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;

/** The invented figures compute what was published, so that the two agree on the screen. */
@DemonstrationTest
class DemonstrationProgressTests {

    @Autowired
    private ProgressQuery query;

    @Autowired
    private ResolutionQuery resolutions;

    @ParameterizedTest
    @CsvSource({"17-nq-tu, 2024, 8, NOT_YET_MET", "10-nq-tu, 2020, 10, MISSED"})
    void whatIsComputedIsWhatWasPublishedAndNothingIsLeftOpen(String slug, int year, int notMet, Outcome outcome) {
        Resolution resolution = resolutions.bySlug(slug).orElseThrow();
        PublishedResult published = resolution.published().get(0);

        ResolutionProgress progress = query.of(new Look(resolution, resolution.scope(), year));

        assertThat(progress.notMet()).isEqualTo(notMet).isEqualTo(published.notMet());
        assertThat(progress.targets()).hasSize(published.targets());
        assertThat(progress.met()).isEqualTo(published.targets() - published.notMet());
        assertThat(progress.tally().keySet()).isSubsetOf(Outcome.MET, Outcome.EXCEEDED, outcome);
    }

    @Test
    void afterTheReorganisationTheSeriesGoesOnFromTheCommunesAndTheCommitteesThatContinue() {
        Resolution resolution = resolutions.bySlug("17-nq-tu").orElseThrow();

        ResolutionProgress progress = query.of(new Look(resolution, resolution.scope(), 2025));

        assertThat(progress.targets())
                .allSatisfy(target -> assertThat(target.indicators())
                        .allSatisfy(indicator -> assertThat(indicator.years())
                                .hasSize(5)
                                .allMatch(year -> year.count().coverage().isComplete())));
        assertThat(expected(progress, 4)).containsExactly(11, 11, 11, 11, 40);
        assertThat(expected(progress, 8)).containsExactly(8, 8, 8, 8, 37);
        assertThat(expected(progress, 5)).containsExactly(11, 11, 11, 11, 3);
    }

    private static List<Integer> expected(ResolutionProgress progress, int target) {
        return progress.targets().get(target - 1).indicators().get(0).years().stream()
                .map(year -> year.count().coverage().expected())
                .toList();
    }
}
