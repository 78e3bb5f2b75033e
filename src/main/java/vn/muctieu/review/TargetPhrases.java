package vn.muctieu.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.muctieu.organization.Unit;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.progress.TargetProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Target;
import vn.muctieu.review.Conclusion.OnTarget;
import vn.muctieu.web.Dates;

/** Targets in the words of a document: each by itself, and all of them counted. */
record TargetPhrases(ResolutionProgress progress, Map<String, Figure> figures, Phrases phrases) {

    List<OnTarget> conclusions(List<Unit> below) {
        return progress.targets().stream()
                .map(target -> conclusion(target, below))
                .toList();
    }

    /** "Đến hết năm 2024, có 2/10 mục tiêu đạt, 8/10 mục tiêu chưa đạt, gồm: mục tiêu số 1, 2, 4, 5, 7, 8, 9 và 10." */
    String summary() {
        Map<Outcome, List<String>> numbers = new EnumMap<>(Outcome.class);
        for (TargetProgress target : progress.targets()) {
            numbers.computeIfAbsent(grouped(target.outcome()), outcome -> new ArrayList<>())
                    .add(String.valueOf(target.target().number()));
        }
        List<String> counted = new ArrayList<>();
        counted.add(phrases.of(
                "summary.met", numbers.getOrDefault(Outcome.MET, List.of()).size(), total(), exceeded()));
        numbers.forEach((outcome, ofIt) -> {
            if (outcome == Outcome.WITHDRAWN) {
                counted.add(phrases.of("summary.withdrawn", ofIt.size(), phrases.list(ofIt)));
            } else if (!outcome.isMet()) {
                counted.add(phrases.of(
                        "summary.other",
                        ofIt.size(),
                        total(),
                        phrases.of("in-sentence." + outcome),
                        phrases.list(ofIt)));
            }
        });
        return phrases.of("summary.sentence", String.valueOf(progress.year()), String.join("; ", counted));
    }

    private static Outcome grouped(Outcome outcome) {
        return outcome == Outcome.EXCEEDED ? Outcome.MET : outcome;
    }

    private long exceeded() {
        return progress.targets().stream()
                .filter(target -> target.outcome() == Outcome.EXCEEDED)
                .count();
    }

    private long total() {
        return progress.inForce();
    }

    private OnTarget conclusion(TargetProgress target, List<Unit> below) {
        var words = target.target();
        return new OnTarget(
                words.number(),
                words.text(),
                words.wording(),
                words.source(),
                words.lead(),
                target.outcome(),
                phrases.of("outcome." + target.outcome()),
                sentence(target),
                target.indicators().stream()
                        .map(indicator -> new IndicatorPhrases(indicator, figures, phrases).conclusion(below))
                        .toList(),
                List.of(),
                List.of(),
                null);
    }

    private String sentence(TargetProgress target) {
        String number = String.valueOf(target.target().number());
        Target.Withdrawal withdrawal = target.withdrawal();
        if (withdrawal != null) {
            return phrases.of("sentence.withdrawn", number, Dates.of(withdrawal.on()), withdrawal.basis());
        }
        if (target.indicators().isEmpty()) {
            return phrases.of(target.target().text() == null ? "sentence.undefined" : "sentence.no-goal", number);
        }
        boolean several = target.indicators().size() > 1;
        String said = target.indicators().stream()
                .map(indicator -> new IndicatorPhrases(indicator, figures, phrases))
                .map(words -> several ? phrases.of("said.named", words.name(), words.said()) : words.said())
                .collect(Collectors.joining("; "));
        String verdict = phrases.of("in-sentence." + target.outcome());
        return phrases.of("sentence", String.valueOf(progress.year()), said, verdict);
    }
}
