package vn.muctieu.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTests {

    @ParameterizedTest
    @CsvSource({
        "55, 60, 91.66",
        "7996, 10000, 79.96",
        "79999, 100000, 79.99",
        "9999999, 10000000, 99.99",
        "2, 3, 66.66",
        "1, 100000, 0.00",
        "120, 100, 120.00"
    })
    void aRatioIsShownInPercentCutAndNotRounded(BigDecimal numerator, BigDecimal denominator, String shown) {
        assertThat(new Quantity(numerator, denominator).value()).hasToString(shown);
    }

    @Test
    void aCountIsShownAsItIs() {
        assertThat(new Quantity(new BigDecimal("65.4999"), null).value()).hasToString("65.4999");
    }

    @Test
    void nothingIsShownOfAZeroDenominator() {
        assertThat(new Quantity(BigDecimal.ONE, BigDecimal.ZERO).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"799, 1000, 80, -1", "800, 1000, 80, 0", "801, 1000, 80, 1", "1, 3, 33.3333, 1", "1, 3, 33.3334, -1"})
    void aRatioIsComparedWithoutDividing(
            BigDecimal numerator, BigDecimal denominator, BigDecimal threshold, int expected) {
        assertThat(new Quantity(numerator, denominator).compareTo(threshold)).isEqualTo(expected);
    }

    @Test
    void theNumeratorAtAThresholdIsExact() {
        assertThat(new Quantity(BigDecimal.ZERO, new BigDecimal("7")).numeratorAt(new BigDecimal("33.3333")))
                .hasToString("2.333331");
    }
}
