package vn.muctieu.report;

import static vn.muctieu.report.Tree.child;
import static vn.muctieu.report.Tree.children;
import static vn.muctieu.report.Tree.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A table's columns and rules. */
record PrintedTable(Element table, WordFile file) {

    /** What a word processor leaves between a cell's edge and its words unless it is told otherwise. */
    private static final String USUAL = "108";

    String opening() {
        var columns = new StringBuilder();
        double all = 0;
        for (Element column : children(child(table, "tblGrid"), "gridCol")) {
            double width = points(value(column, "w"));
            columns.append("<col style=\"width:").append(width).append("pt\"/>");
            all += width;
        }
        return "<table style=\"width:" + all + "pt\">" + columns;
    }

    String opening(Element cell, boolean head) {
        String span = value(child(cell, "tcPr", "gridSpan"), "val");
        return (head ? "<th" : "<td") + (span == null ? "" : " colspan=\"" + Integer.parseInt(span) + "\"");
    }

    String look(Element cell) {
        return "padding:0 " + padding("right") + "pt 0 " + padding("left") + "pt;"
                + (isRuled() ? "border:0.5pt solid #000;" : "")
                + ("center".equals(value(child(cell, "tcPr", "vAlign"), "val")) ? "vertical-align:middle;" : "")
                + background(value(child(cell, "tcPr", "shd"), "fill"));
    }

    private static String background(@Nullable String color) {
        return color == null || !color.matches("[0-9A-Fa-f]{6}") ? "" : "background:#" + color + ";";
    }

    private double padding(String side) {
        String own = value(child(table, "tblPr", "tblCellMar", side), "w");
        return points(own == null ? USUAL : own);
    }

    private boolean isRuled() {
        Element own = child(table, "tblPr", "tblBorders");
        String style = value(child(table, "tblPr", "tblStyle"), "val");
        Element rules = own == null && style != null ? child(file.style(style), "tblPr", "tblBorders") : own;
        String kind = value(child(rules, "insideH"), "val");
        return kind != null && !kind.equals("none") && !kind.equals("nil");
    }

    private static double points(@Nullable String twentieths) {
        return Integer.parseInt(Objects.requireNonNullElse(twentieths, "0")) / 20.0;
    }
}
