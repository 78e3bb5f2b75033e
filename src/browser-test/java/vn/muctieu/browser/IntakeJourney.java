package vn.muctieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.muctieu.account.AccountBook;
import vn.muctieu.account.Role;
import vn.muctieu.measurement.ApprovedFigures;
import vn.muctieu.organization.UnitQuery;

/**
 * Forms go out as workbooks and come back; and a workbook of one's own is read after its columns were named. The forms are
 * those of two districts for a year that no other journey touches, and each story finds them as they once were.
 */
@BrowserTest
class IntakeJourney {

    private static final int YEAR = 2022;
    private static final String UNIT = "pac-nam";
    private static final String NEIGHBOUR = "ngan-son";
    private static final String CLERK = "canbo-pac-nam";
    private static final int THIS_YEAR = 5;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Autowired
    private AccountBook accounts;

    @Autowired
    private ApprovedFigures figures;

    @Autowired
    private UnitQuery units;

    @BeforeEach
    void givesTheFormsBackAsTheyWere() {
        accounts.openIfAbsent(CLERK, "Cán bộ Pác Nặm", Role.UNIT_STAFF, unit(UNIT), Visit.PASSWORD);
        database.sql("delete from intake").update();
        database.sql("delete from intake_arrangement").update();
        long committee = database.sql("select id from account where username = 'thamdinh'")
                .query(Long.class)
                .single();
        for (String key : List.of(UNIT, NEIGHBOUR)) {
            String status = database.sql("select status from submission where unit_id = :unit and year = :year")
                    .param("unit", unit(key))
                    .param("year", YEAR)
                    .query(String.class)
                    .single();
            if (status.equals("APPROVED")) {
                figures.giveBack(unit(key), YEAR, committee, "Để thử việc nạp số liệu");
            }
            database.sql("""
                            update measurement
                            set value = case when figure_key = 'can-bo-xa-dai-hoc' then null else approved end,
                                version = version + 1
                            where unit_id = :unit and year = :year
                            """).param("unit", unit(key)).param("year", YEAR).update();
        }
    }

    @Test
    void aFormIsFilledInWithoutANetworkLookedAtAndTakenOver(Visit clerk) {
        clerk.signIn(CLERK);
        byte[] form = form(clerk, UNIT);
        Page page = clerk.page();

        send(clerk, workbook("phieu-pac-nam.xlsx", edited(form, book -> {
            cell(book, "can-bo-xa-dai-hoc").setCellValue(150);
            cell(book, "cap-uy").setCellValue(-3);
        })));
        Locator problem =
                page.locator(".intake-numbers tr:has(.intake-PROBLEM)").first();
        assertThat(problem.locator(".intake-address")).hasText("F" + (row(form, "cap-uy") + 1));
        assertThat(problem).containsText("Phiếu số liệu");
        assertThat(problem.locator(".problem")).containsText("số âm");
        assertThat(page.locator("button[form=acceptance]")).hasCount(0);
        both(clerk, "intake-problem");
        page.locator("form[action$='/withdrawal'] button").click();
        assertThat(page.locator("#sent")).hasCount(0);

        send(clerk, workbook("phieu-pac-nam.xlsx", edited(form, book -> {
            cell(book, "can-bo-xa-dai-hoc").setCellValue(150);
            cell(book, "cap-uy").setCellValue(35);
        })));
        Locator numbers = page.locator(".intake-numbers tbody");
        assertThat(numbers.locator(".intake-NEW")).hasCount(1);
        assertThat(numbers.locator(".intake-CHANGED")).hasCount(1);
        assertThat(numbers.locator("tr:has(.intake-CHANGED) .number")).hasText(new String[] {"34", "35"});
        both(clerk, "intake-preview");
        page.locator(".choices a[href$='show=UNCHANGED']").click();
        assertThat(numbers.locator(".intake-UNCHANGED")).hasCount(14);
        page.locator("button[form=acceptance]").click();
        assertThat(page.locator(".good-notice")).containsText("Đã ghi 2 số");
        both(clerk, "intake-taken");

        clerk.open("/entry/" + YEAR + "?unit=" + UNIT);
        assertThat(page.locator("#value-can-bo-xa-dai-hoc")).hasValue("150");
        assertThat(page.locator("#value-cap-uy")).hasValue("35");
    }

    @Test
    void aFileThatCannotBeTakenIsAnsweredWithOneSentence(Visit clerk) {
        clerk.signIn(CLERK);
        send(
                clerk,
                workbook("phieu.xlsx", "<html><table><tr><td>305</td></tr></table>".getBytes(StandardCharsets.UTF_8)));

        assertThat(clerk.page().locator(".intake-files .problem"))
                .hasText("Tệp không phải là bảng tính .xlsx, dù tên có thể ghi như vậy. Hãy chọn đúng tệp Excel.");
        assertThat(clerk.page().locator("button[form=acceptance]")).hasCount(0);
        both(clerk, "intake-bad-file");
    }

    @Test
    void whoeverLeavesFindsTheResultAgain(Visit clerk) throws Exception {
        clerk.signIn(CLERK);
        Page page = clerk.page();
        send(
                clerk,
                workbook(
                        "phieu-roi-trang.xlsx",
                        edited(form(clerk, UNIT), book -> cell(book, "cap-uy").setCellValue(36))));
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            try (var holding = slow.createStatement()) {
                // Every number waits for its past to be written.
                holding.execute("lock table measurement_change in share mode");
            }
            page.locator("button[form=acceptance]").click();
            assertThat(page.locator("#intake progress")).isVisible();
            assertThat(page.locator("#intake")).containsText("Đang ghi 1 số");
            both(clerk, "intake-busy");
            clerk.open("/");
            slow.rollback();
        }
        clerk.open("/intake");
        page.locator("tbody a:has-text('phieu-roi-trang.xlsx')").click();
        assertThat(page.locator(".good-notice")).containsText("Đã ghi 1 số");
        clerk.open("/intake");
        assertThat(page.locator("tbody .status")).hasText("Đã ghi");
        both(clerk, "intake-list");
    }

    @Test
    void manyFilesAreOneIntakeAndABadOneIsLeftOut(Visit committee) throws IOException {
        committee.signIn("thamdinh");
        Page page = committee.page();
        byte[] one = edited(form(committee, UNIT), book -> cell(book, "cap-uy").setCellValue(37));
        byte[] other =
                edited(form(committee, NEIGHBOUR), book -> cell(book, "cap-uy").setCellValue(39));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("cac-huyen/ngan-son.xlsx"));
            zip.write(other);
            zip.putNextEntry(new ZipEntry("cac-huyen/hong.xlsx"));
            zip.write("đây không phải bảng tính".getBytes(StandardCharsets.UTF_8));
        }
        send(committee, workbook("pac-nam.xlsx", one), workbook("cac-huyen.zip", packed.toByteArray()));

        assertThat(page.locator(".intake-files li")).hasCount(3);
        assertThat(page.locator(".intake-numbers .intake-CHANGED")).hasCount(2);
        assertThat(page.locator("button[form=acceptance]")).hasCount(0);
        both(committee, "intake-many");
        page.locator(".intake-files li:has-text('hong.xlsx') button").click();
        page.locator("button[form=acceptance]").click();
        assertThat(page.locator(".good-notice")).containsText("Đã ghi 2 số");
        committee.open("/entry/" + YEAR + "?unit=" + NEIGHBOUR);
        assertThat(page.locator("#value-cap-uy")).hasValue("39");
    }

    @Test
    void aWorkbookOfOnesOwnIsReadAsItsReaderSaidOnce(Visit committee) {
        committee.signIn("thamdinh");
        Page page = committee.page();
        send(committee, workbook("tong-hop.xlsx", compiled(213, 217)));
        page.locator("a[href$='/files/1/columns']").click();
        assertThat(page.locator("#heading")).hasValue("2");
        page.locator("#year").selectOption(String.valueOf(YEAR));
        page.locator(".intake-place button").click();
        assertThat(page.locator("#year")).hasValue(String.valueOf(YEAR));
        page.locator("#column-1").selectOption("unit");
        page.locator("#column-2").selectOption("f:can-bo-xa");
        both(committee, "intake-columns");
        page.locator("form[method=post] button.act:not(.second)").last().click();
        assertThat(page.locator(".intake-question")).hasCount(2);
        both(committee, "intake-questions");
        page.locator(".intake-question:has-text('Cộng') select").selectOption("-");
        page.locator("form[method=post] button.act:not(.second)").last().click();
        assertThat(page.locator(".intake-numbers tbody tr")).hasCount(2);
        both(committee, "intake-own-workbook");

        send(committee, workbook("tong-hop-moi.xlsx", compiled(214, 218)));
        page.locator("a[href$='/files/1/columns']").click();
        assertThat(page.locator(".good-notice")).containsText("đã từng đọc");
        page.locator("#year").selectOption(String.valueOf(YEAR));
        page.locator(".intake-place button").click();
        assertThat(page.locator("#column-2")).hasValue("f:can-bo-xa");
        page.locator("form[method=post] button.act:not(.second)").last().click();
        assertThat(page.locator(".intake-numbers .intake-CHANGED")).hasCount(2);
        page.locator("button[form=acceptance]").click();
        assertThat(page.locator(".good-notice")).containsText("Đã ghi 2 số");
        committee.open("/entry/" + YEAR + "?unit=" + UNIT);
        assertThat(page.locator("#value-can-bo-xa")).hasValue("214");
    }

    /** As an office compiles it: a title, names as people say them, and a sum. */
    private static byte[] compiled(int one, int other) {
        Object[][] cells = {
            {"BẢNG TỔNG HỢP"},
            {"TT", "Đơn vị", "Cán bộ xã"},
            {1, "Huyện ủy Pác Nặm", one},
            {2, "Ngân Sơn", other},
            {null, "Cộng", one + other}
        };
        return edited(null, book -> {
            var sheet = book.createSheet("Tổng hợp");
            for (int r = 0; r < cells.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < cells[r].length; c++) {
                    if (cells[r][c] instanceof Integer number) {
                        row.createCell(c).setCellValue(number);
                    } else if (cells[r][c] instanceof String text) {
                        row.createCell(c).setCellValue(text);
                    }
                }
            }
        });
    }

    private long unit(String key) {
        return units.byKey(key, LocalDate.of(YEAR, 12, 31)).orElseThrow().id();
    }

    private static byte[] form(Visit visit, String unit) {
        visit.open("/entry/" + YEAR + "?unit=" + unit);
        Download form = visit.page()
                .waitForDownload(() -> visit.page()
                        .locator("a[href^='/entry/" + YEAR + ".xlsx']")
                        .click());
        try {
            return Files.readAllBytes(form.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilePayload workbook(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static void send(Visit visit, FilePayload... files) {
        visit.open("/intake");
        visit.page().setInputFiles("#files", files);
        visit.page().locator("form[enctype] button").click();
        assertThat(visit.page().locator(".intake-files")).isVisible();
    }

    /** On a desk and in a hand. */
    private static void both(Visit visit, String name) {
        visit.page().setViewportSize(1440, 900);
        visit.screenshot(name);
        visit.page().setViewportSize(360, 800);
        visit.screenshot(name + "-360");
        visit.page().setViewportSize(1440, 900);
    }

    private static byte[] edited(byte[] content, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook book =
                        content == null ? new XSSFWorkbook() : new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int row(byte[] form, String figure) {
        int[] row = {-1};
        edited(form, book -> row[0] = cell(book, figure).getRowIndex());
        return row[0];
    }

    private static Cell cell(XSSFWorkbook book, String figure) {
        for (Row row : book.getSheetAt(0)) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("f:" + figure)) {
                return row.getCell(THIS_YEAR);
            }
        }
        throw new AssertionError(figure);
    }
}
