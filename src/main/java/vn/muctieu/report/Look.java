package vn.muctieu.report;

import static vn.muctieu.report.Tree.child;
import static vn.muctieu.report.Tree.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * How a paragraph and its words look: their own properties go before their style's, and those before the document's.
 *
 * @param paragraph the properties of the paragraph, the nearest first
 * @param words those of its words
 */
record Look(List<Element> paragraph, List<Element> words) {

    /** A line of this typeface is that much higher than its letters. */
    private static final double LINE = 1.15;

    private static final int MOST_STYLES = 20;

    static Look of(Element paragraph, WordFile file) {
        var look = new Look(new ArrayList<>(), new ArrayList<>());
        Element own = child(paragraph, "pPr");
        look.add(own, null);
        Element style = file.style(value(child(own, "pStyle"), "val"));
        for (int i = 0; style != null && i < MOST_STYLES; i++) {
            look.add(child(style, "pPr"), child(style, "rPr"));
            String base = value(child(style, "basedOn"), "val");
            style = base == null ? null : file.style(base);
        }
        look.add(child(file.defaults(), "pPrDefault", "pPr"), child(file.defaults(), "rPrDefault", "rPr"));
        return look;
    }

    /** How a run of words in it looks. */
    Look of(Element run) {
        List<Element> nearest = new ArrayList<>(words);
        Element own = child(run, "rPr");
        if (own != null) {
            nearest.add(0, own);
        }
        return new Look(paragraph, nearest);
    }

    /** 1 to 6 for a heading; 0 for what is none. */
    int heading() {
        String level = said(paragraph, "outlineLvl", "val");
        return level == null || Integer.parseInt(level) > 5 ? 0 : Integer.parseInt(level) + 1;
    }

    boolean isCapitals() {
        return isOn(words, "caps");
    }

    String ofParagraph() {
        String css = "margin:" + points("spacing", "before") + " " + points("ind", "right") + " "
                + points("spacing", "after") + " " + points("ind", "left") + ";text-indent:"
                + points("ind", "firstLine") + ";line-height:" + lineHeight() + ";text-align:" + alignment() + ";"
                + ofWords();
        if (isOn(paragraph, "keepNext")) {
            css += "page-break-after:avoid;";
        }
        if (isOn(paragraph, "pageBreakBefore")) {
            css += "page-break-before:always;";
        }
        String rule = value(child(first(paragraph, "pBdr"), "bottom"), "sz");
        return rule == null ? css : css + "border-bottom:" + Integer.parseInt(rule) / 8.0 + "pt solid #000;";
    }

    String ofWords() {
        String underlined = said(words, "u", "val");
        return "font-size:" + size() + "pt;font-weight:" + (isOn(words, "b") ? "bold" : "normal") + ";font-style:"
                + (isOn(words, "i") ? "italic" : "normal") + ";"
                + (underlined == null || underlined.equals("none") ? "" : "text-decoration:underline;");
    }

    double size() {
        String halves = said(words, "sz", "val");
        return halves == null ? 10 : Integer.parseInt(halves) / 2.0;
    }

    private String alignment() {
        String asked = Objects.requireNonNullElse(said(paragraph, "jc", "val"), "left");
        return switch (asked) {
            case "both", "distribute" -> "justify";
            case "center" -> "center";
            case "right", "end" -> "right";
            default -> "left";
        };
    }

    private String lineHeight() {
        String line = said(paragraph, "spacing", "line");
        String rule = said(paragraph, "spacing", "lineRule");
        if (line == null) {
            return String.valueOf(LINE);
        }
        return rule == null || rule.equals("auto")
                ? String.valueOf(LINE * Integer.parseInt(line) / 240)
                : Integer.parseInt(line) / 20.0 + "pt";
    }

    private String points(String property, String attribute) {
        String twentieths = said(paragraph, property, attribute);
        return (twentieths == null ? 0 : Integer.parseInt(twentieths) / 20.0) + "pt";
    }

    private void add(@Nullable Element ofParagraph, @Nullable Element ofWords) {
        if (ofParagraph != null) {
            paragraph.add(ofParagraph);
        }
        if (ofWords != null) {
            words.add(ofWords);
        }
    }

    private static @Nullable Element first(List<Element> properties, String name) {
        return properties.stream()
                .map(one -> child(one, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String said(List<Element> properties, String name, String attribute) {
        return properties.stream()
                .map(one -> Tree.value(child(one, name), attribute))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOn(List<Element> properties, String name) {
        Element found = first(properties, name);
        return found != null
                && !List.of("0", "false", "off").contains(Objects.requireNonNullElse(Tree.value(found, "val"), "1"));
    }
}
