package vn.muctieu.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.muctieu.resolution.Goal;
import vn.muctieu.web.Numbers;

/** The Vietnamese of documents. */
record Phrases(MessageSource messages) {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** @param arguments years go in as texts, so that they are not grouped */
    String of(String key, Object... arguments) {
        return messages.getMessage("review." + key, arguments, VIETNAMESE);
    }

    String number(BigDecimal number) {
        return Numbers.in(VIETNAMESE).of(number);
    }

    String value(BigDecimal number, boolean percent) {
        return percent ? Numbers.in(VIETNAMESE).percent(number) : number(number);
    }

    /** A goal as it is read aloud: "từ 80% trở lên". */
    String goal(Goal goal) {
        String threshold = value(goal.threshold(), goal.percent());
        return switch (goal.comparison()) {
            case AT_LEAST -> isAll(goal) ? threshold : of("goal.at-least", threshold);
            case ABOVE -> of("goal.above", threshold);
            case AT_MOST -> of("goal.at-most", threshold);
            case BELOW -> of("goal.below", threshold);
            case EXACTLY -> of("goal.exactly", threshold);
            case WITHIN -> of("goal.within", threshold, value(goal.upper(), goal.percent()));
        };
    }

    /** "1", "1 và 2", "1, 2 và 3". */
    String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : of("list.and", String.join(", ", items.subList(0, last)), items.get(last));
    }

    private static boolean isAll(Goal goal) {
        return goal.percent() && goal.threshold().compareTo(BigDecimal.valueOf(100)) == 0;
    }
}
