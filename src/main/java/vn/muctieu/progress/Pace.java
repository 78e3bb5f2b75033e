package vn.muctieu.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Rational;

/**
 * How the way made compares to the way planned by the year looked at; never a verdict.
 *
 * @param from the year of the baseline
 * @param baseline where the way began
 * @param planned where it should have come to
 * @param ratio the way made over the way planned; null where none was planned, so that the baseline is to be held
 */
public record Pace(
        Standing standing,
        int from,
        Rational baseline,
        Rational planned,
        @Nullable Rational ratio) {

    private static final Rational ON_TRACK = Rational.of(new BigDecimal("0.95"));
    private static final Rational BEHIND = Rational.of(new BigDecimal("0.60"));

    /** By the shares of the planned way that have been made: 95%, 60%, none. */
    public enum Standing {
        ON_TRACK,
        BEHIND,
        FAR_BEHIND,
        WORSENING;

        static Standing of(Rational ratio) {
            if (ratio.compareTo(Pace.ON_TRACK) >= 0) {
                return ON_TRACK;
            }
            if (ratio.compareTo(Pace.BEHIND) >= 0) {
                return BEHIND;
            }
            return ratio.signum() >= 0 ? FAR_BEHIND : WORSENING;
        }

        static Standing held(boolean isHeld) {
            return isHeld ? ON_TRACK : WORSENING;
        }
    }
}
