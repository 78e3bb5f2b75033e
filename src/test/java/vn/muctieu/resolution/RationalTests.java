package vn.muctieu.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTests {

    @Test
    void aFractionIsInLowestTermsWithItsSignAbove() {
        assertThat(fraction(6, -8)).hasToString("-3/4").isEqualTo(fraction(-3, 4));
        assertThat(fraction(8, 4)).hasToString("2");
        assertThat(Rational.of(new BigDecimal("1E+2"))).hasToString("100");
        assertThat(Rational.of(new BigDecimal("0.25"))).hasToString("1/4");
    }

    /** On both sides of where a long ends. */
    @ParameterizedTest
    @ValueSource(ints = {1, 31, 60, 61, 62, 63, 64, 200})
    void aFractionOfAnySizeIsInLowestTerms(int bits) {
        BigInteger large = BigInteger.TWO.pow(bits);
        BigInteger odd = large.subtract(BigInteger.ONE).shiftRight(1).setBit(0);

        for (BigInteger common : List.of(BigInteger.ONE, BigInteger.valueOf(6), large)) {
            Rational shortened = new Rational(odd.multiply(common).negate(), large.multiply(common));
            assertThat(shortened).isEqualTo(new Rational(odd.negate(), large));
            assertThat(shortened.numerator().gcd(shortened.denominator())).isEqualTo(BigInteger.ONE);
        }
        assertThat(new Rational(BigInteger.ZERO, large)).isEqualTo(Rational.ZERO);
        assertThat(new Rational(large, large.negate())).hasToString("-1");
    }

    @Test
    void thirdsAddUpToOne() {
        Rational third = fraction(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
        assertThat(third.minus(third)).isEqualTo(Rational.ZERO);
        assertThat(third.times(fraction(3, 2))).hasToString("1/2");
        assertThat(third.over(fraction(-2, 3))).hasToString("-1/2");
    }

    @Test
    void fractionsAreOrderedBySize() {
        assertThat(fraction(1, 3)).isLessThan(fraction(34, 100)).isGreaterThan(fraction(-1, 2));
        assertThat(fraction(1, 3).max(fraction(1, 2))).hasToString("1/2");
        assertThat(fraction(1, 2).max(fraction(1, 3))).hasToString("1/2");
        assertThat(fraction(-1, 2).abs()).hasToString("1/2");
        assertThat(fraction(1, 2).abs()).hasToString("1/2");
        assertThat(fraction(1, 2).signum()).isEqualTo(1);
    }

    @Test
    void whatIsReadIsCutAndNeverRounded() {
        assertThat(fraction(2, 3).cut()).hasToString("0.6666");
        assertThat(fraction(-2, 3).cut()).hasToString("-0.6666");
        assertThat(Rational.of(1000).cut()).hasToString("1000");
        assertThat(fraction(2, 3).decimal(0, RoundingMode.UP)).hasToString("1");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.ONE.over(Rational.ZERO));
    }

    private static Rational fraction(long above, long below) {
        return new Rational(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }
}
