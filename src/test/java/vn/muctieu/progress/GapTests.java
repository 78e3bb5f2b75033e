package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.Rational;

class GapTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >= 80%   | 799  | 1000 | 1     | 1
            >= 80%   | 0    | 1000 | 800   | 800
            >= 80%   | 5    | 7    | 0.6   | 1
            >= 80%   | 4    | 7    | 1.6   | 2
            >= 100%  | 6    | 7    | 1     | 1
            > 90%    | 900  | 1000 | 0     | 1
            > 90%    | 899  | 1000 | 1     | 2
            > 90%    | 6    | 7    | 0.3   | 1
            <= 3%    | 31   | 1000 | -1    | 1
            <= 3%    | 1    | 7    | -0.79 | 1
            < 25%    | 250  | 1000 | 0     | 1
            < 25%    | 251  | 1000 | -1    | 2
            < 25%    | 2    | 7    | -0.25 | 1
            = 50%    | 499  | 1000 | 1     | 1
            = 50%    | 503  | 1000 | -3    | 3
            3%..4%   | 29   | 1000 | 1     | 1
            >= 1000  | 999  |      | 1     | 1
            >= 65.5  | 65.4 |      | 0.1   | 1
            > 1000   | 1000 |      | 0     | 1
            <= 5     | 7    |      | -2    | 2
            < 5      | 5    |      | 0     | 1
            = 0      | 3    |      | -3    | 3
            90..100  | 89   |      | 1     | 1
            """)
    void saysExactlyAndInWholeOnesWhatIsMissing(
            String goal, String numerator, @Nullable String denominator, String exact, String whole) {
        Gap gap = Gap.of(Counted.quantity(numerator, denominator), Goal.parse(goal));

        assertThat(gap.exact()).isEqualTo(Rational.of(new BigDecimal(exact)));
        assertThat(gap.whole()).hasToString(whole);
    }
}
