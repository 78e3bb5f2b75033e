package vn.muctieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.muctieu.ApplicationTest;
import vn.muctieu.LibreOffice;

/** Workbooks of ours, opened and saved by LibreOffice, which ./check provides. */
@Tag(LibreOffice.TAG)
@ApplicationTest
class LibreOfficeTests extends AtDesk {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        desk.stands("ba-be", "can-bo-xa", 2024, "305");
        desk.stands("ba-be", "can-bo-xa", 2023, "312");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entry/2024.xlsx?unit=ba-be", "/submissions/2024.xlsx"})
    void whatLibreOfficeSavesHoldsWhatWeWrote(String path) throws Exception {
        byte[] ours = download(desk.committee, path);
        byte[] theirs = saved(ours);

        assertThat(cells(theirs)).isEqualTo(cells(ours));
        assertThat(numbers(theirs)).isEqualTo(numbers(ours)).isNotEmpty();
    }

    private byte[] saved(byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("ours.xlsx"), content);
        var saved = LibreOffice.convert(file, "xlsx:Calc MS Excel 2007 XML", folder, Map.of());
        // It looks for a Java of its own, which it does not need for this.
        assertThat(saved.said())
                .filteredOn(line -> !line.contains("javaldx"))
                .allMatch(line -> line.startsWith("convert "))
                .isNotEmpty();
        return saved.content();
    }

    private static List<String> cells(byte[] content) {
        return BookReader.read(content).sheets().stream()
                .flatMap(sheet -> sheet.rows().stream()
                        .flatMap(row -> row.cells().stream()
                                .map(cell -> sheet.name()
                                        + sheet.hidden()
                                        + row.index()
                                        + row.hidden()
                                        + ' '
                                        + cell.column()
                                        + cell.kind()
                                        + cell.text())))
                .toList();
    }

    private static List<String> numbers(byte[] content) {
        Book book = BookReader.read(content);
        List<String> numbers = new java.util.ArrayList<>();
        new FormReading(
                        FormIdentity.of(book).orElseThrow(),
                        Map.of(),
                        number -> numbers.add(
                                number.unit() + number.figure() + number.value() + number.base() + number.problem()))
                .read(book);
        return numbers;
    }
}
