package vn.muctieu.report;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;

/** Reviews as files. */
@Controller
@SignedIn
class ReportController {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = MediaType.APPLICATION_PDF_VALUE;
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/reviews/{id}.docx")
    ResponseEntity<byte[]> document(@AuthenticationPrincipal Person person, @PathVariable long id) {
        return file(reports.document(person, id), WORD, "bao-cao-" + id + ".docx");
    }

    @GetMapping("/reviews/{id}.pdf")
    ResponseEntity<byte[]> print(@AuthenticationPrincipal Person person, @PathVariable long id) {
        return file(reports.print(person, id), PDF, "bao-cao-" + id + ".pdf");
    }

    @GetMapping("/reviews/{id}.xlsx")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal Person person, @PathVariable long id) {
        return file(reports.workbook(person, id), EXCEL, "phu-luc-" + id + ".xlsx");
    }

    static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
