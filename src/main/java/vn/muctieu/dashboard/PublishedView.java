package vn.muctieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Outcome;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.resolution.PublishedResult;
import vn.muctieu.resolution.Target;

/**
 * A published result beside the computed one.
 *
 * @param agrees whether both count the same targets as not met
 * @param comparison the two in one sentence
 * @param reasons what explains a difference, or must be known before trusting that there is none
 */
public record PublishedView(
        String kind,
        String statedOn,
        String text,
        @Nullable String causes,
        String source,
        boolean agrees,
        String comparison,
        List<String> reasons) {

    static PublishedView of(PublishedResult published, ResolutionProgress progress, Texts texts) {
        long computed = progress.notMet();
        long total = progress.inForce();
        boolean agrees = computed == published.notMet() && total == published.targets();
        String comparison = texts.of(
                agrees ? "published.agrees" : "published.differs",
                computed,
                total,
                published.notMet(),
                published.targets());
        return new PublishedView(
                texts.of("published." + published.kind()),
                date(published.statedOn()),
                published.text(),
                published.causes(),
                published.source(),
                agrees,
                comparison,
                reasons(published, progress, texts));
    }

    /** A day as 09/7/2021 is written 09/07/2021; a month as 05/2024; a year as it is. */
    private static String date(String stated) {
        List<String> parts = new ArrayList<>(List.of(stated.split("-")));
        java.util.Collections.reverse(parts);
        return String.join("/", parts);
    }

    private static List<String> reasons(PublishedResult published, ResolutionProgress progress, Texts texts) {
        List<String> reasons = new ArrayList<>();
        int lastYear = progress.resolution().lastYear();
        String year = String.valueOf(progress.year());
        if (published.kind().equals("final-review")) {
            if (progress.year() != lastYear) {
                reasons.add(texts.of("reason.year", String.valueOf(lastYear), year));
            }
        } else if (!published.statedOn().startsWith(year)) {
            reasons.add(texts.of("reason.stated-year", published.statedOn().substring(0, year.length()), year));
        }
        add(reasons, "reason.withdrawn", outcomes(progress, Outcome.WITHDRAWN), texts);
        add(reasons, "reason.undefined", outcomes(progress, Outcome.UNDEFINED), texts);
        add(
                reasons,
                "reason.incomplete",
                outcomes(progress, Outcome.INCOMPLETE) + outcomes(progress, Outcome.NO_DATA),
                texts);
        add(reasons, "reason.draft", wordings(progress, Target.Wording.DRAFT), texts);
        add(reasons, "reason.illustrative", wordings(progress, Target.Wording.ILLUSTRATIVE), texts);
        return List.copyOf(reasons);
    }

    private static void add(List<String> reasons, String key, long count, Texts texts) {
        if (count > 0) {
            reasons.add(texts.of(key, count));
        }
    }

    private static long outcomes(ResolutionProgress progress, Outcome outcome) {
        return progress.tally().getOrDefault(outcome, 0);
    }

    private static long wordings(ResolutionProgress progress, Target.Wording wording) {
        return progress.targets().stream()
                .filter(target -> target.target().wording() == wording)
                .count();
    }
}
