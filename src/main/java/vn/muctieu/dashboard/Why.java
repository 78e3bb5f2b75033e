package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.progress.UnitProgress;
import vn.muctieu.resolution.Amendment;
import vn.muctieu.resolution.Goal;
import vn.muctieu.resolution.GoalText;
import vn.muctieu.resolution.Quantity;
import vn.muctieu.resolution.Rational;
import vn.muctieu.resolution.Timing;
import vn.muctieu.web.Dates;

/**
 * How a result comes about, in sentences that can be read aloud: the formula with its numbers, the goal in force and its
 * document, the coverage, who owes how much, and when it was computed.
 *
 * @param units the name of each unit looked at, by its identity
 * @param at when it was computed
 */
record Why(ResolutionProgress resolution, Map<Long, String> units, Instant at) {

    List<String> of(IndicatorProgress progress, Words words) {
        Texts texts = words.texts();
        List<String> sentences = new ArrayList<>();
        sentences.add(formula(progress, words));
        sentences.add(goal(progress, words));
        history(progress, words, sentences);
        if (!progress.indicator().measured().isDecided()) {
            sentences.add(
                    texts.of("why.coverage", words.coverage(progress.count().coverage())));
        }
        sentences.add(texts.of("why.outcome", texts.of("outcome." + progress.outcome())));
        String gap = IndicatorView.gap(progress, words);
        if (gap != null) {
            sentences.add(texts.of("why.gap", gap));
        }
        owing(progress, words, sentences);
        way(progress, words, sentences);
        sentences.add(texts.of(resolution.provisional() ? "why.computed.provisional" : "why.computed", Dates.of(at)));
        return List.copyOf(sentences);
    }

    private String formula(IndicatorProgress progress, Words words) {
        Texts texts = words.texts();
        String year = String.valueOf(progress.count().year());
        if (progress.indicator().measured().isDecided()) {
            return texts.of("why.decided", words.name(), year, words.value(progress.count()));
        }
        Quantity quantity = progress.count().quantity();
        BigDecimal below = quantity.denominator();
        String manner = words.manner(progress.promise().timing());
        String name = manner == null ? words.name() : texts.of("why.manner", words.name(), manner);
        if (progress.count().coverage().isEmpty()) {
            return texts.of("why.nothing", name, year);
        }
        if (below == null) {
            return texts.of("why.count", name, year, texts.number(quantity.numerator()), words.unit());
        }
        if (quantity.dividesByZero()) {
            return texts.of("why.zero", name, year);
        }
        return texts.of(
                quantity.percent() ? "why.ratio" : "why.per",
                name,
                year,
                texts.number(quantity.numerator()),
                texts.number(below),
                words.value(progress.count()));
    }

    private String goal(IndicatorProgress progress, Words words) {
        Texts texts = words.texts();
        String goal = progress.indicator().measured().isDecided()
                ? ""
                : GoalText.of(progress.promise().goal(), texts.language());
        String when = words.timing(progress.promise().timing());
        Amendment amendment = progress.promise().amendment();
        String said = amendment == null
                ? texts.of("why.goal", goal, when, resolution.resolution().code())
                : texts.of(
                        "why.goal.amended",
                        goal,
                        when,
                        amendment.document(),
                        Dates.of(amendment.issued()),
                        String.valueOf(amendment.from()),
                        amendment.basis());
        if (progress.indicator().terms().level().countsUnits()) {
            Goal share =
                    Objects.requireNonNull(progress.indicator().terms().level().share());
            return progress.indicator().terms().level().isEveryUnit()
                    ? texts.of("why.every-unit", said)
                    : texts.of("why.share-of-units", said, GoalText.of(share, texts.language()));
        }
        return progress.goal().equals(progress.promise().goal())
                ? said
                : texts.of("why.quota", said, GoalText.of(progress.goal(), texts.language()));
    }

    /** What the goal was before, where a later document changed it. */
    private void history(IndicatorProgress progress, Words words, List<String> sentences) {
        List<Amendment> amendments = progress.indicator().amendments();
        if (amendments.isEmpty()) {
            return;
        }
        Texts texts = words.texts();
        List<String> steps = new ArrayList<>();
        steps.add(texts.of(
                "why.history.step",
                resolution.resolution().code(),
                text(progress.indicator().goal(), progress.indicator().timing(), words)));
        amendments.forEach(amendment -> steps.add(texts.of(
                "why.history.from",
                amendment.document(),
                String.valueOf(amendment.from()),
                text(amendment.goal(), amendment.timing(), words))));
        sentences.add(texts.of("why.history", String.join("; ", steps)));
    }

    private static String text(Goal goal, Timing timing, Words words) {
        if (timing instanceof Timing.Staged staged) {
            return staged.stages().stream()
                    .map(stage -> text(stage.goal(), new Timing.By(stage.year()), words))
                    .collect(Collectors.joining(", "));
        }
        return GoalText.of(goal, words.texts().language()) + " " + words.timing(timing);
    }

    private void owing(IndicatorProgress progress, Words words, List<String> sentences) {
        Texts texts = words.texts();
        if (progress.gap() == null) {
            return;
        }
        boolean more = progress.gap().exact().signum() >= 0;
        List<Map.Entry<Long, UnitProgress>> owing = progress.units().entrySet().stream()
                .filter(entry -> isBehind(entry.getValue().owes(), more))
                .sorted(Comparator.comparing(
                        (Map.Entry<Long, UnitProgress> entry) ->
                                Objects.requireNonNull(entry.getValue().owes()).abs(),
                        Comparator.reverseOrder()))
                .toList();
        if (!owing.isEmpty()) {
            sentences.add(texts.of(
                    more ? "why.owing" : "why.owing.too-many",
                    owing.stream()
                            .map(entry -> texts.of(
                                    "why.owing.unit",
                                    units.getOrDefault(entry.getKey(), "?"),
                                    texts.number(Objects.requireNonNull(
                                                    entry.getValue().owes())
                                            .abs()
                                            .cut())))
                            .collect(Collectors.joining("; ")),
                    words.unit()));
        }
    }

    private static boolean isBehind(@Nullable Rational owes, boolean more) {
        return owes != null && owes.signum() == (more ? 1 : -1);
    }

    private static void way(IndicatorProgress progress, Words words, List<String> sentences) {
        Texts texts = words.texts();
        boolean percent = progress.count().quantity().percent();
        var pace = progress.pace();
        if (pace != null) {
            Rational ratio = pace.ratio();
            sentences.add(texts.of(
                    ratio == null ? "why.pace.hold" : "why.pace",
                    String.valueOf(pace.from()),
                    words.said(pace.baseline().decimal(2, RoundingMode.DOWN), percent),
                    words.said(pace.planned().decimal(2, RoundingMode.DOWN), percent),
                    ratio == null
                            ? ""
                            : texts.percent(ratio.times(Rational.of(100)).decimal(1, RoundingMode.DOWN)),
                    texts.of("pace." + pace.standing())));
        }
        var reach = progress.reach();
        if (reach != null && reach.needed() != null && reach.best() != null) {
            sentences.add(texts.of(
                    "why.reach",
                    change(reach.needed().decimal(2, RoundingMode.UP), percent, texts),
                    change(reach.best().decimal(2, RoundingMode.DOWN), percent, texts),
                    texts.of("reach." + reach.chance())));
        }
        var forecast = progress.forecast();
        if (forecast != null) {
            sentences.add(texts.of(
                    "why.forecast",
                    forecast.points(),
                    String.valueOf(forecast.year()),
                    words.said(forecast.value().decimal(1, RoundingMode.HALF_UP), percent),
                    words.said(forecast.value().minus(forecast.margin()).decimal(1, RoundingMode.FLOOR), percent),
                    words.said(forecast.value().plus(forecast.margin()).decimal(1, RoundingMode.CEILING), percent)));
        }
    }

    private static String change(BigDecimal change, boolean percent, Texts texts) {
        return percent ? texts.of("why.points", texts.number(change)) : texts.number(change);
    }
}
