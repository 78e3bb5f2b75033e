package vn.muctieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.muctieu.DemonstrationTest;
import vn.muctieu.LibreOffice;

/** What is made here, opened by LibreOffice, which ./check provides. */
@Tag(LibreOffice.TAG)
@DemonstrationTest
class OfficeTests extends Reporting {

    @TempDir
    private Path folder;

    @Test
    void theReportHasTheFormOfPartyDocumentsThereToo() throws Exception {
        long review = committee.signed(2024);
        byte[] there = printed("bao-cao.docx", reports.document(leader, review));

        PartyForm.measure(there);
        try (var own = Loader.loadPDF(reports.print(leader, review));
                var theirs = Loader.loadPDF(there)) {
            assertThat(own.getNumberOfPages()).isEqualTo(theirs.getNumberOfPages());
        }
    }

    @Test
    void aBriefingIsOnePageThereToo() throws Exception {
        committee.signed(2024);
        committee.signedWithLongWords("10-nq-tu", 2020);

        byte[] sixteen = printed("tom-tat.docx", briefings.document(leader, "10-nq-tu", null, 2020));
        try (var there = Loader.loadPDF(sixteen)) {
            assertThat(there.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theAppendixIsOpenedAsAWorkbook() throws Exception {
        byte[] there = printed("phu-luc.xlsx", reports.workbook(leader, committee.signed(2024)));

        try (var pages = Loader.loadPDF(there)) {
            assertThat(pages.getPage(0).getMediaBox().getWidth())
                    .as("lies on its side")
                    .isGreaterThan(pages.getPage(0).getMediaBox().getHeight());
        }
    }

    private byte[] printed(String name, byte[] file) throws IOException, InterruptedException {
        Path document = Files.write(folder.resolve(name), file);
        // Only the typeface of the program itself, so that lines end alike on every machine.
        Path typefaces = Files.writeString(
                folder.resolve("fonts.conf"),
                "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
                        .formatted(
                                Path.of("src/main/resources/report/fonts").toAbsolutePath(), folder.resolve("fonts")));
        return LibreOffice.convert(document, "pdf", folder, Map.of("FONTCONFIG_FILE", typefaces.toString()))
                .content();
    }
}
