package vn.muctieu.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.ResolutionProgress;

/**
 * How many targets stand where: a sentence to read out, and a bar.
 *
 * @param sentence the most important count, as "8/10 mục tiêu chưa đạt"
 * @param rest the others
 */
public record Tally(String sentence, String rest, List<Part> parts) {

    /**
     * A stretch of the bar.
     *
     * @param start where it begins, as "20%"
     * @param width how long it is
     * @param middle where its number stands
     */
    public record Part(Verdict verdict, int count, String start, String width, String middle) {}

    static Tally of(ResolutionProgress progress, Texts texts) {
        Map<Outcome, Integer> tally = judged(progress);
        int total = (int) progress.inForce();
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (Map.Entry<Outcome, Integer> entry : tally.entrySet()) {
            parts.add(new Part(
                    namesNoGoal(entry.getKey(), progress)
                            ? Verdict.withoutGoal(texts)
                            : Verdict.of(entry.getKey(), texts),
                    entry.getValue(),
                    share(before, total),
                    share(entry.getValue(), total),
                    share(before * 2 + entry.getValue(), total * 2)));
            before += entry.getValue();
        }
        return new Tally(sentence(progress, total, texts), rest(progress, texts), List.copyOf(parts));
    }

    private static String sentence(ResolutionProgress progress, int total, Texts texts) {
        Map<Outcome, Integer> tally = judged(progress);
        if (progress.notMet() > 0) {
            boolean over = !tally.containsKey(Outcome.NOT_YET_MET);
            return texts.of(over ? "sentence.missed" : "sentence.not-met", progress.notMet(), total);
        }
        if (progress.met() > 0) {
            return texts.of("sentence.met", progress.met(), total);
        }
        return tally.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most ->
                        texts.of("sentence.other", most.getValue(), total, inSentence(most.getKey(), progress, texts)))
                .orElseGet(() -> texts.of("sentence.no-targets"));
    }

    private static Map<Outcome, Integer> judged(ResolutionProgress progress) {
        Map<Outcome, Integer> tally = progress.tally();
        tally.remove(Outcome.WITHDRAWN);
        return tally;
    }

    private static String rest(ResolutionProgress progress, Texts texts) {
        List<String> counts = new ArrayList<>();
        progress.tally()
                .forEach((outcome, count) ->
                        counts.add(texts.of("rest.part", count, inSentence(outcome, progress, texts))));
        return texts.of("rest", String.valueOf(progress.year()), String.join(", ", counts));
    }

    private static String inSentence(Outcome outcome, ResolutionProgress progress, Texts texts) {
        return texts.of("outcome.in-sentence." + (namesNoGoal(outcome, progress) ? "no-goal" : outcome));
    }

    /** Whether all targets that cannot be judged have words, which name no level. */
    private static boolean namesNoGoal(Outcome outcome, ResolutionProgress progress) {
        return outcome == Outcome.UNDEFINED
                && progress.targets().stream()
                        .filter(target -> target.outcome() == Outcome.UNDEFINED)
                        .allMatch(Verdict::isWithoutGoal);
    }

    private static String share(int count, int total) {
        return BigDecimal.valueOf(count * 100L)
                        .divide(BigDecimal.valueOf(total), 3, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
