package vn.muctieu.progress;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.muctieu.resolution.Rational;

/** Makes fractions whole by the largest remainder, so that they still add up to the same. */
public final class Apportionment {

    private Apportionment() {}

    /**
     * @param exact fractions whose sum has no more than that many decimals
     * @param decimals how many decimals count as whole
     */
    public static <T> Map<T, BigDecimal> whole(Map<T, Rational> exact, int decimals) {
        BigInteger scale = BigInteger.TEN.pow(decimals);
        Map<T, BigInteger> floors = new LinkedHashMap<>();
        Map<T, Rational> rests = new LinkedHashMap<>();
        Rational rest = Rational.ZERO;
        for (Map.Entry<T, Rational> entry : exact.entrySet()) {
            Rational scaled = entry.getValue().times(new Rational(scale, BigInteger.ONE));
            BigInteger floor = scaled.numerator().divide(scaled.denominator());
            Rational over = scaled.minus(new Rational(floor, BigInteger.ONE));
            floors.put(entry.getKey(), floor);
            rests.put(entry.getKey(), over);
            rest = rest.plus(over);
        }
        List<T> byRest = rests.entrySet().stream()
                .sorted(Map.Entry.<T, Rational>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        int missing = rest.numerator().divide(rest.denominator()).intValueExact();
        byRest.subList(0, missing).forEach(key -> floors.merge(key, BigInteger.ONE, BigInteger::add));
        Map<T, BigDecimal> whole = new LinkedHashMap<>();
        floors.forEach((key, number) -> whole.put(key, new BigDecimal(number, decimals)));
        return whole;
    }
}
