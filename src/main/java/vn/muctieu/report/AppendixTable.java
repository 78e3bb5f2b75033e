package vn.muctieu.report;

import java.math.BigInteger;
import java.util.ArrayList;
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
    private static final int MOST_YEARS = 5;
    private static final int ALL_YEARS = 6_500;
    private static final int ALL = 14_287;
    private static final List<Integer> BEFORE = List.of(450, 1980, 700, 1000);
    private static final List<Integer> CURRENT = List.of(1450, 800);
    private static final List<Integer> AFTER = List.of(950, 1100);
    private static final int EDGE = 57;
    private static final int SMALL_EDGE = 30;

    /** Many years are set in smaller letters, with all beside them narrower in the same measure. */
    private static final int SMALL = 8;

    private static final int USUAL = 10;

    /** What is longer is read like a sentence, and begins at the left. */
    private static final int WORDS = 24;

    private AppendixTable() {}

    static void write(Appendix appendix, Paper paper) {
        paper.replace(Fillings.TABLE, place -> {
            XWPFTable table = paper.tableBefore(place);
            fill(table, appendix.heads(), appendix.rows(), widths(appendix), letters(appendix));
        });
    }

    static void fill(XWPFTable table, List<String> heads, List<List<String>> rows, List<Integer> widths) {
        fill(table, heads, rows, widths, USUAL);
    }

    private static void fill(
            XWPFTable table, List<String> heads, List<List<String>> rows, List<Integer> widths, int letters) {
        layOut(table, widths, letters == USUAL ? EDGE : SMALL_EDGE);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        row(head, heads, widths, letters, true);
        rows.forEach(cells -> row(table.createRow(), cells, widths, letters, false));
    }

    private static void layOut(XWPFTable table, List<Integer> widths, int edge) {
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(sum(widths)));
        table.setCellMargins(0, edge, 0, edge);
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(one -> grid.addNewGridCol().setW(BigInteger.valueOf(one)));
    }

    private static void row(XWPFTableRow row, List<String> texts, List<Integer> widths, int letters, boolean head) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = i < row.getTableCells().size() ? row.getCell(i) : row.addNewTableCell();
            cell.setWidth(String.valueOf(widths.get(i)));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle(Block.Style.TABLE.id());
            boolean words = !head && texts.get(i).lines().anyMatch(line -> line.length() > WORDS);
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
            if (letters != USUAL) {
                run.setFontSize(letters);
            }
        }
    }

    private static List<Integer> widths(Appendix appendix) {
        int year = Math.min(YEAR * letters(appendix) / USUAL, ALL_YEARS / appendix.years());
        List<Integer> widths = new ArrayList<>(set(BEFORE, appendix));
        IntStream.range(0, appendix.years()).forEach(one -> widths.add(year));
        widths.addAll(set(CURRENT, appendix));
        List<Integer> after = set(AFTER, appendix);
        widths.add(ALL - sum(widths) - sum(after));
        widths.addAll(after);
        return widths;
    }

    private static List<Integer> set(List<Integer> widths, Appendix appendix) {
        return widths.stream().map(width -> width * letters(appendix) / USUAL).toList();
    }

    private static int letters(Appendix appendix) {
        return appendix.years() > MOST_YEARS ? SMALL : USUAL;
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(one -> one).sum();
    }
}
