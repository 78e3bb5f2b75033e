package vn.muctieu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.review.Conclusion;
import vn.muctieu.review.Conclusion.OnIndicator;
import vn.muctieu.review.Conclusion.OnTarget;
import vn.muctieu.review.RemedyQuery;
import vn.muctieu.review.StandingQuery;

/** One page for a leader's folder: where a resolution stands, or one unit under it, and what is being done. */
@Component
class Briefings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Integer> WIDTHS = List.of(450, 4205, 2100, 1500, 1100);
    private static final List<String> COLUMNS = List.of("number", "target.short", "result", "goal.short", "verdict");
    private static final int MOST_REMEDIES = 5;

    private final StandingQuery standing;
    private final RemedyQuery remedies;
    private final MessageSource messages;
    private final Clock clock;

    Briefings(StandingQuery standing, RemedyQuery remedies, MessageSource messages, Clock clock) {
        this.standing = standing;
        this.remedies = remedies;
        this.messages = messages;
        this.clock = clock;
    }

    byte[] document(Person person, String slug, @Nullable String unit, int year) {
        Conclusion found = standing.of(person, slug, unit, year);
        try (var paper = new Paper(TemplateQuery.shipped("tom-tat"))) {
            paper.fill(Map.of(
                    "tên", title(found),
                    "lưu ý", String.join(" ", found.notes())));
            paper.write(Fillings.TEXT, text(person, found));
            paper.replace(
                    "bảng",
                    place -> AppendixTable.fill(
                            paper.tableBefore(place),
                            COLUMNS.stream()
                                    .map(column -> message("column." + column))
                                    .toList(),
                            found.targets().stream().map(this::row).toList(),
                            WIDTHS));
            return paper.bytes(LocalDate.now(clock));
        }
    }

    private String title(Conclusion found) {
        String document = Fillings.document(found, messages);
        String year = String.valueOf(found.year());
        return found.whole()
                ? message("briefing", document, year)
                : message("briefing.unit", found.unit(), document, year);
    }

    private List<Block> text(Person person, Conclusion found) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(Block.Style.TEXT, found.summary()));
        if (found.whole()) {
            remedies.open(person, found.document().slug()).stream()
                    .limit(MOST_REMEDIES)
                    .map(remedy -> message(
                            remedy.overdue() ? "briefing.overdue" : "briefing.remedy",
                            String.valueOf(remedy.target()),
                            remedy.what(),
                            remedy.lead(),
                            remedy.due()))
                    .forEach(line -> blocks.add(new Block(Block.Style.TEXT, line)));
        }
        return blocks;
    }

    private List<String> row(OnTarget target) {
        return List.of(
                String.valueOf(target.number()),
                target.text() == null ? message("unknown") : target.text(),
                target.indicators().stream().map(Briefings::result).collect(Collectors.joining("; ")),
                target.indicators().stream()
                        .map(indicator -> (indicator.goal() + " " + indicator.timing()).strip())
                        .collect(Collectors.joining("; ")),
                target.verdict());
    }

    private static String result(OnIndicator indicator) {
        return indicator.gap() == null ? indicator.shown() : indicator.shown() + ", " + indicator.gap();
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage("report." + key, arguments, VIETNAMESE);
    }
}
