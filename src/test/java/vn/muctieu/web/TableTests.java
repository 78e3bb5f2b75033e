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
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-5", "@SUM(A1)", "\tx", "'=1+1", "''+84", "'x", "Đảng bộ xã \"A\"; B"})
    void whatLooksLikeAFormulaComesBackAsTheTextItWas(String text) throws IOException {
        try (XSSFWorkbook book = workbook(table(text, null))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
        String field = csv(table(text, 1)).lines().toList().get(1).replaceFirst(";1$", "");
        String written = field.substring(1, field.length() - 1).replace("\"\"", "\"");
        assertThat(written).doesNotMatch("(?s)[=+@\t-].*");
        assertThat(written.replaceFirst("^'('*[=+@\t-])", "$1")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1234567.5000, '1.234.567,5', '1,234,567.5'", "1000, 1.000, '1,000'", "7, 7, 7", "0.25, '0,25', 0.25"})
    void numbersAreNumbersThatEverybodySeesWithTheirOwnSeparators(String number, String here, String there)
            throws IOException {
        try (XSSFWorkbook book = workbook(table("x", new BigDecimal(number)))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getNumericCellValue()).isEqualTo(Double.parseDouble(number));
            assertThat(new DataFormatter(Locale.forLanguageTag("vi")).formatCellValue(cell))
                    .isEqualTo(here);
            assertThat(new DataFormatter(Locale.ENGLISH).formatCellValue(cell)).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @CsvSource({"79.9, '79,9%'", "80.00, 80%", "94.07, '94,07%'"})
    void sharesAreNumbersToo(String points, String shown) throws IOException {
        try (XSSFWorkbook book = workbook(table("x", new Table.Percent(new BigDecimal(points))))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(new DataFormatter(Locale.forLanguageTag("vi")).formatCellValue(cell))
                    .isEqualTo(shown);
        }
    }

    @Test
    void aYearIsNoQuantity() throws IOException {
        try (XSSFWorkbook book = workbook(table("x", 2024))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(new DataFormatter(Locale.forLanguageTag("vi")).formatCellValue(cell))
                    .isEqualTo("2024");
        }
    }

    @Test
    void aVietnameseExcelReadsTheCsv() throws IOException {
        assertThat(csv(table("=1+1", new BigDecimal("93.0700"))))
                .isEqualTo("\uFEFF\"Tên\";\"Số\"\r\n\"'=1+1\";93,07\r\n");
    }

    private static String csv(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.csv(Locale.forLanguageTag("vi"), out);
        return out.toString(StandardCharsets.UTF_8);
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
