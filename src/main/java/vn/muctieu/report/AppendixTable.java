package vn.muctieu.report;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table on paper: its head stands on every page, and no row is broken between two. Widths are in twentieths of a point. */
final class AppendixTable {

    private static final int YEAR = 864;
    private static final int ALL_YEARS = 5 * YEAR;
    private static final int ALL = 14_287;
    private static final List<Integer> BEFORE = List.of(450, 1980, 700, 1000);
    private static final List<Integer> CURRENT = List.of(1450, 800);
    private static final List<Integer> AFTER = List.of(950, 1100);
    private static final int EDGE = 57;

    /** What is longer is read like a sentence, and begins at the left. */
    private static final int WORDS = 24;

    private AppendixTable() {}

    static void write(Appendix appendix, Paper paper) {
        paper.replace(Fillings.TABLE, place -> {
            XWPFTable table = paper.tableBefore(place);
            fill(table, appendix.heads(), appendix.rows(), widths(appendix));
        });
    }

    static void fill(XWPFTable table, List<String> heads, List<List<String>> rows, List<Integer> widths) {
        layOut(table, widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        row(head, heads, widths, true);
        rows.forEach(cells -> row(table.createRow(), cells, widths, false));
    }

    private static void layOut(XWPFTable table, List<Integer> widths) {
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(sum(widths)));
        table.setCellMargins(0, EDGE, 0, EDGE);
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(one -> grid.addNewGridCol().setW(BigInteger.valueOf(one)));
    }

    private static void row(XWPFTableRow row, List<String> texts, List<Integer> widths, boolean head) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = i < row.getTableCells().size() ? row.getCell(i) : row.addNewTableCell();
            cell.setWidth(String.valueOf(widths.get(i)));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle(Block.Style.TABLE.id());
            boolean words = !head && texts.get(i).length() > WORDS;
            paragraph.setAlignment(words ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            XWPFRun run = paragraph.createRun();
            String[] lines = texts.get(i).split("\n");
            for (int line = 0; line < lines.length; line++) {
                if (line > 0) {
                    run.addBreak();
                }
                run.setText(lines[line]);
            }
            run.setBold(head);
        }
    }

    private static List<Integer> widths(Appendix appendix) {
        int year = Math.min(YEAR, ALL_YEARS / appendix.years());
        List<Integer> widths = new java.util.ArrayList<>(BEFORE);
        IntStream.range(0, appendix.years()).forEach(one -> widths.add(year));
        widths.addAll(CURRENT);
        int taken = sum(widths) + sum(AFTER);
        widths.add(ALL - taken);
        widths.addAll(AFTER);
        return widths;
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(one -> one).sum();
    }
}
