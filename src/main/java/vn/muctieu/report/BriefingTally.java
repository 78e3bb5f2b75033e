package vn.muctieu.report;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.context.MessageSource;
import vn.muctieu.review.Conclusion;
import vn.muctieu.review.Conclusion.OnTarget;

/** How many targets stand where, in numbers that are seen from the other side of a table. */
final class BriefingTally {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int WIDTH = 9638;
    private static final int NUMBER = 24;
    private static final int LABEL = 11;

    private BriefingTally() {}

    static void write(Conclusion found, MessageSource messages, XWPFTable table) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        counted.put(messages.getMessage("report.tally.met", null, VIETNAMESE), 0);
        for (OnTarget target : found.inForce()) {
            String where =
                    target.outcome().isMet() ? counted.keySet().iterator().next() : target.verdict();
            counted.merge(where, 1, Integer::sum);
        }
        int width = WIDTH / counted.size();
        var grid = table.getCTTbl().addNewTblGrid();
        table.setWidth(WIDTH);
        XWPFTableRow row = table.getRow(0);
        int total = found.inForce().size();
        counted.forEach((label, count) -> {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            XWPFTableCell cell = grid.sizeOfGridColArray() == 1 ? row.getCell(0) : row.addNewTableCell();
            cell.setWidth(String.valueOf(width));
            set(cell.getParagraphs().get(0), count + "/" + total, NUMBER, true);
            set(cell.addParagraph(), label, LABEL, false);
        });
    }

    private static void set(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
    }
}
