package vn.muctieu.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** Prints a word processor's document as PDF, by itself: no office program is asked. */
final class Press {

    /** What documents ask for; printed is a free typeface whose letters are as wide. */
    static final String TYPEFACE = "Times New Roman";

    static {
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    private Press() {}

    /** @param day goes for the moment at which the file was made, so that the same document gives the same bytes */
    static byte[] print(byte[] document, String title, LocalDate day) {
        var bytes = new ByteArrayOutputStream();
        laidOut(document, title, (layout, printed) -> {
            layout.createPDFWithoutClosing();
            printed.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh"))));
            printed.setDocumentId(day.toEpochDay());
            printed.save(bytes);
        });
        return bytes.toByteArray();
    }

    /** On how many pages it goes. */
    static int pages(byte[] document) {
        var pages = new AtomicInteger();
        laidOut(
                document,
                "",
                (layout, printed) ->
                        pages.set(layout.getRootBox().getLayer().getPages().size()));
        return pages.get();
    }

    private interface Use {
        void of(PdfBoxRenderer layout, PDDocument printed) throws IOException;
    }

    private static void laidOut(byte[] document, String title, Use use) {
        var builder = new PdfRendererBuilder();
        try (var printed = new PDDocument()) {
            builder.usePDDocument(printed);
            builder.withHtmlContent(Typesetting.of(WordFile.of(document), title), null);
            builder.useFont(typeface("Regular", printed), TYPEFACE, 400, FontStyle.NORMAL, true);
            builder.useFont(typeface("Bold", printed), TYPEFACE, 700, FontStyle.NORMAL, true);
            builder.useFont(typeface("Italic", printed), TYPEFACE, 400, FontStyle.ITALIC, true);
            builder.useFont(typeface("BoldItalic", printed), TYPEFACE, 700, FontStyle.ITALIC, true);
            builder.useUnicodeLineBreaker(new BetweenWords());
            builder.withProducer("Muc Tieu");
            builder.usePdfUaAccessibility(true);
            try (PdfBoxRenderer layout = builder.buildPdfRenderer()) {
                layout.layout();
                use.of(layout, printed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Vietnamese needs no ligatures, and to look for them takes three quarters of the time. */
    private static PDFontSupplier typeface(String cut, PDDocument printed) throws IOException {
        try (var in = new ClassPathResource("report/fonts/LiberationSerif-" + cut + ".ttf").getInputStream()) {
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters.setEnableGsub(false);
            printed.registerTrueTypeFontForClosing(letters);
            return new PDFontSupplier(PDType0Font.load(printed, letters, true));
        }
    }
}
