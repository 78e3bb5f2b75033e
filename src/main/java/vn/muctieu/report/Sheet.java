package vn.muctieu.report;

import static vn.muctieu.report.Tree.all;
import static vn.muctieu.report.Tree.child;
import static vn.muctieu.report.Tree.children;
import static vn.muctieu.report.Tree.value;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The sheets on which a section is printed: their size, their margins, and what stands on these. */
record Sheet(String name, Element section, WordFile file) {

    private static final Map<String, String> PLACES = Map.of("header", "top", "footer", "bottom");

    String css() {
        String css = "@page " + name + "{size:" + points("pgSz", "w") + " " + points("pgSz", "h") + ";margin:"
                + points("pgMar", "top") + " " + points("pgMar", "right") + " " + points("pgMar", "bottom") + " "
                + points("pgMar", "left") + ";" + margins("default") + "}";
        if (child(section, "titlePg") != null) {
            css += "@page " + name + ":first{" + margins("first") + "}";
        }
        return css + "." + name + "{page:" + name + ";width:" + width() + "pt}";
    }

    private double width() {
        return number("pgSz", "w") - number("pgMar", "left") - number("pgMar", "right");
    }

    private String margins(String which) {
        return margin("header", which) + margin("footer", which);
    }

    private String margin(String part, String which) {
        String reference = children(section, part + "Reference").stream()
                .filter(one -> which.equals(value(one, "type")))
                .map(one -> value(one, "id"))
                .findFirst()
                .orElse(null);
        Element written = reference == null ? null : child(file.related(reference), "p");
        String said = written == null ? "" : content(written);
        return "@" + PLACES.get(part) + "-center{content:" + (said.isEmpty() ? "none" : said) + ";vertical-align:"
                + PLACES.get(part) + ";padding-" + PLACES.get(part) + ":" + points("pgMar", part) + ";"
                + (written == null ? "" : size(written)) + "}";
    }

    private String size(Element written) {
        Element run = all(written, "r").stream().findFirst().orElse(null);
        Look look = Look.of(written, file);
        return "font-family:'" + Press.TYPEFACE + "';" + (run == null ? look : look.of(run)).ofWords();
    }

    /** Words as they are, and page numbers as what they are of each page. */
    private static String content(Element paragraph) {
        var content = new StringBuilder();
        boolean result = false;
        for (Element one : all(paragraph, "*")) {
            switch (one.getLocalName()) {
                case "fldChar" -> result = "separate".equals(value(one, "fldCharType"));
                case "instrText" -> content.append(counter(one.getTextContent()));
                case "fldSimple" -> content.append(counter(value(one, "instr")));
                case "t" -> {
                    if (!result && !isSimpleResult(one)) {
                        content.append('"')
                                .append(one.getTextContent()
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\""))
                                .append("\" ");
                    }
                }
                default -> {
                    // says nothing
                }
            }
        }
        return content.toString().strip();
    }

    private static boolean isSimpleResult(Element text) {
        return text.getParentNode() != null
                && text.getParentNode().getParentNode() instanceof Element outer
                && Tree.is(outer, "fldSimple");
    }

    private static String counter(@Nullable String field) {
        String asked = Objects.requireNonNullElse(field, "").strip();
        return asked.startsWith("PAGE") ? "counter(page) " : asked.startsWith("NUMPAGES") ? "counter(pages) " : "";
    }

    private String points(String property, String attribute) {
        return number(property, attribute) + "pt";
    }

    private double number(String property, String attribute) {
        String twentieths = value(child(section, property), attribute);
        return twentieths == null ? 0 : Integer.parseInt(twentieths) / 20.0;
    }
}
