package vn.muctieu.report;

import static vn.muctieu.report.Tree.all;
import static vn.muctieu.report.Tree.child;
import static vn.muctieu.report.Tree.value;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Element;

/** A chart of upright bars, drawn from what the chart in the document holds. Lengths are in points. */
record PrintedChart(List<String> names, List<Bars> series, double top, double width, double height) {

    private static final double SCALE = 28;
    private static final double AROUND = 74;
    private static final int LINES = 5;

    /** The bars of one kind. */
    private record Bars(String name, String color, List<Double> values) {}

    static String of(Element chart, double width, double height) {
        List<Element> found = all(chart, "ser");
        List<Bars> series = found.stream()
                .map(one -> new Bars(words(child(one, "tx")), color(one), numbers(child(one, "val"))))
                .toList();
        List<String> names = found.isEmpty() ? List.of() : texts(child(found.get(0), "cat"));
        String top = all(chart, "max").stream()
                .map(max -> value(max, "val"))
                .findFirst()
                .orElse("100");
        String title = all(chart, "title").stream()
                .findFirst()
                .map(one -> all(one, "t").stream().map(Element::getTextContent).collect(Collectors.joining()))
                .orElse("");
        return new PrintedChart(names, series, Double.parseDouble(Objects.requireNonNull(top)), width, height)
                .drawn(title);
    }

    private String drawn(String title) {
        var drawn = new StringBuilder("<div style=\"width:" + width + "pt;margin:0 auto;page-break-inside:avoid;"
                + "font-size:10pt;line-height:12pt;text-align:center;text-indent:0\">"
                + "<div style=\"font-size:13pt;line-height:18pt;font-weight:bold;padding-bottom:6pt\">"
                + escaped(title) + "</div><div style=\"position:relative;height:" + (plot() + 16) + "pt\">");
        for (int i = 0; i <= LINES; i++) {
            double at = plot() - plot() * i / LINES;
            String value = String.valueOf(Math.round(top * i / LINES));
            drawn.append(box(SCALE, at, width - SCALE, 0, "border-top:0.5pt solid #d9d9d9", ""));
            drawn.append(box(0, at - 6, SCALE - 6, 12, "text-align:right", value));
        }
        for (int i = 0; i < series.size(); i++) {
            bars(drawn, i);
        }
        for (int i = 0; i < names.size(); i++) {
            drawn.append(box(SCALE + i * step(), plot() + 3, step(), 12, "", escaped(names.get(i))));
        }
        drawn.append("</div><div style=\"padding-top:8pt\">");
        series.forEach(
                one -> drawn.append("<span style=\"background:" + one.color() + "\">&#160;&#160;&#160;</span>&#160;")
                        .append(escaped(one.name()))
                        .append("&#160;&#160;&#160;&#160; "));
        return drawn.append("</div></div>").toString();
    }

    private void bars(StringBuilder drawn, int which) {
        Bars bars = series.get(which);
        double thick = step() / (series.size() + 0.6);
        for (int i = 0; i < bars.values().size(); i++) {
            double tall = plot() * Math.min(bars.values().get(i), top) / top;
            double left = SCALE + i * step() + thick * (which + 0.3);
            drawn.append(box(left, plot() - tall, thick, tall, "background:" + bars.color(), ""));
        }
    }

    private static String box(double left, double top, double width, double height, String css, String content) {
        return "<div style=\"position:absolute;left:" + left + "pt;top:" + top + "pt;width:" + width + "pt;height:"
                + height + "pt;" + css + "\">" + content + "</div>";
    }

    private double plot() {
        return height - AROUND;
    }

    private double step() {
        return (width - SCALE) / Math.max(1, names.size());
    }

    private static String color(Element series) {
        return "#"
                + all(series, "srgbClr").stream()
                        .map(one -> value(one, "val"))
                        .findFirst()
                        .filter(one -> one.matches("[0-9A-Fa-f]{6}"))
                        .orElse("808080");
    }

    private static List<Double> numbers(@Nullable Element of) {
        return texts(of).stream().map(Double::valueOf).toList();
    }

    private static List<String> texts(@Nullable Element of) {
        return of == null
                ? List.of()
                : all(of, "v").stream().map(Element::getTextContent).toList();
    }

    private static String words(@Nullable Element of) {
        return String.join(" ", texts(of));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
