package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Counted.by;
import static vn.muctieu.progress.Counted.count;
import static vn.muctieu.progress.Outcome.EXCEEDED;
import static vn.muctieu.progress.Outcome.EXEMPT;
import static vn.muctieu.progress.Outcome.INCOMPLETE;
import static vn.muctieu.progress.Outcome.MET;
import static vn.muctieu.progress.Outcome.MISSED;
import static vn.muctieu.progress.Outcome.NOT_APPLICABLE;
import static vn.muctieu.progress.Outcome.NOT_DUE;
import static vn.muctieu.progress.Outcome.NOT_YET_MET;
import static vn.muctieu.progress.Outcome.NO_DATA;
import static vn.muctieu.progress.Outcome.NO_QUOTA;
import static vn.muctieu.progress.Outcome.UNDEFINED;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.muctieu.resolution.Goal;

class VerdictsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >= 80%   | 799     | 1000  | MISSED
            >= 80%   | 800     | 1000  | MET
            >= 80%   | 801     | 1000  | EXCEEDED
            >= 80%   | 79.9999 | 100   | MISSED
            >= 79.9% | 799     | 1000  | MET
            >= 100%  | 9999999 | 10000000 | MISSED
            >= 100%  | 10000000 | 10000000 | MET
            >= 33.3333% | 1    | 3     | EXCEEDED
            >= 33.3334% | 1    | 3     | MISSED
            > 90%    | 900     | 1000  | MISSED
            > 90%    | 901     | 1000  | MET
            > 90%    | 1000    | 1000  | MET
            <= 3%    | 31      | 1000  | MISSED
            <= 3%    | 30      | 1000  | MET
            <= 3%    | 29      | 1000  | EXCEEDED
            < 25%    | 250     | 1000  | MISSED
            < 25%    | 249     | 1000  | MET
            < 25%    | 0       | 1000  | MET
            = 50%    | 499     | 1000  | MISSED
            = 50%    | 500     | 1000  | MET
            = 50%    | 501     | 1000  | MISSED
            3%..4%   | 29      | 1000  | MISSED
            3%..4%   | 30      | 1000  | MET
            3%..4%   | 35      | 1000  | MET
            3%..4%   | 40      | 1000  | MET
            3%..4%   | 41      | 1000  | EXCEEDED
            """)
    void aRatioIsHeldAgainstItsGoalOnExactNumbers(String goal, String numerator, String denominator, Outcome outcome) {
        assertThat(verdict(goal, count(2024, numerator, denominator, 11, 11))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >= 1000  | 999    | MISSED
            >= 1000  | 1000   | MET
            >= 1000  | 1001   | EXCEEDED
            >= 65.5  | 65.4999 | MISSED
            >= 65.5  | 65.5000 | MET
            > 1000   | 1000   | MISSED
            > 1000   | 1001   | MET
            <= 5     | 6      | MISSED
            <= 5     | 5      | MET
            <= 5     | 4      | EXCEEDED
            < 5      | 5      | MISSED
            < 5      | 4      | MET
            = 0      | 0      | MET
            = 0      | 1      | MISSED
            90..100  | 89     | MISSED
            90..100  | 90     | MET
            90..100  | 100    | MET
            90..100  | 101    | EXCEEDED
            """)
    void aCountIsHeldAgainstItsGoal(String goal, String number, Outcome outcome) {
        assertThat(verdict(goal, count(2024, number, null, 11, 11))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {">= 1000", "<= 1000", "= 0", "0..5", ">= 80%", "<= 80%", "= 0%", "0%..5%"})
    void missingIsNeverZeroAndNoDataIsNeverMet(String goal) {
        String denominator = Goal.parse(goal).percent() ? "0" : null;

        assertThat(verdict(goal, count(2024, "0", denominator, 0, 11))).isEqualTo(NO_DATA);
        assertThat(verdict(goal, count(2024, "0", denominator, 0, 0))).isEqualTo(NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {">= 80%", "> 80%", "<= 80%", "< 80%", "= 0%", "3%..4%"})
    void nothingOfNothingIsNotApplicable(String goal) {
        assertThat(verdict(goal, count(2024, "0", "0", 11, 11))).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {">= 80%", "<= 80%", "= 0%"})
    void somethingOfNothingCannotBeJudged(String goal) {
        assertThat(verdict(goal, count(2024, "3", "0", 11, 11))).isEqualTo(INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >= 1000 | 1000 | MET
            >= 1000 | 1001 | EXCEEDED
            >= 1000 | 999  | INCOMPLETE
            > 1000  | 1001 | MET
            > 1000  | 1000 | INCOMPLETE
            <= 5    | 6    | MISSED
            <= 5    | 5    | INCOMPLETE
            <= 5    | 0    | INCOMPLETE
            < 5     | 5    | MISSED
            < 5     | 4    | INCOMPLETE
            = 7     | 8    | MISSED
            = 7     | 7    | INCOMPLETE
            = 7     | 6    | INCOMPLETE
            = 0     | 0    | INCOMPLETE
            = 0     | 1    | MISSED
            90..100 | 89   | INCOMPLETE
            90..100 | 90   | MET
            90..100 | 101  | EXCEEDED
            """)
    void aPartSettlesACountOnlyWhereMoreCannotChangeIt(String goal, String number, Outcome outcome) {
        assertThat(verdict(goal, by(10, count(2024, number, null, 11, 11)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({">= 80%, 100", ">= 80%, 0", "<= 80%, 0", "<= 80%, 100", "= 0%, 0", "> 90%, 99", "3%..4%, 50"})
    void aPartNeverSettlesARatio(String goal, String numerator) {
        assertThat(verdict(goal, by(10, count(2024, numerator, "100", 11, 11)))).isEqualTo(INCOMPLETE);
    }

    @Test
    void aTargetIsMetOnlyWhenAllItsIndicatorsAre() {
        assertThat(target(MET)).isEqualTo(MET);
        assertThat(target(MET, EXCEEDED)).isEqualTo(MET);
        assertThat(target(EXCEEDED, EXCEEDED)).isEqualTo(EXCEEDED);
        assertThat(target(MET, NOT_YET_MET)).isEqualTo(NOT_YET_MET);
        assertThat(target(EXCEEDED, MISSED)).isEqualTo(MISSED);
    }

    @Test
    void theWorstIndicatorDecidesAndMissedIsTheWorst() {
        assertThat(target(NOT_YET_MET, MISSED, INCOMPLETE, NO_DATA)).isEqualTo(MISSED);
        assertThat(target(NO_DATA, NOT_YET_MET, INCOMPLETE)).isEqualTo(NOT_YET_MET);
        assertThat(target(MET, INCOMPLETE)).isEqualTo(INCOMPLETE);
    }

    @Test
    void aTargetHasNoDataOnlyIfNoIndicatorHas() {
        assertThat(target(NO_DATA, NO_DATA)).isEqualTo(NO_DATA);
        assertThat(target(NO_DATA, MET)).isEqualTo(INCOMPLETE);
        assertThat(target(NO_DATA, INCOMPLETE)).isEqualTo(INCOMPLETE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_APPLICABLE", "NOT_DUE", "NO_QUOTA"})
    void whatCannotBeJudgedIsLeftOutAndStandsForTheTargetOnlyAlone(Outcome leftOut) {
        for (Outcome judged : List.of(MET, EXCEEDED, NOT_YET_MET, MISSED, INCOMPLETE, NO_DATA)) {
            assertThat(target(leftOut, judged)).isEqualTo(judged);
            assertThat(target(judged, leftOut)).isEqualTo(judged);
        }
        assertThat(target(leftOut)).isEqualTo(leftOut);
        assertThat(target(leftOut, leftOut)).isEqualTo(leftOut);
    }

    @Test
    void aTargetWithoutIndicatorsIsUndefined() {
        assertThat(target()).isEqualTo(UNDEFINED);
    }

    @Test
    void exceededCountsAsMetAndBothKindsOfNotReachedAsNotMet() {
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isMet)).containsExactly(MET, EXCEEDED);
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isNotMet)).containsExactly(NOT_YET_MET, MISSED);
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isLeftOut))
                .containsExactly(NOT_DUE, NOT_APPLICABLE, NO_QUOTA, EXEMPT);
    }

    private static Outcome verdict(String goal, Count count) {
        return Verdicts.ofYear(count, Goal.parse(goal), count.quantity().denominator() == null, MISSED);
    }

    private static Outcome target(Outcome... indicators) {
        return Verdicts.ofTarget(List.of(indicators));
    }
}
