package vn.muctieu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Person;
import vn.muctieu.review.Conclusion;
import vn.muctieu.review.Conclusion.InYear;
import vn.muctieu.review.Conclusion.OnIndicator;
import vn.muctieu.review.Conclusion.OnTarget;
import vn.muctieu.review.RemedyQuery;
import vn.muctieu.review.RemedyRow;
import vn.muctieu.review.StandingQuery;

/** One page for a leader's folder: where a resolution stands, or one unit under it, and what is being done. */
@Component
class Briefings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Integer> WIDTHS = List.of(400, 3738, 900, 1000, 1300, 1250, 1050);
    private static final List<Integer> UNIT_WIDTHS = List.of(400, 3238, 900, 1500, 1300, 1250, 1050);
    private static final List<String> COLUMNS = List.of("goal.short", "gap", "verdict");
    private static final int MOST_REMEDIES = 5;
    private static final List<Integer> LONGEST = List.of(160, 90, 55);

    /** Other programs put a line less on a page than this one. */
    private static final Block SPARE = new Block(Block.Style.TEXT, "\u00a0");

    /** Behind what is not met: seen on paper without colours too. */
    private static final String SHADE = "EDEDED";

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
        return onOnePage(person, standing.of(person, slug, unit, year));
    }

    /** The same as it is on paper. */
    byte[] print(Person person, String slug, @Nullable String unit, int year) {
        Conclusion found = standing.of(person, slug, unit, year);
        return Press.print(onOnePage(person, found), title(found), LocalDate.now(clock));
    }

    /** What a page has no room for is left out: the ends of long sentences, and the remedies that are due last. */
    private byte[] onOnePage(Person person, Conclusion found) {
        List<RemedyRow> open =
                found.whole() ? remedies.open(person, found.document().slug()) : List.of();
        int most = Math.min(open.size(), MOST_REMEDIES);
        for (int longest : LONGEST) {
            for (int told = most; told >= Math.max(0, most - 2); told--) {
                List<Block> remedies = remedies(open.subList(0, told), longest);
                if (Press.pages(document(found, spared(remedies), longest)) == 1) {
                    return document(found, remedies, longest);
                }
            }
        }
        return document(found, List.of(), LONGEST.get(LONGEST.size() - 1));
    }

    private static List<Block> spared(List<Block> blocks) {
        return Stream.concat(blocks.stream(), Stream.of(SPARE)).toList();
    }

    private byte[] document(Conclusion found, List<Block> remedies, int longest) {
        try (var paper = new Paper(TemplateQuery.shipped("tom-tat"))) {
            paper.fill(Map.of(
                    "tên", title(found),
                    "kết luận", found.summary(),
                    "lưu ý", String.join(" ", found.notes())));
            paper.replace("kết quả", place -> BriefingTally.write(found, messages, paper.tableBefore(place)));
            paper.replace("bảng", place -> table(found, paper.tableBefore(place), longest));
            paper.write(Fillings.TEXT, remedies);
            return paper.bytes(LocalDate.now(clock));
        }
    }

    private void table(Conclusion found, XWPFTable table, int longest) {
        AppendixTable.fill(
                table,
                heads(found),
                found.targets().stream()
                        .map(target -> row(target, found, longest))
                        .toList(),
                found.whole() ? WIDTHS : UNIT_WIDTHS);
        for (int i = 0; i < found.targets().size(); i++) {
            if (found.targets().get(i).needsCauses()) {
                table.getRow(i + 1).getTableCells().forEach(cell -> cell.setColor(SHADE));
            }
        }
    }

    private List<String> heads(Conclusion found) {
        List<String> heads = new ArrayList<>(List.of(message("column.number"), message("column.target.short")));
        heads.add(String.valueOf(found.year() - 1));
        heads.add(String.valueOf(found.year()));
        COLUMNS.forEach(column -> heads.add(message("column." + column)));
        return heads;
    }

    private String title(Conclusion found) {
        String document = Fillings.document(found, messages);
        String year = String.valueOf(found.year());
        return found.whole()
                ? message("briefing", document, year)
                : message("briefing.unit", found.unit(), document, year);
    }

    private List<Block> remedies(List<RemedyRow> told, int longest) {
        List<Block> blocks = new ArrayList<>();
        if (!told.isEmpty()) {
            blocks.add(new Block(Block.Style.HEADING, message("briefing.remedies")));
        }
        told.stream()
                .map(remedy -> message(
                        remedy.overdue() ? "briefing.overdue" : "briefing.remedy",
                        String.valueOf(remedy.target()),
                        brief(remedy.what(), longest),
                        remedy.lead(),
                        remedy.due()))
                .forEach(line -> blocks.add(new Block(Block.Style.TEXT, line)));
        return blocks;
    }

    private static String brief(String text, int longest) {
        int end = text.length() <= longest ? text.length() : text.lastIndexOf(' ', longest);
        return end == text.length() ? text : text.substring(0, end < 1 ? longest : end) + " …";
    }

    private List<String> row(OnTarget target, Conclusion found, int longest) {
        return List.of(
                String.valueOf(target.number()),
                target.text() == null ? message("unknown") : brief(target.text(), longest),
                each(target, indicator -> shown(indicator, found.year() - 1)),
                each(target, indicator -> found.whole() ? indicator.shown() : counted(indicator)),
                each(target, indicator -> (indicator.goal() + " " + indicator.timing()).strip()),
                each(target, indicator -> indicator.gap() == null ? "" : indicator.gap()),
                target.verdict());
    }

    private static String shown(OnIndicator indicator, int year) {
        return indicator.years().stream()
                .filter(one -> one.year() == year)
                .map(InYear::shown)
                .findFirst()
                .orElse("–");
    }

    /** A unit's head sees the people behind a percentage. */
    private static String counted(OnIndicator indicator) {
        return indicator.percent() && !indicator.numbers().isEmpty()
                ? indicator.shown() + "\n" + indicator.numbers()
                : indicator.shown();
    }

    private static String each(OnTarget target, Function<OnIndicator, String> said) {
        return target.indicators().stream().map(said).collect(Collectors.joining("\n"));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage("report." + key, arguments, VIETNAMESE);
    }
}
