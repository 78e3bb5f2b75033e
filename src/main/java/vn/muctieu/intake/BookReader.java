package vn.muctieu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.muctieu.measurement.SecrecyMarking;

/**
 * Reads an unknown file as a workbook (.xlsx, by its structure and not by its name), or says in one sentence why it is
 * none that can be taken. Nothing in the file is run, resolved or fetched.
 */
final class BookReader {

    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String TYPES = "[Content_Types].xml";

    private final Archive archive;
    private final BooleanSupplier late;

    private BookReader(Archive archive, BooleanSupplier late) {
        this.archive = archive;
        this.late = late;
    }

    /** @throws FileRefused if it is no workbook, or one that is not taken */
    static Book read(byte[] content) {
        long until = System.nanoTime() + Limits.SECONDS * 1_000_000_000L;
        refuseByBeginning(content);
        try (Archive archive = Archive.of(content)) {
            if (!archive.has(TYPES)) {
                throw new FileRefused(archive.has("mimetype") ? "other-office" : "not-a-workbook");
            }
            return new BookReader(archive, () -> System.nanoTime() > until).book();
        } catch (IOException e) {
            throw new FileRefused("damaged");
        }
    }

    private static void refuseByBeginning(byte[] content) {
        if (content.length == 0) {
            throw new FileRefused("empty");
        }
        if (content.length > Limits.FILE_BYTES) {
            throw new FileRefused("large", String.valueOf(Limits.FILE_BYTES / 1024 / 1024));
        }
        if (content.length > COMPOUND.length
                && java.util.Arrays.equals(content, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length)) {
            String whole = new String(content, StandardCharsets.ISO_8859_1);
            String encrypted =
                    new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            throw new FileRefused(whole.contains(encrypted) ? "encrypted" : "legacy");
        }
        if (!Archive.isOne(content)) {
            throw new FileRefused("not-a-workbook");
        }
    }

    private Book book() throws IOException {
        refuseActiveContent();
        String workbook = relations("_rels/.rels", "").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new FileRefused("not-a-workbook"));
        String type = typeOf(workbook);
        if (!type.contains("spreadsheetml") || !type.endsWith("sheet.main+xml")) {
            throw new FileRefused("not-a-workbook");
        }
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String file = workbook.substring(folder.length());
        Map<String, Relation> parts = relations(folder + "_rels/" + file + ".rels", folder);
        List<String> texts = texts(parts);
        BitSet dates = dates(parts);
        List<Book.Sheet> sheets = new ArrayList<>();
        int[] left = {Limits.CELLS};
        for (SheetPart sheet : sheets(workbook)) {
            Relation part = parts.get(sheet.relation());
            if (part != null && part.type().endsWith("/worksheet")) {
                try (InputStream in = archive.open(part.target())) {
                    sheets.add(new SheetReader(new Xml(in, late), sheet.name(), sheet.hidden(), texts, dates, left)
                            .sheet());
                }
            }
        }
        Book book = new Book(sheets);
        refuseUnreadableAndSecret(book);
        return book;
    }

    private static void refuseUnreadableAndSecret(Book book) {
        List<String> texts = book.visible().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.kind() == Book.Kind.TEXT)
                .map(Book.Cell::text)
                .toList();
        if (texts.stream().anyMatch(SecrecyMarking::isOnLineOf)) {
            throw new FileRefused("secret");
        }
        if (LabelText.legacyLetters(texts.stream()) > 1) {
            throw new FileRefused("legacy-letters");
        }
    }

    /** Programs, links to elsewhere and foreign objects have no business among figures. */
    private void refuseActiveContent() throws IOException {
        for (String name : archive.names()) {
            String low = name.toLowerCase(Locale.ROOT);
            if (low.endsWith("vbaproject.bin") || low.contains("/macrosheets/") || low.contains("/dialogsheets/")) {
                throw new FileRefused("macro");
            }
            if (low.contains("/externallinks/") || low.endsWith("/connections.xml") || low.contains("/querytables/")) {
                throw new FileRefused("external");
            }
            if (low.contains("/embeddings/") || low.contains("/activex/") || low.contains("/ctrlprops/")) {
                throw new FileRefused("embedded");
            }
            if (low.endsWith(".rels")) {
                relations(name, "");
            }
        }
        try (InputStream in = archive.open(TYPES)) {
            Xml xml = new Xml(in, late);
            while (xml.nextElement()) {
                String type = xml.attribute("ContentType");
                String low = type == null ? "" : type.toLowerCase(Locale.ROOT);
                if (low.contains("macroenabled") || low.contains("vbaproject")) {
                    throw new FileRefused("macro");
                }
                if (low.contains("externallink")) {
                    throw new FileRefused("external");
                }
            }
        }
    }

    private String typeOf(String part) throws IOException {
        try (InputStream in = archive.open(TYPES)) {
            Xml xml = new Xml(in, late);
            String byEnding = "";
            while (xml.nextElement()) {
                String type = xml.attribute("ContentType");
                if (type != null && ("/" + part).equalsIgnoreCase(xml.attribute("PartName"))) {
                    return type;
                }
                if (type != null
                        && xml.name().equals("Default")
                        && "xml".equalsIgnoreCase(xml.attribute("Extension"))) {
                    byEnding = type;
                }
            }
            return byEnding;
        }
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relations(String part, String folder) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        if (!archive.has(part)) {
            return relations;
        }
        try (InputStream in = archive.open(part)) {
            Xml xml = new Xml(in, late);
            while (xml.nextElement()) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id == null || type == null || target == null) {
                    continue;
                }
                if ("External".equals(xml.attribute("TargetMode"))) {
                    if (!type.endsWith("/hyperlink")) {
                        throw new FileRefused("external");
                    }
                    continue;
                }
                relations.put(id, new Relation(type, target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return relations;
    }

    private record SheetPart(String name, boolean hidden, String relation) {}

    private List<SheetPart> sheets(String workbook) throws IOException {
        List<SheetPart> sheets = new ArrayList<>();
        try (InputStream in = archive.open(workbook)) {
            Xml xml = new Xml(in, late);
            while (xml.nextElement()) {
                if (xml.name().equals("sheet")) {
                    String name = xml.attribute("name");
                    String relation = xml.attribute("id");
                    if (name == null || relation == null) {
                        throw new FileRefused("damaged");
                    }
                    String state = xml.attribute("state");
                    sheets.add(
                            new SheetPart(LabelText.clean(name), state != null && !state.equals("visible"), relation));
                }
            }
        }
        if (sheets.size() > Limits.SHEETS) {
            throw new FileRefused("sheets", String.valueOf(Limits.SHEETS));
        }
        return sheets;
    }

    private @Nullable String part(Map<String, Relation> parts, String type) {
        return parts.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .filter(archive::has)
                .findFirst()
                .orElse(null);
    }

    private List<String> texts(Map<String, Relation> parts) throws IOException {
        List<String> texts = new ArrayList<>();
        String part = part(parts, "/sharedStrings");
        if (part == null) {
            return texts;
        }
        long length = 0;
        try (InputStream in = archive.open(part)) {
            Xml xml = new Xml(in, late);
            while (xml.nextElement()) {
                if (xml.name().equals("si")) {
                    String text = SheetReader.richText(xml, "si");
                    length += text.length() + 16;
                    if (length > Limits.ALL_TEXT) {
                        throw new FileRefused("texts");
                    }
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** The cell styles that show a number as a day or a time. */
    private BitSet dates(Map<String, Relation> parts) throws IOException {
        BitSet dates = new BitSet();
        String part = part(parts, "/styles");
        if (part == null) {
            return dates;
        }
        BitSet formats = new BitSet();
        formats.set(14, 23);
        formats.set(27, 37);
        formats.set(45, 48);
        formats.set(50, 59);
        try (InputStream in = archive.open(part)) {
            Xml xml = new Xml(in, late);
            while (xml.nextElement()) {
                if (xml.name().equals("numFmt")) {
                    int id = xml.number("numFmtId", -1);
                    if (id >= 0 && id < 100_000) {
                        formats.set(id, isDate(xml.attribute("formatCode")));
                    }
                } else if (xml.name().equals("cellXfs")) {
                    for (int style = 0; xml.nextWithin("cellXfs"); ) {
                        if (xml.name().equals("xf")) {
                            int id = xml.number("numFmtId", 0);
                            dates.set(style++, id >= 0 && formats.get(id));
                        }
                    }
                }
            }
        }
        return dates;
    }

    private static boolean isDate(@Nullable String format) {
        String code = format == null
                ? ""
                : format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.", "").toLowerCase(Locale.ROOT);
        return !code.contains("general") && code.matches("(?s).*[dmyhs].*") && !code.matches("(?s).*[0#?].*[0#?].*e.*");
    }
}
