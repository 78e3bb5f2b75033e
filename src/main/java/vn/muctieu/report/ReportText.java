package vn.muctieu.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import vn.muctieu.report.Block.Style;
import vn.muctieu.review.Conclusion;
import vn.muctieu.review.Conclusion.NamedCause;
import vn.muctieu.review.Conclusion.OnTarget;
import vn.muctieu.review.Conclusion.ProposedRemedy;
import vn.muctieu.review.Part;

/** The five parts of a review's report: sentences made of the figures, and what people wrote. */
final class ReportText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Conclusion found;
    private final MessageSource messages;
    private final List<Block> blocks = new ArrayList<>();

    private ReportText(Conclusion found, MessageSource messages) {
        this.found = found;
        this.messages = messages;
    }

    static List<Block> of(Conclusion found, MessageSource messages) {
        var text = new ReportText(found, messages);
        text.direction();
        text.results();
        text.assessment();
        text.remedies();
        text.proposals();
        return List.copyOf(text.blocks);
    }

    private void direction() {
        add(Style.PART, "part.direction");
        written(Part.DIRECTION);
    }

    private void results() {
        add(Style.PART, "part.results");
        add(Style.HEADING, "heading.overall");
        say(found.summary());
        found.published().forEach(stated -> add(Style.TEXT, "published", stated.text(), stated.source()));
        add(Style.HEADING, "heading.targets");
        for (OnTarget target : found.targets()) {
            blocks.add(new Block(Style.POINT, name(target)));
            say(target.sentence());
        }
        int next = 3;
        if (!found.earlier().isEmpty()) {
            add(Style.HEADING, "heading.earlier", next++);
            found.earlier().forEach(earlier -> dash(earlier.sentence()));
        }
        if (!found.part(Part.RESULTS).isEmpty()) {
            add(Style.HEADING, "heading.others", next);
            written(Part.RESULTS);
        }
    }

    private void assessment() {
        add(Style.PART, "part.assessment");
        add(Style.HEADING, "heading.strengths");
        written(Part.STRENGTHS);
        add(Style.HEADING, "heading.shortcomings");
        int missed = found.notMet().size();
        add(
                Style.TEXT,
                missed == 0 ? "shortcomings.none" : "shortcomings",
                missed,
                found.inForce().size());
        for (OnTarget target : found.notMet()) {
            dash(text("shortcoming", number(target), target.sentence()));
        }
        written(Part.SHORTCOMINGS);
        add(Style.HEADING, "heading.causes");
        boolean objective = causes("OBJECTIVE", "point.objective", "a");
        causes("SUBJECTIVE", "point.subjective", objective ? "b" : "a");
        add(Style.HEADING, "heading.lessons");
        written(Part.LESSONS);
    }

    /** Each cause once, with the targets it is named for. */
    private boolean causes(String nature, String heading, String letter) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (OnTarget target : found.targets()) {
            for (NamedCause cause : target.causes()) {
                if (cause.nature().equals(nature)) {
                    targets.computeIfAbsent(cause.said(), said -> new ArrayList<>())
                            .add(number(target));
                }
            }
        }
        if (!targets.isEmpty()) {
            add(Style.POINT, heading, letter);
            targets.forEach((cause, numbers) -> dash(text("cause", sentence(cause), String.join(", ", numbers))));
        }
        return !targets.isEmpty();
    }

    private void remedies() {
        add(Style.PART, "part.remedies");
        written(Part.ORIENTATION);
        for (OnTarget target : found.targets()) {
            for (ProposedRemedy remedy : target.remedies()) {
                String with = remedy.cooperating() == null ? "" : text("remedy.cooperating", remedy.cooperating());
                dash(text(
                        "remedy",
                        number(target),
                        sentence(remedy.what()),
                        remedy.lead(),
                        with,
                        remedy.due(),
                        sentence(remedy.effect())));
            }
            if (target.surrender() != null) {
                dash(text(
                        "surrender",
                        number(target),
                        sentence(target.surrender().reason()),
                        sentence(target.surrender().proposal())));
            }
        }
    }

    private void proposals() {
        add(Style.PART, "part.proposals");
        written(Part.PROPOSALS);
    }

    private String name(OnTarget target) {
        return target.text() == null
                ? text("target.unknown", number(target))
                : text("target", number(target), text("wording." + target.wording()), target.text());
    }

    private static String number(OnTarget target) {
        return String.valueOf(target.number());
    }

    private static String sentence(String text) {
        return text.replaceFirst("[.;\\s]+$", "");
    }

    private void written(Part part) {
        found.part(part).lines().filter(line -> !line.isBlank()).forEach(line -> say(line.strip()));
    }

    private void say(String sentence) {
        blocks.add(new Block(Style.TEXT, sentence));
    }

    private void dash(String sentence) {
        say("- " + sentence);
    }

    private void add(Style style, String key, Object... arguments) {
        blocks.add(new Block(style, text(key, arguments)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("report." + key, arguments, VIETNAMESE);
    }
}
