package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Comparison;

/**
 * Two views of what is measured, side by side: two years, two units, or two resolutions where what they measure goes on.
 *
 * @param leftHead what heads the left numbers: document and year, and the unit where there are two
 * @param lines what both measure
 */
record ComparisonPage(ResolutionPage left, ResolutionPage right, String leftHead, String rightHead, List<Line> lines) {

    /**
     * One indicator on both sides.
     *
     * @param why how one leads to the other across resolutions; null within one
     * @param difference left less right, with its sign; a dash where one has no value or counts something else
     * @param tone BETTER, WORSE or SAME, from right to left; SAME for a number beside that of a unit of another size
     */
    record Line(
            TargetView leftTarget,
            IndicatorView left,
            TargetView rightTarget,
            IndicatorView right,
            @Nullable String why,
            String difference,
            String tone) {

        /** Which of the target's indicators it is; null where there is one. */
        public @Nullable String which() {
            return leftTarget.indicators().size() > 1 ? left.name() : null;
        }
    }

    private record Place(int target, int indicator) {}

    static ComparisonPage of(Seen left, Seen right, Texts texts) {
        boolean same = left.page().slug().equals(right.page().slug());
        List<Line> lines = new ArrayList<>();
        List<TargetProgress> targets = left.progress().targets();
        for (int i = 0; i < targets.size(); i++) {
            for (int j = 0; j < targets.get(i).indicators().size(); j++) {
                Place other = same ? alike(i, j, right) : earlier(targets.get(i), j, right);
                if (other != null) {
                    lines.add(line(left, new Place(i, j), right, other, same, texts));
                }
            }
        }
        boolean twoUnits = twoUnits(left, right);
        return new ComparisonPage(
                left.page(),
                right.page(),
                head(left.page(), twoUnits, texts),
                head(right.page(), twoUnits, texts),
                lines);
    }

    private static boolean twoUnits(Seen left, Seen right) {
        return !left.page().unitName().equals(right.page().unitName());
    }

    private static String head(ResolutionPage page, boolean withUnit, Texts texts) {
        String side = texts.of("comparison.side", page.code(), String.valueOf(page.year()));
        return withUnit ? texts.of("comparison.side.unit", page.unitName(), side) : side;
    }

    private static Line line(Seen left, Place at, Seen right, Place other, boolean same, Texts texts) {
        TargetView leftTarget = left.page().targets().get(at.target);
        TargetView rightTarget = right.page().targets().get(other.target);
        BigDecimal now = indicator(left, at).count().value();
        BigDecimal then = isSameMeasure(left, at, right, other)
                ? indicator(right, other).count().value()
                : null;
        boolean followed = isFollowed(left.progress().targets().get(at.target), right, rightTarget.number());
        return new Line(
                leftTarget,
                leftTarget.indicators().get(at.indicator),
                rightTarget,
                rightTarget.indicators().get(other.indicator),
                same ? null : texts.of(followed ? "comparison.follows" : "comparison.measure"),
                now == null || then == null ? "–" : signed(now.subtract(then), texts),
                now == null
                                || then == null
                                || twoUnits(left, right)
                                        && !indicator(left, at).indicator().isRatio()
                        ? "SAME"
                        : tone(now.compareTo(then), indicator(left, at)));
    }

    /** Null in a year in which the target is withdrawn. */
    private static @Nullable Place alike(int target, int indicator, Seen right) {
        return right.progress().targets().get(target).indicators().isEmpty() ? null : new Place(target, indicator);
    }

    /** What is counted in the same way, first in a target that it says it follows; else the one indicator of such a target. */
    private static @Nullable Place earlier(TargetProgress target, int indicator, Seen right) {
        String measure = target.target().indicators().get(indicator).measure();
        Place counted = null;
        Place followed = null;
        List<TargetProgress> targets = right.progress().targets();
        for (int i = 0; i < targets.size(); i++) {
            List<IndicatorProgress> indicators = targets.get(i).indicators();
            boolean follows = isFollowed(target, right, targets.get(i).target().number());
            for (int j = 0; j < indicators.size(); j++) {
                if (indicators.get(j).indicator().measure().equals(measure)) {
                    if (follows) {
                        return new Place(i, j);
                    }
                    counted = new Place(i, j);
                }
            }
            if (follows && indicators.size() == 1 && target.indicators().size() == 1) {
                followed = new Place(i, 0);
            }
        }
        return followed == null ? counted : followed;
    }

    private static boolean isFollowed(TargetProgress target, Seen right, int number) {
        return target.target().follows().contains(right.page().code() + "#" + number);
    }

    private static IndicatorProgress indicator(Seen seen, Place place) {
        return seen.progress().targets().get(place.target).indicators().get(place.indicator);
    }

    /** Only what is counted in the same way can be subtracted. */
    private static boolean isSameMeasure(Seen left, Place at, Seen right, Place other) {
        return indicator(left, at)
                .indicator()
                .measure()
                .equals(indicator(right, other).indicator().measure());
    }

    private static String signed(BigDecimal difference, Texts texts) {
        return (difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "") + texts.number(difference.abs());
    }

    private static String tone(int direction, IndicatorProgress progress) {
        Comparison comparison = progress.goal().comparison();
        boolean less = comparison == Comparison.AT_MOST || comparison == Comparison.BELOW;
        return direction == 0 ? "SAME" : direction > 0 != less ? "BETTER" : "WORSE";
    }
}
