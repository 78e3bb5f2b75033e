package vn.muctieu.resolution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms. Decimals cannot hold a third, and a verdict or a share must not lose it.
 *
 * @param denominator above zero
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction needs a denominator other than zero");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = commonDivisor(numerator, denominator);
            BigInteger shortened = denominator.signum() < 0 ? divisor.negate() : divisor;
            numerator = numerator.divide(shortened);
            denominator = denominator.divide(shortened);
        }
    }

    /** Most fractions are small, and of two longs it is found many times faster. */
    private static BigInteger commonDivisor(BigInteger one, BigInteger other) {
        if (one.bitLength() >= Long.SIZE - 1 || other.bitLength() >= Long.SIZE - 1) {
            return one.gcd(other);
        }
        long divisor = one.longValue();
        long rest = other.longValue();
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return BigInteger.valueOf(Math.abs(divisor));
    }

    public static Rational of(long number) {
        return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
    }

    public static Rational of(BigDecimal number) {
        return number.scale() <= 0
                ? new Rational(number.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if the other is zero */
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The number itself where that many decimals can say it, else the nearest in the direction given. */
    public BigDecimal decimal(int decimals, RoundingMode rounding) {
        BigDecimal divided = new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
        BigDecimal stripped = divided.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As people read it: cut, never rounded, to four decimals. */
    public BigDecimal cut() {
        return decimal(4, RoundingMode.DOWN);
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
