package vn.muctieu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of a workbook forward, element by element. It knows no document types, entities or addresses. */
final class Xml {

    private static final XMLInputFactory READERS = readers();

    private static final int MARK = 3;

    private final XMLStreamReader reader;
    private final BooleanSupplier late;
    private int read;

    Xml(InputStream in, BooleanSupplier late) {
        this.late = late;
        try {
            this.reader = READERS.createXMLStreamReader(text(in));
        } catch (XMLStreamException | IOException e) {
            throw new FileRefused("damaged");
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        readers.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return readers;
    }

    /**
     * The letters of a part, in one of the two encodings a workbook may have. The platform's reader would decode them
     * too, but writes what cannot be decoded to the standard error output.
     */
    private static Reader text(InputStream part) throws IOException {
        PushbackInputStream in = new PushbackInputStream(part, MARK);
        byte[] beginning = in.readNBytes(MARK);
        boolean wide = beginning.length > 1 && (beginning[0] & beginning[1] & 0xFF) == 0xFE;
        boolean marked = beginning.length == MARK
                && beginning[0] == (byte) 0xEF
                && beginning[1] == (byte) 0xBB
                && beginning[2] == (byte) 0xBF;
        if (!marked) {
            in.unread(beginning);
        }
        return new InputStreamReader(
                in,
                (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Goes on; one of {@link XMLStreamConstants}. */
    int next() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FileRefused("entities");
            }
            if ((++read & 0xFFF) == 0 && late.getAsBoolean()) {
                throw new FileRefused("late", String.valueOf(Limits.SECONDS));
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof FileRefused refused ? refused : new FileRefused("damaged");
        }
    }

    /** Goes on to the next element that begins; false at the end of the part. */
    boolean nextElement() {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            event = next();
        }
        return false;
    }

    /** Goes on to the next element that begins inside one that is open; false when that one ends. */
    boolean nextWithin(String open) {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && name().equals(open)) {
                return false;
            }
            event = next();
        }
        return false;
    }

    /** The element's name without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name without a prefix; null if it is not there. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A number in an attribute; the other one if it is absent or none. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether an attribute says yes. */
    boolean is(String name) {
        String text = attribute(name);
        return "1".equals(text) || "true".equals(text);
    }

    /** The text up to the end of the open element, without that of elements in it. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                    if (text.length() > Limits.CELL_TEXT) {
                        throw new FileRefused("text", String.valueOf(Limits.CELL_TEXT));
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new FileRefused("damaged");
                default -> {}
            }
        }
        return text.toString();
    }
}
