package vn.muctieu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.muctieu.resolution.Rational;

class ApportionmentTests {

    @Test
    void theLargestRemaindersAreRoundedUpSoThatTheSumStays() {
        assertThat(Apportionment.whole(fractions(10, 3, 7, 6, 9, 2), 0).values())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("3", "1", "5");
        assertThat(Apportionment.whole(fractions(11, 3, 11, 3, 2, 3), 0).values())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("4", "4", "0");
    }

    @Test
    void decimalsCountAsWholeWhereTheFigureHasThem() {
        assertThat(Apportionment.whole(fractions(1, 3, 2, 3), 2).values())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0.33", "0.67");
    }

    @Test
    void whatIsWholeStays() {
        assertThat(Apportionment.whole(fractions(5, 1, 7, 1), 0).values())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("5", "7");
    }

    private static Map<Integer, Rational> fractions(long... pairs) {
        Map<Integer, Rational> fractions = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fractions.put(i, new Rational(BigInteger.valueOf(pairs[i]), BigInteger.valueOf(pairs[i + 1])));
        }
        return fractions;
    }
}
