package vn.muctieu.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Whether a document is marked as a state secret on its first pages. What cannot be read, as a picture, is taken for
 * unmarked: the page says what may not be uploaded.
 */
final class EvidenceMarking {

    private static final Pattern PARTS = Pattern.compile(
            "word/(?:document|header\\d*|footer\\d*)\\.xml|xl/sharedStrings\\.xml|xl/worksheets/[^/]+\\.xml");
    private static final int FIRST_PAGES = 3;

    /** Of a document's parts together, unpacked: a small file can hold endless text. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final XMLInputFactory XML = withoutEntities();

    private EvidenceMarking() {}

    static boolean isOn(EvidenceType type, byte[] content) {
        try {
            return switch (type) {
                case PDF -> SecrecyMarking.isOnLineOf(pages(content));
                case DOCX, XLSX -> isInParts(content);
                case PNG, JPEG -> false;
            };
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            return false;
        }
    }

    private static String pages(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(FIRST_PAGES);
            return stripper.getText(document);
        }
    }

    private static boolean isInParts(byte[] content) throws IOException, XMLStreamException {
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            long left = MOST_BYTES;
            for (ZipArchiveEntry part : Collections.list(file.getEntries())) {
                if (PARTS.matcher(part.getName()).matches()) {
                    try (BoundedInputStream bytes = BoundedInputStream.builder()
                            .setInputStream(file.getInputStream(part))
                            .setMaxCount(left)
                            .get()) {
                        if (isInPart(bytes)) {
                            return true;
                        }
                        left -= bytes.getCount();
                    }
                }
            }
            return false;
        }
    }

    private static boolean isInPart(InputStream bytes) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(bytes);
        var line = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                line.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.END_ELEMENT && endsLine(xml.getLocalName())) {
                if (SecrecyMarking.isOnLineOf(line)) {
                    return true;
                }
                line.setLength(0);
            }
        }
        return false;
    }

    /** A paragraph of a text, a shared text or a text in a cell of a sheet. */
    private static boolean endsLine(String element) {
        return element.equals("p") || element.equals("si") || element.equals("is");
    }

    private static XMLInputFactory withoutEntities() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
