package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;

class ResolutionProgressTests {

    @Test
    void theTallyCountsTargetsAndLeavesOutWhatNoneHas() {
        assertThat(of(Outcome.MET, Outcome.MISSED, Outcome.MISSED).tally())
                .isEqualTo(Map.of(Outcome.MET, 1, Outcome.MISSED, 2));
    }

    @Test
    void exceededIsMetAndNotYetMetIsNotMet() {
        ResolutionProgress progress = of(Outcome.values());

        assertThat(progress.met()).isEqualTo(2);
        assertThat(progress.notMet()).isEqualTo(2);
        assertThat(progress.targets()).hasSize(12);
    }

    @Test
    void ofTheTargetsInForceThoseWithdrawnAreNone() {
        ResolutionProgress progress = of(Outcome.MET, Outcome.WITHDRAWN, Outcome.MISSED);

        assertThat(progress.inForce()).isEqualTo(2);
        assertThat(progress.met()).isEqualTo(1);
        assertThat(progress.notMet()).isEqualTo(1);
        assertThat(progress.tally()).containsEntry(Outcome.WITHDRAWN, 1);
    }

    @Test
    void theWholeIsWhatTheResolutionBinds() {
        assertThat(of().isWhole()).isTrue();
        assertThat(new ResolutionProgress(of().resolution(), 2024, 8, List.of()).isWhole())
                .isFalse();
    }

    private static ResolutionProgress of(Outcome... outcomes) {
        var resolution = new Resolution(
                1,
                "17-nq-tu",
                "17-NQ/TU",
                "resolution",
                "title",
                "issuer",
                7,
                LocalDate.of(2021, 8, 12),
                2021,
                2025,
                null,
                List.of(),
                List.of());
        var target = new Target(1, "words", Target.Wording.DRAFT, null, null, List.of(), List.of(), null);
        return new ResolutionProgress(
                resolution,
                2024,
                7,
                Arrays.stream(outcomes)
                        .map(outcome -> new TargetProgress(target, outcome, List.of()))
                        .toList());
    }
}
