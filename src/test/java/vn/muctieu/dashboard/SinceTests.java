package vn.muctieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Outcome.INCOMPLETE;
import static vn.muctieu.progress.Outcome.MET;
import static vn.muctieu.progress.Outcome.MISSED;
import static vn.muctieu.progress.Outcome.NOT_DUE;
import static vn.muctieu.progress.Outcome.NOT_YET_MET;
import static vn.muctieu.progress.Outcome.NO_DATA;
import static vn.muctieu.progress.Outcome.UNDEFINED;
import static vn.muctieu.progress.Outcome.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;

class SinceTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Test
    void aTargetMetSinceIsOneFewerThatIsNot() {
        assertThat(sentence(VIETNAMESE, List.of(NOT_YET_MET, NOT_YET_MET), List.of(MET, MISSED)))
                .isEqualTo("Bớt 1 mục tiêu chưa đạt so với năm 2022 (khi đó 2).");
    }

    @Test
    void aTargetWithdrawnSinceIsNoneFewerAndIsSaidToBeLeftOut() {
        List<Outcome> before = List.of(NOT_YET_MET, NOT_YET_MET, MET);
        List<Outcome> now = List.of(WITHDRAWN, NOT_YET_MET, MET);

        assertThat(sentence(VIETNAMESE, before, now))
                .isEqualTo("Số mục tiêu chưa đạt không thay đổi so với năm 2022: 1. "
                        + "Cả hai năm đều không tính 1 mục tiêu đã rút khỏi nghị quyết.");
        assertThat(sentence(Locale.ENGLISH, before, now))
                .isEqualTo("Targets not met: 1, as in 2022. One withdrawn target is left out of both years.");
        assertThat(sentence(Locale.ENGLISH, List.of(MISSED, MISSED, MISSED), List.of(WITHDRAWN, WITHDRAWN, MET)))
                .isEqualTo("Targets not met: 1 fewer than in 2022 (1 then). "
                        + "2 withdrawn targets are left out of both years.");
    }

    @Test
    void whatChangesNoCountIsNotSaidToBeLeftOut() {
        assertThat(sentence(VIETNAMESE, List.of(MET, WITHDRAWN, MISSED), List.of(WITHDRAWN, WITHDRAWN, MISSED)))
                .isEqualTo("Số mục tiêu chưa đạt không thay đổi so với năm 2022: 1.");
    }

    @Test
    void aTargetWithoutNumbersIsNoneFewerAndIsSaidNotToBeCompared() {
        assertThat(sentence(VIETNAMESE, List.of(NOT_YET_MET, NOT_YET_MET), List.of(NO_DATA, NOT_YET_MET)))
                .isEqualTo("Số mục tiêu chưa đạt không thay đổi so với năm 2022: 1. "
                        + "Chưa so sánh được 1 mục tiêu vì chưa đủ số liệu.");
        assertThat(sentence(Locale.ENGLISH, List.of(INCOMPLETE, MISSED), List.of(NOT_YET_MET, MET)))
                .isEqualTo("Targets not met: 1 fewer than in 2022 (1 then). "
                        + "One target is not compared, for want of figures.");
        assertThat(sentence(VIETNAMESE, List.of(NOT_YET_MET, UNDEFINED), List.of(NO_DATA, UNDEFINED)))
                .isEqualTo("Chưa so sánh được với năm 2022 vì chưa đủ số liệu.");
    }

    @Test
    void targetsOfWhichNothingIsAskedAreNotCompared() {
        assertThat(since(VIETNAMESE, List.of(UNDEFINED, NOT_DUE), List.of(UNDEFINED, NOT_DUE)))
                .isNull();
        assertThat(since(VIETNAMESE, List.of(UNDEFINED, NOT_DUE), List.of(UNDEFINED, MET)))
                .isNotNull();
    }

    private static String sentence(Locale language, List<Outcome> before, List<Outcome> now) {
        return Objects.requireNonNull(since(language, before, now)).sentence();
    }

    private static @Nullable Since since(Locale language, List<Outcome> before, List<Outcome> now) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/dashboard");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return Since.of(progress(2022, before), progress(2023, now), List.of(), new Texts(messages, language));
    }

    private static ResolutionProgress progress(int year, List<Outcome> outcomes) {
        LocalDate issued = LocalDate.of(2021, 1, 5);
        var resolution = new Resolution(
                1, "1-nq", "1-NQ", "resolution", "title", "issuer", 7, issued, 2021, 2025, null, List.of(), List.of());
        var target = new Target(1, "words", Target.Wording.ADOPTED, null, null, List.of(), List.of(), null);
        Stream<TargetProgress> targets = outcomes.stream().map(one -> new TargetProgress(target, one, List.of()));
        return new ResolutionProgress(resolution, year, 7, targets.toList());
    }
}
