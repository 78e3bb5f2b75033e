package vn.muctieu.organization;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What part of a unit passes into another: an exact fraction, at most the whole. */
public record Share(long parts, long of) {

    public static final Share WHOLE = new Share(1, 1);

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)%");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (parts < 1 || of < parts) {
            throw new IllegalArgumentException(parts + "/" + of);
        }
    }

    /**
     * Reads a share as files of units write it: {@code 30%}, {@code 12.5%}, {@code 1/3}.
     *
     * @throws IllegalArgumentException if it is none, nothing, or more than the whole
     */
    public static Share parse(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            BigDecimal number = new BigDecimal(percent.group(1));
            BigInteger of = HUNDRED.movePointRight(number.scale()).toBigIntegerExact();
            return reduced(number.unscaledValue(), of);
        }
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return reduced(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2)));
        }
        throw new IllegalArgumentException(text);
    }

    static boolean addUpToOne(Collection<Share> shares) {
        BigInteger parts = BigInteger.ZERO;
        BigInteger of = BigInteger.ONE;
        for (Share share : shares) {
            BigInteger shareOf = BigInteger.valueOf(share.of);
            parts = parts.multiply(shareOf).add(of.multiply(BigInteger.valueOf(share.parts)));
            of = of.multiply(shareOf);
        }
        return parts.equals(of);
    }

    boolean isWhole() {
        return parts == of;
    }

    /** The share as a file writes it: in percent where that is exact, else as a fraction. */
    @Override
    public String toString() {
        BigInteger of100 = BigInteger.valueOf(parts).multiply(BigInteger.valueOf(100));
        BigInteger[] percent = of100.divideAndRemainder(BigInteger.valueOf(of));
        return percent[1].signum() == 0 ? percent[0] + "%" : parts + "/" + of;
    }

    private static Share reduced(BigInteger parts, BigInteger of) {
        BigInteger divisor = parts.gcd(of).max(BigInteger.ONE);
        return new Share(
                parts.divide(divisor).longValueExact(), of.divide(divisor).longValueExact());
    }
}
