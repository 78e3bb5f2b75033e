package vn.muctieu.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTests {

    @Test
    void aLimitOfChangeIsAPercentage() {
        assertThat(Checks.change("12.5%")).isEqualByComparingTo("12.5");
        assertThat(new Checks(Checks.change("12.5%"), null, false).writtenChange())
                .isEqualTo("12.5%");
        assertThat(Checks.NONE.writtenChange()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "30,5%", "-30%", "about 30%", ""})
    void anythingElseIsNoLimit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.change(text));
    }

    @Test
    void aUsualShareIsWrittenAsItIsRead() {
        Checks.Usual usual = Checks.Usual.parse("80%..100% of can-bo-xa");

        assertThat(usual).isEqualTo(new Checks.Usual(new BigDecimal("80"), new BigDecimal("100"), "can-bo-xa"));
        assertThat(Checks.Usual.parse(usual.toString())).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80%..100%",
                "80..100 of can-bo-xa",
                "100%..80% of can-bo-xa",
                "80%..80% of can-bo-xa",
                "80% of x"
            })
    void aShareWithoutARangeOrAFigureIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.Usual.parse(text));
    }
}
