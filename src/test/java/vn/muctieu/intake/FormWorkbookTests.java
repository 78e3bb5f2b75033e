package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.muctieu.ApplicationTest;
import vn.muctieu.account.Person;

@ApplicationTest
class FormWorkbookTests extends AtDesk {

    @Test
    void aFormHoldsItsFiguresWithLastYearAndWhatIsThereNow() throws IOException {
        desk.stands("ba-be", "can-bo-xa", 2023, "310");
        desk.stands("ba-be", "can-bo-xa", 2024, "305");
        try (XSSFWorkbook book = book(desk.staff, "/entry/2024.xlsx?unit=ba-be")) {
            Sheet sheet = book.getSheetAt(0);
            Row row = row(sheet, "f:can-bo-xa");

            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Cán bộ, công chức cấp xã");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("người");
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(310);
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(305);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).contains("2024", "Ba Bể");
        }
    }

    @Test
    void onlyTheCellsToFillInCanBeTypedInto() throws IOException {
        try (XSSFWorkbook book = book(desk.staff, "/entry/2024.xlsx?unit=ba-be")) {
            XSSFSheet sheet = book.getSheetAt(0);
            Row row = row(sheet, "f:can-bo-xa");

            assertThat(sheet.getProtect()).isTrue();
            assertThat(row.getCell(5).getCellStyle().getLocked()).isFalse();
            assertThat(row.getCell(2).getCellStyle().getLocked()).isTrue();
            assertThat(row.getCell(4).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(book.isSheetVeryHidden(1)).isTrue();
        }
    }

    @Test
    void aCellTakesNoMoreThanItsWhole() throws IOException {
        try (XSSFWorkbook book = book(desk.staff, "/entry/2024.xlsx?unit=ba-be")) {
            XSSFSheet sheet = book.getSheetAt(0);
            String whole = "F" + (row(sheet, "f:can-bo-xa-trung-cap").getRowNum() + 1);
            int part = row(sheet, "f:can-bo-xa-dai-hoc").getRowNum();

            assertThat(sheet.getDataValidations())
                    .filteredOn(
                            rule -> rule.getRegions().getCellRangeAddresses()[0].isInRange(part, 5))
                    .singleElement()
                    .satisfies(rule -> {
                        assertThat(rule.getValidationConstraint().getFormula1())
                                .contains("<=" + whole)
                                .contains(">=0");
                        assertThat(rule.getErrorBoxText()).contains("số nguyên").contains("Không được lớn hơn \"");
                    });
        }
    }

    @Test
    void aYearHasASheetForEachGroupOfFiguresAndARowForEachUnit() throws IOException {
        desk.stands("cho-moi", "can-bo-xa-dai-hoc", 2024, "77");
        try (XSSFWorkbook book = book(desk.committee, "/submissions/2024.xlsx")) {
            assertThat(book.getNumberOfSheets()).isEqualTo(6);
            XSSFSheet officials = book.getSheetAt(4);
            assertThat(officials.getSheetName()).contains("Cán bộ, công chức cấp xã");
            assertThat(officials.isColumnHidden(0)).isTrue();
            assertThat(officials.getRow(4).getZeroHeight()).isTrue();
            assertThat(officials.getLastRowNum() - 7).isEqualTo(8);
            assertThat(row(officials, "u:cho-moi").getCell(8).getNumericCellValue())
                    .isEqualTo(77);
            assertThat(book.getSheetAt(0).getLastRowNum() - 7).isEqualTo(11);
        }
    }

    @Test
    void aUnitsWorkbookOfAYearHoldsThatUnitAlone() throws IOException {
        try (XSSFWorkbook book = book(desk.staff, "/submissions/2024.xlsx")) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(8);
        }
    }

    @Test
    void aYearIsGivenOutAsCsvWithALineForEachNumber() {
        desk.stands("ba-be", "can-bo-xa", 2024, "305");
        MvcTestResult answer = get(desk.staff, "/submissions/2024.csv");

        assertThat(answer).hasStatus(200);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"ba-be\";")
                .contains("\"can-bo-xa\";\"Cán bộ, công chức cấp xã\";\"người\";;305\r\n")
                .doesNotContain("bach-thong");
    }

    @Test
    void anotherUnitsWorkbookIsNotFound() {
        assertThat(get(desk.neighbour, "/entry/2024.xlsx?unit=ba-be")).hasStatus(404);
        assertThat(get(desk.staff, "/entry/2024.xlsx?unit=bac-kan")).hasStatus(404);
        assertThat(get(desk.staff, "/entry/2023.xlsx?unit=ba-be")).hasStatus(404);
        assertThat(get(desk.staff, "/submissions/2023.xlsx")).hasStatus(404);
    }

    private static Row row(Sheet sheet, String key) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(key)) {
                return row;
            }
        }
        throw new AssertionError(key);
    }

    private XSSFWorkbook book(Person person, String path) throws IOException {
        MvcTestResult answer = get(person, path);
        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        return new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }
}
