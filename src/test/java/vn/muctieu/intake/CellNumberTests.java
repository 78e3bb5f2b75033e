package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell is understood as; what could be read in two ways is not. */
class CellNumberTests {

    @ParameterizedTest
    @CsvSource({
        "1234, 0, 1234",
        "1.234, 0, 1234",
        "1.234.567, 0, 1234567",
        "'  305 ', 0, 305",
        "１２３, 0, 123",
        "'93,5', 2, 93.5",
        "'1.234,56', 2, 1234.56",
        "1.234.567, 2, 1234567"
    })
    void textInVietnameseNotationIsReadAndMarked(String text, int decimals, String number) {
        CellNumber read = text(text, decimals);

        assertThat(read.problem()).isNull();
        assertThat(read.value()).isEqualByComparingTo(number);
        assertThat(read.mark()).isEqualTo("TEXT");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234', 0, decimals",
        "'1,234,567', 0, text",
        "12.5, 0, text",
        "'94,07', 0, decimals",
        "khoảng 40, 0, text",
        "10², 0, text",
        "1.234, 2, ambiguous",
        "93.5, 2, ambiguous",
        "'1,234.56', 2, text",
        "'1,234', 4, ambiguous"
    })
    void textInEnglishNotationOrThatMayBeSoIsRefused(String text, int decimals, String rule) {
        CellNumber read = text(text, decimals);

        assertThat(read.value()).isNull();
        assertThat(read.problem()).isNotNull();
        assertThat(read.problem().messageKey()).isEqualTo("intake.refused.cell." + rule);
        assertThat(read.problem().texts()).containsExactly(text);
    }

    @Test
    void whatExcelComputesBehindItsFifteenDigitsIsNoise() {
        CellNumber read = CellNumber.of(new Book.Cell(0, Book.Kind.NUMBER, "93.070000000000007", true), 2);

        assertThat(read.value()).isEqualTo("93.07");
        assertThat(read.mark()).isEqualTo("FORMULA");
    }

    private static CellNumber text(String text, int decimals) {
        return CellNumber.of(new Book.Cell(0, Book.Kind.TEXT, text, false), decimals);
    }
}
