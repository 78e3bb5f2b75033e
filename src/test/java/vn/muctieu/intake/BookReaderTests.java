package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.muctieu.web.Table;

/** What the reader makes of workbooks as people's programs write them, and of files that nobody's should. */
class BookReaderTests {

    private static final Path CORPUS = Path.of("src/test/resources/workbooks");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aWorkbookOfLibreOfficeIsRead() throws IOException {
        Book.Sheet sheet =
                BookReader.read(corpus("libreoffice-plain.xlsx")).sheets().get(0);

        assertThat(sheet.rows().get(1).text(0)).isEqualTo("Huyện Ba Bể");
        assertThat(sheet.rows().get(1).cell(2)).hasValue(new Book.Cell(2, Book.Kind.NUMBER, "305", false));
        assertThat(sheet.rows().get(1).cell(3).orElseThrow().kind()).isEqualTo(Book.Kind.DATE);
        assertThat(sheet.rows().get(2).cell(4)).hasValue(new Book.Cell(4, Book.Kind.NUMBER, "610", true));
        assertThat(sheet.rows().get(1).cell(5)).hasValue(new Book.Cell(5, Book.Kind.ERROR, "#DIV/0!", true));
        assertThat(sheet.rows().get(2).cell(5)).hasValue(new Book.Cell(5, Book.Kind.ERROR, "#N/A", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice-form.xlsx", "libreoffice-year.xlsx"})
    void aFormThatLibreOfficeSavedIsStillAForm(String file) throws IOException {
        Book book = BookReader.read(corpus(file));
        List<ReadNumber> numbers = new ArrayList<>();
        new FormReading(FormIdentity.of(book).orElseThrow(), Map.of(), numbers::add).read(book);

        assertThat(numbers).singleElement().satisfies(number -> {
            assertThat(number.unit()).isEqualTo("ba-be");
            assertThat(number.figure()).isEqualTo("can-bo-xa");
            assertThat(number.value()).isEqualByComparingTo("305");
            assertThat(number.problem()).isNull();
        });
    }

    @Test
    void aWorkbookOfFastexcelAndOneOfPoiAreReadAlike() throws IOException {
        ByteArrayOutputStream fast = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(fast, "x", "1.0")) {
            var sheet = book.newWorksheet("Số liệu");
            sheet.value(0, 0, "=1+1");
            sheet.value(2, 1, 93.07);
            sheet.inlineString(2, 2, "Hòa");
        }
        assertThat(BookReader.read(fast.toByteArray())).isEqualTo(BookReader.read(poi(book -> {
            var sheet = book.createSheet("Số liệu");
            sheet.createRow(0).createCell(0).setCellValue("=1+1");
            var row = sheet.createRow(2);
            row.createCell(1).setCellValue(93.07);
            row.createCell(2).setCellValue("Hòa");
        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-5 người", "@SUM(A1)", "\tx", "'=1+1"})
    void textThatLooksLikeAFormulaIsTextInWhateverWeGiveOutAndTakeIn(String text) throws IOException {
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        new Table("x", List.of("Đơn vị"), rows -> rows.accept(List.of(text))).workbook(ours);
        byte[] theirs = poi(book -> {
            var sheet = book.createSheet("x");
            sheet.createRow(0).createCell(0).setCellValue("Đơn vị");
            sheet.createRow(1).createCell(0).setCellValue(text);
        });

        for (byte[] content : List.of(ours.toByteArray(), theirs)) {
            Book.Cell cell = BookReader.read(content)
                    .sheets()
                    .get(0)
                    .rows()
                    .get(1)
                    .cells()
                    .get(0);
            assertThat(cell).isEqualTo(new Book.Cell(0, Book.Kind.TEXT, text.strip(), false));
        }
    }

    @Test
    void eitherEncodingIsReadAndWhatIsNeitherIsRefusedInSilence() {
        Map<String, byte[]> parts = parts(plain());
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        Book utf8 = BookReader.read(zip(parts));
        parts.put(SHEET, sheet.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        assertThat(BookReader.read(zip(parts))).isEqualTo(utf8);
        parts.put(SHEET, ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_8));
        assertThat(BookReader.read(zip(parts))).isEqualTo(utf8);

        byte[] broken = sheet.getBytes(StandardCharsets.ISO_8859_1);
        broken[broken.length - 20] = (byte) 0xF0;
        parts.put(SHEET, broken);
        PrintStream error = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            assertRefused(zip(parts), "damaged");
        } finally {
            System.setErr(error);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void decomposedLettersAreComposed() {
        String composed = "Đảng ủy Bắc Kạn";
        byte[] content = poi(book -> book.createSheet("x")
                .createRow(0)
                .createCell(0)
                .setCellValue(Normalizer.normalize(composed, Normalizer.Form.NFD)));

        assertThat(BookReader.read(content).sheets().get(0).rows().get(0).text(0))
                .isEqualTo(composed)
                .hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({
        "libreoffice-97.xls, legacy",
        "libreoffice-html.xlsx, not-a-workbook",
        "libreoffice-plain.ods, other-office"
    })
    void whatIsOfAnotherFormatIsRefusedWhateverItsNameSays(String file, String rule) throws IOException {
        assertRefused(corpus(file), rule);
    }

    @Test
    void anArchiveThatWasRenamedIsRefused() {
        assertRefused(zip(Map.of("anh/1.jpg", new byte[] {1, 2, 3})), "not-a-workbook");
        assertRefused(
                "<html><table><tr><td>305</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "not-a-workbook");
    }

    @Test
    void anEncryptedWorkbookIsRefused() throws Exception {
        assertRefused(encrypted(), "encrypted");
    }

    @Test
    void theOldFormatIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("x");
            book.write(out);
        }
        assertRefused(out.toByteArray(), "legacy");
    }

    @Test
    void macrosAreRefusedByWhatIsInsideAndByWhatItIsDeclaredAs() {
        assertRefused(with("xl/vbaProject.bin", "macro"), "macro");
        assertRefused(
                replaced("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml"),
                "macro");
    }

    @Test
    void linksToElsewhereAreRefused() {
        assertRefused(with("xl/externalLinks/externalLink1.xml", "<externalLink/>"), "external");
        assertRefused(with("xl/connections.xml", "<connections/>"), "external");
        assertRefused(
                with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='x/oleObject' Target='http://example.com/a' TargetMode='External'/></Relationships>"),
                "external");
        assertRefused(with("xl/embeddings/oleObject1.bin", "x"), "embedded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "xl\\..\\a", "C:/a", "xl/../../a"})
    void pathsThatLeaveTheArchiveAreRefused(String path) {
        assertRefused(with(path, "x"), "path");
    }

    @Test
    void twoEntriesOfOneNameAreRefusedInWhateverCase() {
        assertRefused(with("XL/Workbook.xml", "<workbook/>"), "duplicate");
        byte[] renamed = replacedBytes(with("xl/workbooK.xmm", "<workbook/>"), "xl/workbooK.xmm", "xl/workbook.xml");
        assertRefused(renamed, "duplicate");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        assertRefused(
                replaced(
                        SHEET,
                        "<worksheet",
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet"),
                "entities");
        assertRefused(
                replaced(
                        "xl/workbook.xml",
                        "<workbook",
                        "<!DOCTYPE workbook [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><workbook"),
                "entities");
    }

    @Test
    void aBombIsRefusedWhetherItSaysItsSizeOrNot() {
        String zeros = " ".repeat(60_000_000);
        assertRefused(replaced(SHEET, "<sheetData", zeros + "<sheetData"), "bomb");
        assertRefused(with("xl/media/a.png", zeros), "bomb");
    }

    @Test
    void tooManyEntriesRowsColumnsAndCellsAreRefused() {
        Map<String, byte[]> parts = parts(plain());
        for (int i = 0; i < 1_000; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        assertRefused(zip(parts), "entries");
        assertRefused(
                poi(book ->
                        book.createSheet("x").createRow(1_048_575).createCell(0).setCellValue(1)),
                "rows");
        assertRefused(
                poi(book ->
                        book.createSheet("x").createRow(0).createCell(16_383).setCellValue(1)),
                "columns");
    }

    @Test
    void aFileIsRefusedThatEndsTooEarlyWhereverItEnds() {
        byte[] whole = plain();
        for (int length = 0; length < whole.length; length += 97) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThat(catchThrowableOfType(FileRefused.class, () -> BookReader.read(part)))
                    .as("%d bytes", length)
                    .isNotNull();
        }
    }

    @Test
    void aFileOfChangedBytesIsReadOrRefusedAndNothingElse() {
        byte[] whole = plain();
        Random random = new Random(20261125);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = whole.clone();
            for (int j = 0; j < 1 + i % 4; j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                BookReader.read(changed);
            } catch (FileRefused refused) {
                assertThat(refused.messageKey()).startsWith("intake.refused.");
            }
        }
    }

    @Test
    void aMarkingOfSecrecyStopsTheFile() {
        assertRefused(text("TỐI MẬT"), "secret");
        assertRefused(text("Độ mật: MẬT"), "secret");
        assertThat(BookReader.read(text("Số văn bản mật")).sheets()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ban ChÊp hµnh Trung ¬ng",
                "§¶ng bé huyÖn Ba BÓ, tØnh B¾c K¹n",
                "Ñaûng boä huyeän Ba Beå, tænh Baéc Kaïn"
            })
    void lettersOfOldEncodingsAreRefused(String text) {
        assertRefused(text(text), "legacy-letters");
    }

    @Test
    void noLetterOfOurOwnIsTakenForAnOldOne() throws IOException {
        for (Path file : Files.list(Path.of("src/main/resources/messages")).toList()) {
            assertThat(LabelText.legacyLetters(Files.readString(file).lines()))
                    .as(file.toString())
                    .isZero();
        }
        for (String file : new String[] {"units/bac-kan.yaml", "resolutions/17-nq-tu.yaml"}) {
            assertThat(LabelText.legacyLetters(Files.readString(Path.of("src/main/resources", file))
                            .lines()))
                    .as(file)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"Hòa Mục,Hoà Mục", "Sĩ Bình,Sỹ Bình", "Thủy,Thuỷ", "XÃ  Quý Quân,xã Quí Quân"})
    void twoWaysOfWritingTheSameFoldAlike(String one, String other) {
        assertThat(LabelText.folded(one)).isEqualTo(LabelText.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"Hòa,Hóa", "Đức,Dức", "Sơn,Son"})
    void differentLettersAndTonesStayDifferent(String one, String other) {
        assertThat(LabelText.folded(one)).isNotEqualTo(LabelText.folded(other));
    }

    private static void assertRefused(byte[] content, String rule) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> BookReader.read(content));
        assertThat(refused).as(rule).isNotNull();
        assertThat(refused.messageKey()).isEqualTo("intake.refused." + rule);
    }

    static byte[] corpus(String name) throws IOException {
        return Files.readAllBytes(CORPUS.resolve(name));
    }

    static byte[] text(String text) {
        return poi(book -> book.createSheet("x").createRow(0).createCell(0).setCellValue(text));
    }

    static byte[] encrypted() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("muctieu");
            try (var encrypted = encryptor.getDataStream(files)) {
                encrypted.write(plain());
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    static byte[] plain() {
        return poi(book -> {
            var row = book.createSheet("x").createRow(0);
            row.createCell(0).setCellValue("Huyện Ba Bể");
            row.createCell(1).setCellValue(305);
        });
    }

    /** Fills a workbook. */
    interface Filling {
        void fill(XSSFWorkbook book);
    }

    static byte[] poi(Filling filling) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] with(String name, String content) {
        Map<String, byte[]> parts = parts(plain());
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] replaced(String part, String text, String by) {
        Map<String, byte[]> parts = parts(plain());
        String content = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(content).contains(text);
        parts.put(part, content.replace(text, by).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] replacedBytes(byte[] content, String text, String by) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replace(text, by)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> parts(byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
