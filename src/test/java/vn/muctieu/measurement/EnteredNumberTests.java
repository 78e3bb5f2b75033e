package vn.muctieu.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredNumberTests {

    private static final String NO_BREAK_SPACE = "\u00a0";

    @ParameterizedTest
    @CsvSource({
        "93, 93",
        "0, 0",
        "007, 7",
        "1234, 1234",
        "1.234, 1234",
        "12.345, 12345",
        "1.234.567, 1234567",
        "99999999999999, 99999999999999",
        "99.999.999.999.999, 99999999999999",
        "00000000000000000093, 93"
    })
    void aPointGroupsThousands(String typed, BigDecimal number) {
        assertThat(EnteredNumber.parse(typed, 0)).isEqualByComparingTo(number);
        assertThat(EnteredNumber.parse(typed, 2)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "94,07|94.07",
                "94,7|94.7",
                "94,00|94",
                "0,5|0.5",
                "1.234,5|1234.5",
                "1234,5|1234.5",
                "1.234.567,25|1234567.25"
            })
    void aCommaBeginsDecimals(String typed, BigDecimal number) {
        assertThat(EnteredNumber.parse(typed, 2)).isEqualByComparingTo(number);
    }

    @Test
    void threeDecimalsAreNoThousands() {
        assertThat(EnteredNumber.parse("1,234", 3)).isEqualByComparingTo("1.234");
        assertThat(refusal("1,234", 2)).isEqualTo("decimals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"94.07", "1.23", "1.2345", "1234.567", "12.34.567", "1.", "1..234", "0.123", "0.5", "00.123"})
    void aPointThatGroupsNoThousandsIsUnclear(String typed) {
        assertThat(refusal(typed, 0)).isEqualTo("point");
        assertThat(refusal(typed, 2)).isEqualTo("point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"94,07", "1,234", "1.234,5", "93,0"})
    void aFigureCountedInWholeOnesHasNoDecimals(String typed) {
        assertThat(refusal(typed, 0)).isEqualTo("not-whole");
    }

    @Test
    void aFigureHasNoMoreDecimalsThanItIsCountedIn() {
        assertThat(refusal("94,071", 2)).isEqualTo("decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "- 5", "\u22125", "\u20135", "-1.234", "-0,5", "\uff0d\uff15"})
    void aNegativeNumberIsRefused(String typed) {
        assertThat(refusal(typed, 2)).isEqualTo("negative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "chín mươi ba",
                "93 người",
                "1e5",
                "1E5",
                "0x10",
                "+5",
                "--5",
                "1 234",
                "1\u00a0234",
                "1'234",
                "1,234,567",
                "1,234.5",
                ".5",
                ",5",
                "5,",
                ".",
                ",",
                "93%",
                "1/2",
                "NaN",
                "Infinity",
                "=1+1",
                "9\u00003"
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(refusal(typed, 2)).isEqualTo("not-a-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"٣", "۳", "३", "10²", "1½", "①", "Ⅷ", "𝟗", "₉", "一"})
    void whatOnlyLooksLikeADigitIsNotReadAsOne(String typed) {
        assertThat(refusal(typed, 2)).isEqualTo("not-a-number");
    }

    @Test
    void digitsAndPointsTypedFullWidthAreTheSame() {
        assertThat(EnteredNumber.parse("\uff11\uff12\uff13", 0)).isEqualByComparingTo("123");
        assertThat(EnteredNumber.parse("\uff11\uff0e\uff12\uff13\uff14\uff0c\uff15", 1))
                .isEqualByComparingTo("1234.5");
    }

    @Test
    void spacesAroundANumberDoNotMatter() {
        assertThat(EnteredNumber.parse(" 93\t", 0)).isEqualByComparingTo("93");
        assertThat(EnteredNumber.parse(NO_BREAK_SPACE + "1.234" + NO_BREAK_SPACE, 0))
                .isEqualByComparingTo("1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", NO_BREAK_SPACE, "\u3000"})
    void anEmptyFieldIsNoNumberAndNotZero(String typed) {
        assertThat(EnteredNumber.parse(typed, 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100000000000000",
                "100.000.000.000.000",
                "999999999999999,5",
                "9999999999999999999999999999999999"
            })
    void aNumberOfMoreDigitsThanAreKeptIsRefused(String typed) {
        assertThat(refusal(typed, 2)).isEqualTo("too-large");
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var random = new Random(17);
        for (int i = 0; i < 500; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(5));

            assertThat(EnteredNumber.parse(EnteredNumber.written(number), 4)).isEqualByComparingTo(number);
        }
        assertThat(EnteredNumber.written(null)).isEmpty();
    }

    private static String refusal(String typed, int decimals) {
        EntryRefused refused = catchThrowableOfType(EntryRefused.class, () -> EnteredNumber.parse(typed, decimals));
        assertThat(refused).as(typed).isNotNull();
        return refused.messageKey().replace("measurement.refused.", "");
    }
}
