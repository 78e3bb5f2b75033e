package vn.muctieu.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.muctieu.resolution.Checks;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Quantity;

/** Why a number deserves a second look. It is taken all the same, with a reason of whoever enters it. */
record Doubt(String rule, List<String> told) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a figure's checks say of a number.
     *
     * @param lastYear last year's approved number
     * @param others the form's other numbers, by key; null where there is none
     */
    static List<Doubt> of(
            Figure figure,
            @Nullable BigDecimal number,
            @Nullable BigDecimal lastYear,
            Function<String, @Nullable BigDecimal> others) {
        if (number == null) {
            return List.of();
        }
        List<Doubt> doubts = new ArrayList<>();
        Checks checks = figure.checks();
        if (lastYear != null) {
            if (checks.neverFalls() && number.compareTo(lastYear) < 0) {
                doubts.add(new Doubt("falls", List.of(EnteredNumber.written(lastYear))));
            }
            if (checks.change() != null) {
                change(number, lastYear, checks.change(), doubts);
            }
        }
        Checks.Usual usual = checks.usual();
        BigDecimal whole = usual == null ? null : others.apply(usual.of());
        if (usual != null && whole != null) {
            usual(new Quantity(number, whole), usual, doubts);
        }
        return List.copyOf(doubts);
    }

    private static void change(BigDecimal number, BigDecimal lastYear, BigDecimal limit, List<Doubt> doubts) {
        BigDecimal change = number.subtract(lastYear);
        if (change.abs().multiply(HUNDRED).compareTo(limit.multiply(lastYear)) > 0 && lastYear.signum() > 0) {
            BigDecimal percent = change.abs().multiply(HUNDRED).divide(lastYear, 1, RoundingMode.DOWN);
            doubts.add(new Doubt(
                    change.signum() > 0 ? "rise" : "fall",
                    List.of(
                            EnteredNumber.written(percent),
                            EnteredNumber.written(lastYear),
                            EnteredNumber.written(limit))));
        }
    }

    private static void usual(Quantity share, Checks.Usual usual, List<Doubt> doubts) {
        if (!share.dividesByZero() && (share.compareTo(usual.from()) < 0 || share.compareTo(usual.to()) > 0)) {
            doubts.add(new Doubt(
                    "unusual",
                    List.of(
                            EnteredNumber.written(share.value()),
                            EnteredNumber.written(usual.from()),
                            EnteredNumber.written(usual.to()))));
        }
    }

    /** The key of the sentence. */
    public String messageKey() {
        return "measurement.doubt." + rule;
    }

    /** What the sentence is filled with. */
    public Object[] arguments() {
        return told.toArray();
    }
}
