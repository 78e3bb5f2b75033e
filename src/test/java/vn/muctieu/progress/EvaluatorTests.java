package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.progress.Counted.by;
import static vn.muctieu.progress.Counted.indicator;
import static vn.muctieu.progress.Counted.nothing;
import static vn.muctieu.progress.Counted.of;
import static vn.muctieu.progress.Counted.years;
import static vn.muctieu.progress.Outcome.EXCEEDED;
import static vn.muctieu.progress.Outcome.INCOMPLETE;
import static vn.muctieu.progress.Outcome.MET;
import static vn.muctieu.progress.Outcome.MISSED;
import static vn.muctieu.progress.Outcome.NOT_APPLICABLE;
import static vn.muctieu.progress.Outcome.NOT_DUE;
import static vn.muctieu.progress.Outcome.NOT_YET_MET;
import static vn.muctieu.progress.Outcome.NO_DATA;
import static vn.muctieu.progress.Outcome.NO_QUOTA;
import static vn.muctieu.progress.Outcome.UNDEFINED;
import static vn.muctieu.progress.Outcome.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.muctieu.resolution.Indicator;
import vn.muctieu.resolution.Target;

/** A resolution of 2021–2025, looked at from the end of a year. */
class EvaluatorTests {

    @Nested
    class ByAYear {

        private final Indicator eightyPercent = indicator(">= 80%", "by 2025");

        @Test
        void whatIsNotReachedIsNotYetMetBeforeItsYearAndMissedFromItOn() {
            assertThat(outcome(2024, eightyPercent, of(2024, "799", "1000"))).isEqualTo(NOT_YET_MET);
            assertThat(outcome(2025, eightyPercent, of(2025, "799", "1000"))).isEqualTo(MISSED);
        }

        @Test
        void whatIsDueBeforeTheEndOfThePeriodIsMissedInAllYearsAfter() {
            Indicator soon = indicator(">= 80%", "by 2023");

            assertThat(outcome(2022, soon, of(2022, "7", "10"))).isEqualTo(NOT_YET_MET);
            assertThat(outcome(2023, soon, of(2023, "7", "10"))).isEqualTo(MISSED);
            assertThat(outcome(2024, soon, of(2024, "7", "10"))).isEqualTo(MISSED);
        }

        @Test
        void itIsJudgedOnTheYearLookedAtAlone() {
            Count[] risenAndFallen = {of(2023, "9", "10"), of(2024, "7", "10")};

            assertThat(outcome(2023, eightyPercent, risenAndFallen)).isEqualTo(EXCEEDED);
            assertThat(outcome(2024, eightyPercent, risenAndFallen)).isEqualTo(NOT_YET_MET);
        }

        @Test
        void earlyIsMetToo() {
            assertThat(outcome(2021, eightyPercent, of(2021, "8", "10"))).isEqualTo(MET);
        }

        @Test
        void aYearNobodyReportedHasNoDataThoughTheYearBeforeHad() {
            assertThat(outcome(2024, eightyPercent, of(2023, "9", "10"))).isEqualTo(NO_DATA);
        }

        @Test
        void afterThePeriodItsLastYearIsLookedAt() {
            IndicatorProgress progress = progress(2030, eightyPercent, of(2025, "8", "10"), of(2026, "1", "10"));

            assertThat(progress.outcome()).isEqualTo(MET);
            assertThat(progress.count().year()).isEqualTo(2025);
        }

        @Test
        void aPartOfACountThatBreaksItsLimitIsNotYetMetBeforeItsYear() {
            Indicator limit = indicator("<= 5", "by 2025");

            assertThat(outcome(2024, limit, by(3, of(2024, "6")))).isEqualTo(NOT_YET_MET);
            assertThat(outcome(2025, limit, by(3, of(2025, "6")))).isEqualTo(MISSED);
        }
    }

    @Nested
    class EveryYear {

        private final Indicator thousand = indicator(">= 1000", "every year");

        @Test
        void itIsMetAsLongAsEachYearReachedIt() {
            assertThat(outcome(2021, thousand, of(2021, "1000"))).isEqualTo(MET);
            assertThat(outcome(2022, thousand, of(2021, "1000"), of(2022, "1200")))
                    .isEqualTo(MET);
        }

        @Test
        void eachYearHasItsOwnVerdictAndANotReachedOneIsMissedAtOnce() {
            IndicatorProgress progress = progress(2023, thousand, of(2021, "999"), of(2022, "1000"), of(2023, "1001"));

            assertThat(progress.years()).extracting(YearProgress::outcome).containsExactly(MISSED, MET, EXCEEDED);
            assertThat(progress.years()).extracting(YearProgress::year).containsExactly(2021, 2022, 2023);
            assertThat(progress.yearsReached()).isEqualTo(2);
        }

        @Test
        void oneMissedYearIsNotYetMetBeforeTheLastYearAndMissedFromItOn() {
            Count[] counts = {of(2021, "999"), of(2022, "1000"), of(2023, "1000"), of(2024, "1000"), of(2025, "1000")};

            assertThat(outcome(2021, thousand, counts)).isEqualTo(NOT_YET_MET);
            assertThat(outcome(2024, thousand, counts)).isEqualTo(NOT_YET_MET);
            assertThat(outcome(2025, thousand, counts)).isEqualTo(MISSED);
            assertThat(outcome(2026, thousand, counts)).isEqualTo(MISSED);
        }

        @Test
        void laterYearsAreNotLookedAt() {
            assertThat(outcome(2021, thousand, of(2021, "1000"), of(2022, "1"))).isEqualTo(MET);
        }

        @Test
        void aYearWithoutDataLeavesItOpenButDoesNotHideAMissedOne() {
            assertThat(outcome(2022, thousand, of(2021, "1000"))).isEqualTo(INCOMPLETE);
            assertThat(outcome(2022, thousand, of(2022, "1000"))).isEqualTo(INCOMPLETE);
            assertThat(outcome(2022, thousand, of(2021, "999"))).isEqualTo(NOT_YET_MET);
            assertThat(outcome(2022, thousand)).isEqualTo(NO_DATA);
        }

        @Test
        void aYearInWhichThereWasNothingToCountIsLeftOut() {
            Indicator share = indicator("> 90%", "every year");

            assertThat(outcome(2022, share, of(2021, "0", "0"), of(2022, "10", "10")))
                    .isEqualTo(MET);
            assertThat(outcome(2022, share, of(2021, "9", "10"), of(2022, "0", "0")))
                    .isEqualTo(NOT_YET_MET);
            assertThat(outcome(2022, share, of(2021, "0", "0"), of(2022, "0", "0")))
                    .isEqualTo(NOT_APPLICABLE);
        }
    }

    @Nested
    class Provisional {

        @Test
        void anIncompleteRatioSaysWhatItWouldBeIfNothingMoreCame() {
            Indicator ratio = indicator(">= 80%", "by 2025");

            assertThat(provisional(2024, ratio, by(7, of(2024, "80", "100")))).isEqualTo(MET);
            assertThat(provisional(2024, ratio, by(7, of(2024, "81", "100")))).isEqualTo(EXCEEDED);
            assertThat(provisional(2024, ratio, by(7, of(2024, "79", "100")))).isEqualTo(NOT_YET_MET);
            assertThat(provisional(2025, ratio, by(7, of(2025, "79", "100")))).isEqualTo(MISSED);
            assertThat(provisional(2024, ratio, by(7, of(2024, "0", "0")))).isEqualTo(NOT_APPLICABLE);
        }

        @Test
        void whatIsSettledOrHasNoDataHasNone() {
            assertThat(provisional(2024, indicator(">= 80%", "by 2025"), of(2024, "8", "10")))
                    .isNull();
            assertThat(provisional(2024, indicator(">= 80%", "by 2025"))).isNull();
            assertThat(provisional(2024, indicator(">= 9", "by 2025"), by(2, of(2024, "9"))))
                    .isNull();
        }

        @Test
        void ofEveryYearItIsWhatAllYearsTogetherWouldMake() {
            Indicator thousand = indicator(">= 1000", "every year");

            assertThat(provisional(2022, thousand, of(2021, "1000"), by(7, of(2022, "900"))))
                    .isEqualTo(NOT_YET_MET);
            assertThat(provisional(2022, thousand, by(7, of(2021, "900")), of(2022, "1200")))
                    .isEqualTo(NOT_YET_MET);
            assertThat(provisional(2021, indicator("<= 5", "every year"), by(7, of(2021, "5"))))
                    .isEqualTo(MET);
        }

        @Test
        void ofEveryYearItIsMissedFromTheLastYearOn() {
            Count[] counts = {
                of(2021, "1000"), of(2022, "1000"), of(2023, "1000"), of(2024, "1000"), by(7, of(2025, "900"))
            };

            assertThat(provisional(2025, indicator(">= 1000", "every year"), counts))
                    .isEqualTo(MISSED);
        }

        @Test
        void aYearWithoutDataIsNotTakenAsReported() {
            assertThat(provisional(2022, indicator("<= 5", "every year"), by(7, of(2021, "5")), nothing(2022)))
                    .isNull();
        }

        @Test
        void somethingOfNothingHasNone() {
            assertThat(provisional(2024, indicator(">= 80%", "by 2025"), of(2024, "3", "0")))
                    .isNull();
        }
    }

    @Nested
    class GapOfTheYearLookedAt {

        @Test
        void itIsThereWhenThatYearIsNotReached() {
            assertThat(progress(2024, indicator(">= 80%", "by 2025"), of(2024, "799", "1000"))
                            .gap())
                    .isNotNull()
                    .extracting(Gap::whole)
                    .hasToString("1");
        }

        @Test
        void itIsNotThereWhenThatYearIsReachedWhateverEarlierYearsWere() {
            assertThat(progress(2022, indicator(">= 10", "every year"), of(2021, "9"), of(2022, "10"))
                            .gap())
                    .isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {">= 10", "> 10", ">= 80%", "> 90%"})
        void itIsNotThereWhenNobodyReportedThatYear(String goal) {
            Indicator indicator = indicator(goal, "every year");
            Count missed = indicator.isRatio() ? of(2021, "1", "10") : of(2021, "1");
            IndicatorProgress progress = progress(2022, indicator, missed);

            assertThat(progress.outcome()).isEqualTo(NOT_YET_MET);
            assertThat(progress.gap()).isNull();
        }

        @Test
        void itIsNotThereWhenThatYearIsIncompleteOrHadNothingToCount() {
            Indicator share = indicator("> 90%", "every year");

            assertThat(progress(2022, share, of(2021, "1", "10"), by(7, of(2022, "1", "10")))
                            .gap())
                    .isNull();
            assertThat(progress(2022, share, of(2021, "1", "10"), of(2022, "0", "0"))
                            .gap())
                    .isNull();
        }
    }

    @Nested
    class OneUnit {

        @Test
        void aCountGoalOfTheWholeIsNoQuotaOfOneUnit() {
            IndicatorProgress progress = new Evaluator(2021, 2025, 2022, false)
                    .judge(indicator(">= 1000", "every year"), Facts.of(years(of(2021, "90"), of(2022, "1200"))));

            assertThat(progress.outcome()).isEqualTo(NO_QUOTA);
            assertThat(progress.years()).extracting(YearProgress::outcome).containsOnly(NO_QUOTA);
            assertThat(progress.gap()).isNull();
            assertThat(progress.provisional()).isNull();
            assertThat(progress.count().quantity()).isEqualTo(Counted.quantity("1200", null));
        }

        @Test
        void aRatioIsJudgedInOneUnitAsInTheWhole() {
            assertThat(new Evaluator(2021, 2025, 2025, false)
                            .judge(indicator(">= 80%", "by 2025"), Facts.of(years(of(2025, "799", "1000"))))
                            .outcome())
                    .isEqualTo(MISSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"by 2025", "every year"})
    void beforeTheStartNothingIsDue(String when) {
        IndicatorProgress progress = progress(2020, indicator("<= 5", when), of(2020, "3"));

        assertThat(progress.outcome()).isEqualTo(NOT_DUE);
        assertThat(progress.years()).isEmpty();
        assertThat(progress.count().value()).isNull();
        assertThat(progress.gap()).isNull();
    }

    @Test
    void aTargetIsJudgedFromItsIndicatorsInTheirOrder() {
        Target target = new Target(
                3,
                "words",
                Target.Wording.DRAFT,
                null,
                null,
                List.of(),
                List.of(indicator(">= 80%", "by 2025"), indicator(">= 1000", "every year")),
                null);

        TargetProgress progress = new Evaluator(2021, 2025, 2021, true)
                .judge(target, List.of(Facts.of(years(of(2021, "9", "10"))), Facts.of(years(of(2021, "999")))));

        assertThat(progress.indicators()).extracting(IndicatorProgress::outcome).containsExactly(EXCEEDED, NOT_YET_MET);
        assertThat(progress.outcome()).isEqualTo(NOT_YET_MET);
    }

    @Test
    void aTargetIsJudgedAsEverUntilTheYearInWhichItIsWithdrawnAndNotFromThenOn() {
        Target target = new Target(
                3,
                "words",
                Target.Wording.DRAFT,
                null,
                null,
                List.of(),
                List.of(indicator(">= 80%", "by 2025")),
                new Target.Withdrawal(LocalDate.of(2023, 12, 31), "basis"));
        List<Facts> facts = List.of(Facts.of(years(of(2022, "9", "10"), of(2023, "9", "10"), of(2024, "9", "10"))));

        assertThat(judge(2022, target, facts).outcome()).isEqualTo(EXCEEDED);
        assertThat(judge(2022, target, facts).withdrawal()).isNull();
        for (int year : List.of(2023, 2024, 2025)) {
            TargetProgress progress = judge(year, target, facts);
            assertThat(progress.outcome()).isEqualTo(WITHDRAWN);
            assertThat(progress.indicators()).isEmpty();
            assertThat(progress.withdrawal()).isEqualTo(target.withdrawal());
        }
    }

    private static TargetProgress judge(int asOf, Target target, List<Facts> facts) {
        return new Evaluator(2021, 2025, asOf, true).judge(target, facts);
    }

    @Test
    void aTargetWithoutWordsIsUndefined() {
        Target target = new Target(9, null, Target.Wording.UNKNOWN, null, null, List.of(), List.of(), null);

        assertThat(new Evaluator(2021, 2025, 2024, true)
                        .judge(target, List.of())
                        .outcome())
                .isEqualTo(UNDEFINED);
    }

    private static IndicatorProgress progress(int asOf, Indicator indicator, Count... counts) {
        Map<Integer, Count> byYear = years(counts);
        return new Evaluator(2021, 2025, asOf, true).judge(indicator, Facts.of(byYear));
    }

    private static Outcome outcome(int asOf, Indicator indicator, Count... counts) {
        return progress(asOf, indicator, counts).outcome();
    }

    private static Outcome provisional(int asOf, Indicator indicator, Count... counts) {
        return progress(asOf, indicator, counts).provisional();
    }
}
