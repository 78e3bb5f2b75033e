package vn.muctieu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The appendix as a workbook, in the same columns. Words stay words: nothing that begins with = is a formula. */
final class AppendixBook {

    private AppendixBook() {}

    static byte[] of(Appendix appendix, String title, List<String> notes, LocalDate day) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Muc Tieu", "1.0")) {
            Worksheet sheet = book.newWorksheet("Phụ lục");
            sheet.value(0, 0, title);
            sheet.style(0, 0).bold().fontName("Times New Roman").fontSize(14).set();
            sheet.value(1, 0, String.join(" ", notes));
            row(sheet, 3, appendix.heads(), true);
            for (int i = 0; i < appendix.rows().size(); i++) {
                row(sheet, 4 + i, appendix.rows().get(i), false);
            }
            sheet.freezePane(2, 4);
            sheet.repeatRows(3, 3);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sealed.of(bytes.toByteArray(), day);
    }

    private static void row(Worksheet sheet, int at, List<String> cells, boolean head) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(at, column, cells.get(column));
            var style = sheet.style(at, column)
                    .wrapText(true)
                    .fontName("Times New Roman")
                    .borderStyle("thin")
                    .verticalAlignment("top");
            (head ? style.bold().horizontalAlignment("center") : style).set();
            sheet.width(column, column == 1 ? 40 : cells.get(column).length() > 30 ? 30 : 13);
        }
    }
}
