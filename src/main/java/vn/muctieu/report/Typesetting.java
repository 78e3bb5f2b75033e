package vn.muctieu.report;

import static vn.muctieu.report.Tree.all;
import static vn.muctieu.report.Tree.child;
import static vn.muctieu.report.Tree.children;
import static vn.muctieu.report.Tree.value;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Element;

/** A word processor's document as a page of markup, section by section, with the looks it gives to everything. */
final class Typesetting {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double EMU_PER_POINT = 12_700;

    private final WordFile file;
    private final StringBuilder sheets = new StringBuilder();
    private final Map<String, String> looks = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder outline = new StringBuilder();

    private Typesetting(WordFile file) {
        this.file = file;
    }

    static String of(WordFile file, String title) {
        var set = new Typesetting(file);
        set.sections();
        String name = HtmlUtils.htmlEscape(title, "UTF-8");
        return "<html lang=\"vi\"><head><title>" + name + "</title><meta name=\"subject\" content=\"" + name
                + "\"/><bookmarks>" + set.outline + "</bookmarks><style>"
                + "body{margin:0;font-family:'" + Press.TYPEFACE + "'}"
                + "table{border-collapse:collapse;table-layout:fixed;-fs-table-paginate:paginate}"
                + "td,th{word-wrap:break-word;vertical-align:top;font-weight:normal;text-align:left}tr{page-break-inside:avoid}"
                + set.sheets + set.rules() + "</style></head><body>" + set.text + "</body></html>";
    }

    private void sections() {
        List<Element> blocks = new ArrayList<>();
        for (Element block : children(file.body())) {
            Element end = Tree.is(block, "sectPr") ? block : child(block, "pPr", "sectPr");
            if (end == null || !all(block, "r").isEmpty()) {
                blocks.add(block);
            }
            if (end != null) {
                section(end, blocks);
                blocks.clear();
            }
        }
    }

    private void section(Element section, List<Element> blocks) {
        var sheet = new Sheet("sheet" + sheets.length(), section, file);
        sheets.append(sheet.css());
        text.append("<div class=\"").append(sheet.name()).append("\">");
        blocks.forEach(this::block);
        text.append("</div>");
    }

    private void block(Element block) {
        switch (block.getLocalName()) {
            case "p" -> paragraph(block);
            case "tbl" -> table(block);
            case "sdt" -> children(child(block, "sdtContent")).forEach(this::block);
            default -> {
                // is not printed
            }
        }
    }

    private void paragraph(Element paragraph) {
        Look look = Look.of(paragraph, file);
        String tag = look.heading() == 0 ? "p" : "h" + look.heading();
        text.append('<').append(tag);
        if (look.heading() > 0) {
            text.append(" id=\"").append(mark(paragraph)).append('"');
        }
        text.append(looking(look.ofParagraph()));
        int before = text.length();
        all(paragraph, "r").forEach(run -> run(run, look.of(run)));
        if (text.length() == before) {
            text.append("&#160;");
        }
        text.append("</").append(tag).append('>');
    }

    /** Headings stand in the reader's list of contents. */
    private String mark(Element heading) {
        String id = "part" + outline.length();
        String words = all(heading, "t").stream().map(Element::getTextContent).collect(Collectors.joining());
        outline.append("<bookmark name=\"" + HtmlUtils.htmlEscape(words, "UTF-8") + "\" href=\"#" + id + "\"/>");
        return id;
    }

    private void run(Element run, Look look) {
        text.append("<span").append(looking(look.ofWords()));
        for (Element part : children(run)) {
            switch (part.getLocalName()) {
                case "t" -> words(part.getTextContent(), look);
                case "tab" -> text.append("&#160;&#160;&#160;&#160;");
                case "br" -> text.append("<br/>");
                case "noBreakHyphen" -> text.append("\u2011");
                case "drawing" -> drawing(part);
                default -> {
                    // is not printed
                }
            }
        }
        text.append("</span>");
    }

    /** Several spaces in a row are meant, as before a number that is written in by hand. */
    private void words(String words, Look look) {
        String written = look.isCapitals() ? words.toUpperCase(VIETNAMESE) : words;
        text.append(HtmlUtils.htmlEscape(written, "UTF-8").replace("  ", "&#160; "));
    }

    /** A look by a name: there are few of them, and each is understood once. */
    private String looking(String css) {
        return " class=\"" + looks.computeIfAbsent(css, one -> "look" + looks.size()) + "\">";
    }

    private String rules() {
        var rules = new StringBuilder();
        looks.forEach((css, name) ->
                rules.append('.').append(name).append('{').append(css).append('}'));
        return rules.toString();
    }

    private void drawing(Element drawing) {
        Element extent = all(drawing, "extent").stream().findFirst().orElse(null);
        double width = points(extent, "cx");
        double height = points(extent, "cy");
        for (Element chart : all(drawing, "chart")) {
            String reference = value(chart, "id");
            if (reference != null) {
                text.append(PrintedChart.of(file.related(reference), width, height));
            }
        }
        for (Element picture : all(drawing, "blip")) {
            String reference = value(picture, "embed");
            if (reference != null) {
                String kind = file.name(reference).endsWith(".png") ? "png" : "jpeg";
                text.append("<img alt=\"\" style=\"width:" + width + "pt;height:" + height + "pt\" src=\"data:image/")
                        .append(kind)
                        .append(";base64,")
                        .append(Base64.getEncoder().encodeToString(file.bytes(reference)))
                        .append("\"/>");
            }
        }
    }

    private static double points(@Nullable Element extent, String attribute) {
        String said = value(extent, attribute);
        return said == null ? 0 : Long.parseLong(said) / EMU_PER_POINT;
    }

    private void table(Element table) {
        var grid = new PrintedTable(table, file);
        text.append(grid.opening());
        boolean head = false;
        for (Element row : children(table, "tr")) {
            boolean repeated = child(row, "trPr", "tblHeader") != null;
            if (repeated != head) {
                text.append(repeated ? "<thead>" : "</thead>");
                head = repeated;
            }
            text.append("<tr>");
            for (Element cell : children(row, "tc")) {
                text.append(grid.opening(cell, repeated)).append(looking(grid.look(cell)));
                children(cell).forEach(this::block);
                text.append(repeated ? "</th>" : "</td>");
            }
            text.append("</tr>");
        }
        text.append(head ? "</thead></table>" : "</table>");
    }
}
