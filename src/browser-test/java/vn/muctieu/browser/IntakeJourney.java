package vn.muctieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A form goes out as a workbook and comes back; and a workbook of one's own is read after its columns were named. */
@BrowserTest
class IntakeJourney {

    private static final int THIS_YEAR = 5;

    @Test
    void aFormIsFilledWithoutANetworkLookedAtAndTakenOver(Visit staff) {
        staff.signIn("canbo");
        staff.open("/entry/2024?unit=ba-be");
        Page page = staff.page();
        Download form = page.waitForDownload(
                () -> page.locator("a[href^='/entry/2024.xlsx']").click());
        byte[] filled = edited(content(form), book -> {
            cell(book, "can-bo-xa-dai-hoc", 247);
            cell(book, "can-bo-xa", -3);
        });
        send(staff, "phieu-ba-be.xlsx", filled);
        assertThat(page.locator(".status.intake-PROBLEM")).hasCount(2);
        assertThat(page.locator("button[form=acceptance]")).hasCount(0);
        both(staff, "intake-problem");

        filled = edited(content(form), book -> cell(book, "can-bo-xa-dai-hoc", 247));
        send(staff, "phieu-ba-be.xlsx", filled);
        assertThat(page.locator(".status.intake-CHANGED")).hasCount(1);
        both(staff, "intake-preview");
        page.locator("button[form=acceptance]").click();
        assertThat(page.locator(".good-notice")).containsText("Đã ghi 1 số");
        both(staff, "intake-taken");
        staff.open("/entry/2024?unit=ba-be");
        assertThat(page.locator("#value-can-bo-xa-dai-hoc")).hasValue("247");
        staff.open("/intake");
        assertThat(page.locator("tbody tr").first()).containsText("phieu-ba-be.xlsx");
        both(staff, "intake-list");
    }

    @Test
    void aWorkbookOfOnesOwnIsReadAsItsReaderSays(Visit committee) {
        committee.signIn("thamdinh");
        Page page = committee.page();
        send(committee, "tong-hop.xlsx", edited(null, book -> {
            var sheet = book.createSheet("Tổng hợp");
            Object[][] cells = {
                {"BẢNG TỔNG HỢP"},
                {"TT", "Đơn vị", "Cán bộ xã"},
                {1, "Huyện ủy Ba Bể", 316},
                {2, "Bạch Thông", 246},
                {null, "Cộng", 562}
            };
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
        }));
        page.locator("a[href$='/files/1/columns']").click();
        assertThat(page.locator("#heading")).hasValue("2");
        assertThat(page.locator("#year")).hasValue("2024");
        page.locator("#column-1").selectOption("unit");
        page.locator("#column-2").selectOption("f:can-bo-xa");
        both(committee, "intake-columns");
        page.locator("form[method=post] button.act:not(.second)").last().click();
        assertThat(page.locator(".intake-question")).hasCount(2);
        both(committee, "intake-questions");
        page.locator("#question-1").selectOption("-");
        page.locator("form[method=post] button.act:not(.second)").last().click();
        assertThat(page.locator(".intake-numbers tbody tr")).hasCount(2);
        both(committee, "intake-own-workbook");
    }

    private static void send(Visit visit, String name, byte[] content) {
        visit.open("/intake");
        visit.page().setInputFiles("#files", new FilePayload(name, "application/octet-stream", content));
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

    private static byte[] content(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void cell(XSSFWorkbook book, String figure, int number) {
        for (Row row : book.getSheetAt(0)) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("f:" + figure)) {
                row.getCell(THIS_YEAR).setCellValue(number);
                return;
            }
        }
        throw new AssertionError(figure);
    }
}
