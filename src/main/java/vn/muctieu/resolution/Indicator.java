package vn.muctieu.resolution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a target, held against a goal.
 *
 * @param name what it is called where its figures do not say it; null else
 * @param goal as the resolution sets it; of a staged one the last stage's
 * @param amendments what later documents made of goal and timing, the earliest first
 */
public record Indicator(
        Measure measured, @Nullable String name, Goal goal, Timing timing, Terms terms, List<Amendment> amendments) {

    /** A count, or a ratio in percent, with a goal for all units together. */
    public Indicator(String numerator, @Nullable String denominator, Goal goal, Timing timing) {
        this(new Measure(numerator, denominator, null), null, goal, timing, Terms.PLAIN, List.of());
    }

    Indicator with(List<Amendment> later) {
        return new Indicator(measured, name, goal, timing, terms, later);
    }

    /** The goal, and when it must be reached, as a year is judged. */
    public Promise inForce(int year) {
        Amendment latest = null;
        for (Amendment amendment : amendments) {
            latest = amendment.from() <= year ? amendment : latest;
        }
        Timing when = latest == null ? timing : latest.timing();
        if (when instanceof Timing.Staged staged) {
            Timing.Staged.Stage stage = staged.at(year);
            return new Promise(stage.goal(), new Timing.By(stage.year()), latest);
        }
        return new Promise(latest == null ? goal : latest.goal(), when, latest);
    }

    public String numerator() {
        return measured.numerator();
    }

    public @Nullable String denominator() {
        return measured.denominator();
    }

    public boolean isRatio() {
        return measured.denominator() != null;
    }

    /** Whether the value is one year's figure over another of the same year, in percent. */
    public boolean isShare() {
        return isRatio() && measured.baseYear() == null && terms.change() == null && terms.unitOfMeasure() == null;
    }

    /** Whether a number says nothing about a unit that was given no share of it. */
    public boolean isOfTheWhole() {
        return terms.level().equals(Level.AGGREGATE) && terms.change() == null && !isRatio();
    }

    /** The keys of the figures it needs, the whole before its part; none for what people decide. */
    public List<String> figures() {
        return measured.figures();
    }

    /** The measure as a resolution file writes it. */
    public String measure() {
        return measured.toString();
    }
}
