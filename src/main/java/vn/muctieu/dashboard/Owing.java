package vn.muctieu.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.UnitProgress;
import vn.muctieu.resolution.Rational;

/**
 * Which units lack how much of an indicator. The shares are exact: of a ratio they add up to the gap.
 *
 * @param inOrder the units that have a part in it, whoever lacks most first
 * @param owes what each of them lacks; below zero what it has beyond
 * @param tooMany whether the goal is a limit that is passed, so that whoever is beyond it owes
 */
record Owing(List<Unit> inOrder, Map<Long, Rational> owes, boolean tooMany) {

    private static final int NAMED = 6;

    static Owing of(IndicatorProgress progress, List<Unit> below) {
        Map<Long, Rational> owes = progress.units().entrySet().stream()
                .filter(entry -> entry.getValue().owes() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> owes(entry.getValue())));
        boolean tooMany = progress.gap() != null && progress.gap().exact().signum() < 0;
        Comparator<Unit> most = Comparator.comparing(unit -> owes.getOrDefault(unit.id(), Rational.ZERO));
        List<Unit> inOrder = below.stream()
                .filter(unit -> progress.units().containsKey(unit.id()))
                .sorted(tooMany ? most : most.reversed())
                .toList();
        return new Owing(inOrder, owes, tooMany);
    }

    /** Null where nothing is missing, or no unit was held against anything. */
    @Nullable
    String sentence(IndicatorProgress progress, Words words) {
        Texts texts = words.texts();
        List<Unit> lacking = inOrder.stream().filter(unit -> lacks(unit)).toList();
        String gap = IndicatorView.gap(progress, words);
        if (gap == null || lacking.size() < 2) {
            return null;
        }
        String named = lacking.stream()
                .limit(NAMED)
                .map(unit -> texts.of("owing.unit", unit.name(), amount(unit, texts)))
                .collect(Collectors.joining(", "));
        String all = lacking.size() > NAMED ? texts.of("owing.more", named, lacking.size() - NAMED) : named;
        Rational others = inOrder.stream()
                .filter(unit -> !lacks(unit))
                .map(unit -> owes.getOrDefault(unit.id(), Rational.ZERO))
                .reduce(Rational.ZERO, Rational::plus);
        return others.signum() == 0
                ? texts.of("owing", gap, all)
                : texts.of("owing.offset", gap, all, texts.number(others.abs().cut()));
    }

    static String text(@Nullable Rational owes, Texts texts) {
        if (owes == null) {
            return "–";
        }
        return owes.signum() < 0
                ? texts.of("owes.beyond", texts.number(owes.abs().cut()))
                : texts.number(owes.cut());
    }

    private boolean lacks(Unit unit) {
        int sign = owes.getOrDefault(unit.id(), Rational.ZERO).signum();
        return tooMany ? sign < 0 : sign > 0;
    }

    private String amount(Unit unit, Texts texts) {
        return texts.number(owes.getOrDefault(unit.id(), Rational.ZERO).abs().cut());
    }

    private static Rational owes(UnitProgress part) {
        Rational owes = part.owes();
        return owes == null ? Rational.ZERO : owes;
    }
}
