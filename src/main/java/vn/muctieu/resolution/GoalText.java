package vn.muctieu.resolution;

import java.util.Locale;
import vn.muctieu.web.Numbers;

/** A goal as people read it: ≥ 80%, > 1.000, 3–4%. */
public final class GoalText {

    private GoalText() {}

    public static String of(Goal goal, Locale language) {
        Numbers numbers = Numbers.in(language);
        String sign = goal.percent() ? "%" : "";
        String threshold = numbers.of(goal.threshold());
        return switch (goal.comparison()) {
            case AT_LEAST -> "≥ " + threshold + sign;
            case ABOVE -> "> " + threshold + sign;
            case AT_MOST -> "≤ " + threshold + sign;
            case BELOW -> "< " + threshold + sign;
            case EXACTLY -> "= " + threshold + sign;
            case WITHIN -> threshold + (goal.threshold().signum() < 0 ? " … " : "–") + numbers.of(goal.upper()) + sign;
        };
    }
}
