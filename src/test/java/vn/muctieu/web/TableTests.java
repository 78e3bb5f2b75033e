package vn.muctieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-5", "@SUM(A1)", "\tx", "Đảng bộ xã \"A\"; B"})
    void whatLooksLikeAFormulaComesBackAsTheTextItWas(String text) throws IOException {
        try (XSSFWorkbook book = workbook(table(text, null))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void numbersAreNumbers() throws IOException {
        try (XSSFWorkbook book = workbook(table("x", new BigDecimal("1234567.5000")))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(1234567.5);
        }
    }

    @Test
    void aVietnameseExcelReadsTheCsv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table("=1+1", new BigDecimal("93.0700")).csv(Locale.forLanguageTag("vi"), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"Tên\";\"Số\"\r\n\"'=1+1\";93,07\r\n");
    }

    private static Table table(Object... fields) {
        return new Table("Bảng: thử", List.of("Tên", "Số"), rows -> rows.accept(Arrays.asList(fields)));
    }

    private static XSSFWorkbook workbook(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.workbook(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
