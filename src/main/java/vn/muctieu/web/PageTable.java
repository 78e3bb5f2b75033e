package vn.muctieu.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A table of a page as its reader sees it. A cell marked {@code number} gives its number; whatever else stands in it
 * comes into a column of its own beside it. What can be pressed is left out.
 */
final class PageTable {

    private static final String NUMBERS = ".number, .entry, .heat-cell, .heat-met";
    private static final String PRESSED =
            "button, select, textarea, summary, dialog, [hidden], label:has(input), .visually-hidden, a.source";
    private static final Pattern NOTHING = Pattern.compile("[–—-]?");

    private final MessageSource messages;
    private final Locale language;
    private final Map<Integer, String> heads = new TreeMap<>();
    private final List<Map<Integer, Cell>> rows = new ArrayList<>();

    private final boolean captioned;
    private String caption = "";

    private PageTable(MessageSource messages, Locale language, boolean captioned) {
        this.messages = messages;
        this.language = language;
        this.captioned = captioned;
    }

    /** What a cell holds: at most one number, and words. */
    private record Cell(@Nullable Object number, String words) {}

    /**
     * @param tables tables of one kind, which become one; each says in its first column what it is of
     */
    static Table of(Document page, List<Element> tables, MessageSource messages, Locale language) {
        PageTable read = new PageTable(messages, language, tables.size() > 1);
        for (Element table : tables) {
            read.heads.clear();
            if (read.captioned) {
                read.heads.put(-1, read.say("part"));
            }
            table.select("> thead > tr").forEach(read::head);
            read.caption = table.select("> caption").text();
            table.select("> tbody > tr, > tfoot > tr").forEach(read::row);
        }
        String title = page.select("h1").text();
        List<String> notes = new ArrayList<>(List.of(title));
        notes.addAll(page.select("aside.banner").eachText());
        return read.table(title, notes);
    }

    private void head(Element row) {
        int column = 0;
        for (Element cell : row.children()) {
            String words = String.join(" ", texts(cell));
            for (int i = 0; i < span(cell); i++) {
                heads.merge(column++, words, (above, below) -> below.isEmpty() ? above : above + " – " + below);
            }
        }
    }

    private void row(Element row) {
        Map<Integer, Cell> cells = new TreeMap<>();
        if (captioned) {
            cells.put(-1, new Cell(null, caption));
        }
        int column = 0;
        for (Element cell : row.children()) {
            cells.put(column, cell(cell));
            column += span(cell);
        }
        if (cells.values().stream()
                .anyMatch(cell -> cell.number() != null || !cell.words().isEmpty())) {
            rows.add(cells);
        }
    }

    private Cell cell(Element cell) {
        List<String> texts = texts(cell);
        @Nullable Object number = null;
        if (cell.is(NUMBERS)) {
            for (int i = 0; number == null && i < texts.size(); i++) {
                number = number(texts.get(i));
                if (number != null) {
                    texts.remove(i);
                }
            }
        }
        String words = String.join(" · ", texts);
        return new Cell(number, NOTHING.matcher(words).matches() ? "" : words);
    }

    private @Nullable Object number(String text) {
        BigDecimal number = Numbers.in(language).read(text.replace("%", "").strip());
        return number != null && text.endsWith("%") ? new Table.Percent(number) : number;
    }

    private Table table(String title, List<String> notes) {
        Set<Integer> columns = rows.stream()
                .flatMap(row -> row.entrySet().stream())
                .filter(entry -> entry.getValue().number() != null
                        || !entry.getValue().words().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        heads.forEach((column, head) -> {
            if (!head.isEmpty()) {
                columns.add(column);
            }
        });
        List<Integer> split = columns.stream().filter(this::isSplit).toList();
        List<String> names = new ArrayList<>();
        for (int column : columns) {
            names.add(heads.getOrDefault(column, ""));
            if (split.contains(column)) {
                names.add(say("beside", names.get(names.size() - 1)));
            }
        }
        return new Table(
                title,
                names,
                to -> rows.forEach(row -> {
                    List<@Nullable Object> fields = new ArrayList<>();
                    for (int column : columns) {
                        Cell cell = row.getOrDefault(column, new Cell(null, ""));
                        String words = cell.words().isEmpty() ? null : cell.words();
                        if (split.contains(column)) {
                            fields.add(cell.number());
                            fields.add(words);
                        } else {
                            fields.add(cell.number() == null ? words : cell.number());
                        }
                    }
                    to.accept(fields);
                }),
                notes);
    }

    /** Whether numbers in a column are said something of. */
    private boolean isSplit(int column) {
        return rows.stream()
                .map(row -> row.getOrDefault(column, new Cell(null, "")))
                .anyMatch(cell -> cell.number() != null && !cell.words().isEmpty());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("web.table." + key, arguments, language);
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
    }

    /** What is written in a cell, piece by piece; a sign is what it is called. */
    private static List<String> texts(Element cell) {
        List<String> texts = new ArrayList<>();
        cell.traverse((node, depth) -> {
            Element element = node instanceof Element own ? own : (Element) node.parentNode();
            if (element == null || element.closest(PRESSED) != null) {
                return;
            }
            if (node instanceof TextNode text) {
                texts.add(text.text().strip());
            } else if (element.is("svg[aria-label]")) {
                texts.add(element.attr("aria-label"));
            } else if (element.is("input[type=text]")) {
                texts.add(element.attr("value"));
            }
        });
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
