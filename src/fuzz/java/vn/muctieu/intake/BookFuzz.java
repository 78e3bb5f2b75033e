package vn.muctieu.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Throws anything at the reader of workbooks. The first byte chooses: the rest is a file, or one part of a workbook whose
 * other parts are in order, so that what lies behind the archive's check sums is reached too.
 */
public final class BookFuzz {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final String[] PARTS = {
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml",
        "_rels/.rels"
    };

    private static final Map<String, String> IN_ORDER = Map.of(
            PARTS[0],
            HEAD + "<worksheet xmlns=\"" + NAMESPACE
                    + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
            PARTS[1],
            HEAD + "<sst xmlns=\"" + NAMESPACE + "\"><si><t>muctieu-form</t></si></sst>",
            PARTS[2],
            HEAD + "<styleSheet xmlns=\"" + NAMESPACE
                    + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
            PARTS[3],
            HEAD + "<workbook xmlns=\"" + NAMESPACE + "\" xmlns:r=\"" + RELATIONS
                    + "\"><sheets><sheet name=\"_muctieu\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            PARTS[4],
            HEAD + "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + RELATIONS
                    + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + RELATIONS
                    + "/styles\" Target=\"styles.xml\"/></Relationships>",
            PARTS[5],
            HEAD + "<Types><Override PartName=\"/xl/workbook.xml\" ContentType="
                    + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
            PARTS[6],
            HEAD + "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");

    private BookFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        int chosen = Math.floorMod(input[0], PARTS.length + 1);
        try {
            Book book = BookReader.read(chosen == PARTS.length ? rest : workbook(PARTS[chosen], rest));
            FormIdentity.of(book).ifPresent(identity -> new FormReading(identity, Map.of(), number -> {}).read(book));
            foreign(book);
            for (Book.Sheet sheet : book.sheets()) {
                sheet.rows().forEach(row -> row.cells().forEach(cell -> CellNumber.of(cell, 2)));
            }
        } catch (FileRefused refused) {
            // That is what it is for.
        }
    }

    /** As if somebody had said that its columns are units, figures and values; all of them must be asked about. */
    private static void foreign(Book book) {
        ColumnGuess.place(book, signature -> Optional.empty());
        List<String> roles = List.of(Arrangement.UNIT, Arrangement.FIGURE, Arrangement.VALUE, Arrangement.CODE);
        for (int sheet = 0; sheet < book.visible().size(); sheet++) {
            ArrangedReading reading = new ArrangedReading(
                    new Arrangement(sheet, 0, roles),
                    new ArrangedReading.Meanings(new UnitNames(List.of()), Map.of(), "a", Map.of()),
                    number -> {});
            reading.read(book);
            reading.asked().forEach(asked -> ColumnsForm.field(asked.said()));
        }
    }

    private static byte[] workbook(String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : PARTS) {
                byte[] bytes = name.equals(part)
                        ? content
                        : IN_ORDER.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(name);
                CRC32 sum = new CRC32();
                sum.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }
}
