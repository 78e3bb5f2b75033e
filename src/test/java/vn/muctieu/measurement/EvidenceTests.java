package vn.muctieu.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.muctieu.account.People.signedIn;
import static vn.muctieu.measurement.Office.YEAR;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.muctieu.ApplicationTest;
import vn.muctieu.Together;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.web.Refused;

@ApplicationTest
class EvidenceTests {

    private static final String UNIT = "ba-be";
    private static final String NAME = "Quyết định số 05-QĐ-HU kết nạp đảng viên.pdf";
    private static final byte[] PDF = "%PDF-1.7 rest".getBytes(UTF_8);

    @Autowired
    private EvidenceDesk desk;

    @Autowired
    private EvidenceQuery files;

    @Autowired
    private SubmissionDesk submissions;

    @Autowired
    private FigureEntry entry;

    @Autowired
    private YearDesk years;

    @Autowired
    private FormAccess access;

    @Autowired
    private FormQuery forms;

    @Autowired
    private Submissions all;

    @Autowired
    private Evidences evidences;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(database, messages);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aFileComesBackAsAnAttachmentWithItsNameIntact() {
        assertThat(upload(office.staff, NAME, PDF)).hasStatus(303);
        EvidenceQuery.Listed listed = listed().get(0);
        MvcTestResult answer = mvc.get()
                .uri("/evidence/" + listed.id())
                .with(signedIn(office.inspection))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        var disposition = ContentDisposition.parse(answer.getResponse().getHeader("Content-Disposition"));
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename()).isEqualTo(NAME);
    }

    @Test
    void namesKeepTheirVietnameseAndLoseTheirFolders() {
        assertThat(EvidenceFile.of("C:\\Tài liệu\\Biên bản họp.pdf", PDF).name())
                .isEqualTo("Biên bản họp.pdf");
        assertThat(EvidenceFile.of("../../etc/Đảng ủy.pdf", PDF).name()).isEqualTo("Đảng ủy.pdf");
        assertThat(EvidenceFile.of("a\u202e\u0000b.pdf", PDF).name()).isEqualTo("ab.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", " TUYỆT  MẬT ", "[MẬT]", "M\u00c2\u0323T"})
    void aDocumentThatIsMarkedAsASecretIsRefusedWhateverItsForm(String marking) throws IOException {
        assertRefused(() -> EvidenceFile.of("a.docx", text(marking)), "secret-file");
        assertRefused(() -> EvidenceFile.of("a.xlsx", sheet(marking)), "secret-file");
        assertRefused(() -> EvidenceFile.of("a.pdf", pdf(marking)), "secret-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bảo mật", "CÔNG TÁC BẢO MẬT", "MẬT ONG", "mật"})
    void aWordOfSecrecyInALineIsNoMarking(String line) throws IOException {
        assertThat(EvidenceFile.of("a.docx", text(line)).type()).isEqualTo(EvidenceType.DOCX);
        assertThat(EvidenceFile.of("a.xlsx", sheet(line)).type()).isEqualTo(EvidenceType.XLSX);
        assertThat(EvidenceFile.of("a.pdf", pdf(line)).type()).isEqualTo(EvidenceType.PDF);
    }

    private static void assertRefused(ThrowingCallable file, String rule) {
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(file)
                .extracting(EntryRefused::messageKey)
                .asString()
                .endsWith("." + rule);
    }

    private static byte[] text(String line) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("ĐẢNG BỘ TỈNH BẮC KẠN");
            document.createParagraph().createRun().setText(line);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] sheet(String line) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet().createRow(0).createCell(0).setCellValue(line);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(String line) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream();
                var letters = new ClassPathResource("report/fonts/LiberationSerif-Regular.ttf").getInputStream()) {
            var page = new PDPage();
            document.addPage(page);
            PDFont font = PDType0Font.load(document, letters);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 14);
                content.newLineAtOffset(80, 700);
                content.showText(Normalizer.normalize(line, Normalizer.Form.NFC));
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aFileIsWhatItsContentSays() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
        assertThat(EvidenceFile.of("a.pdf", PDF).type()).isEqualTo(EvidenceType.PDF);
        assertThat(EvidenceFile.of("a.PNG", png).type()).isEqualTo(EvidenceType.PNG);
        assertThat(EvidenceFile.of("a.jpeg", jpeg).type()).isEqualTo(EvidenceType.JPEG);
        assertThat(EvidenceFile.of("a.docx", zip("[Content_Types].xml", "word/document.xml"))
                        .type())
                .isEqualTo(EvidenceType.DOCX);
        assertThat(EvidenceFile.of("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"))
                        .type())
                .isEqualTo(EvidenceType.XLSX);

        for (byte[] other : List.of(
                "<html>".getBytes(UTF_8),
                zip("a.txt"),
                zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
                "PK\u0003\u0004 torn".getBytes(UTF_8))) {
            assertThat(office.refusal(() -> EvidenceFile.of("a.pdf", other))).contains("\"a.pdf\" không phải là PDF");
        }
        assertThat(office.refusal(() -> EvidenceFile.of("a.xlsx", PDF))).contains("là PDF, không đúng với đuôi tên");
        assertThat(office.refusal(() -> EvidenceFile.of("a.pdf", new byte[0]))).contains("có nội dung");
        assertThat(office.refusal(() -> EvidenceFile.of("a.pdf", Arrays.copyOf(PDF, 20 * 1024 * 1024 + 1))))
                .contains("lớn hơn 20 MB");
        EvidenceFile.of("a.pdf", Arrays.copyOf(PDF, 20 * 1024 * 1024));
    }

    @Test
    void aUnitHasAQuotaThatManyAtOnceDoNotExceed() {
        var narrow = new EvidenceDesk(access, forms, all, evidences, clock, DataSize.ofBytes(PDF.length * 3L));
        var file = EvidenceFile.of("a.pdf", PDF);
        Runnable add = () -> transaction.executeWithoutResult(done -> narrow.add(office.staff, YEAR, UNIT, null, file));

        List<Refused> refused = Together.at(8, java.util.Collections.nCopies(8, add));

        assertThat(refused)
                .hasSize(5)
                .allSatisfy(one -> assertThat(office.sentence(one)).contains("Minh chứng của đơn vị"));
        assertThat(listed()).hasSize(3);
    }

    @Test
    void evidenceIsAddedAndTakenAwayOnlyWhileTheFormCanBeChanged() {
        add("dang-vien-ket-nap");
        EvidenceQuery.Listed first = listed().get(0);
        assertThat(first.figure()).isNotBlank();
        entry.enter(office.staff, YEAR, UNIT, "dang-vien-ket-nap", "103", 0);
        submissions.submit(office.staff, YEAR, UNIT);

        assertThat(office.refusal(() -> add(null))).contains("đã được trình");
        assertThat(office.refusal(() -> desk.remove(office.staff, YEAR, UNIT, first.id())))
                .contains("đã được trình");
        submissions.withdraw(office.staff, YEAR, UNIT);
        desk.remove(office.staff, YEAR, UNIT, first.id());
        assertThat(listed()).isEmpty();
        assertThatExceptionOfType(OutOfSight.class).isThrownBy(() -> files.file(office.staff, first.id()));
        years.close(office.admin, YEAR);
        assertThat(office.refusal(() -> add(null))).contains("đã chốt");
    }

    @Test
    void strangersSeeNothing() {
        add(null);
        String path = "/evidence/" + listed().get(0).id();

        assertThat(mvc.get().uri(path).with(signedIn(office.neighbour))).hasStatus(404);
        assertThat(mvc.get()
                        .uri("/evidence/00000000-0000-0000-0000-000000000000")
                        .with(signedIn(office.staff)))
                .hasStatus(404);
        assertThat(upload(office.neighbour, NAME, PDF)).hasStatus(404);
        assertThat(Stream.of(office.leader, office.inspection, office.admin))
                .allSatisfy(person -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> desk.add(person, YEAR, UNIT, null, EvidenceFile.of("a.pdf", PDF))));
    }

    @Test
    void whatIsRefusedIsToldOnThePage() {
        assertThat(upload(office.staff, "a.pdf", "<html>".getBytes(UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("không phải là PDF");
    }

    private void add(@Nullable String figure) {
        desk.add(office.staff, YEAR, UNIT, figure, EvidenceFile.of(NAME, PDF));
    }

    private List<EvidenceQuery.Listed> listed() {
        return files.of(office.staff.unit(), YEAR);
    }

    private MvcTestResult upload(Person person, String name, byte[] content) {
        return mvc.post()
                .uri("/submissions/2024/ba-be/evidence")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(signedIn(person))
                .with(csrf())
                .exchange();
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(Map.of("part", part).toString().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
