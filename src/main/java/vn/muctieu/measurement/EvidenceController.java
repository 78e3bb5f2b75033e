package vn.muctieu.measurement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.web.Redirects;

/** A form's evidence: added, taken away, and downloaded, never shown. */
@Controller
class EvidenceController {

    private final EvidenceDesk desk;
    private final EvidenceQuery files;
    private final ExaminationQuery pages;
    private final MessageSource messages;

    EvidenceController(EvidenceDesk desk, EvidenceQuery files, ExaminationQuery pages, MessageSource messages) {
        this.desk = desk;
        this.files = files;
        this.pages = pages;
        this.messages = messages;
    }

    @SignedIn
    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        EvidenceQuery.File file = files.file(person, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    @Enters
    @PostMapping("/submissions/{year}/{unit}/evidence")
    Object add(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language)
            throws IOException {
        try {
            String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
            byte[] content = file == null ? new byte[0] : file.getBytes();
            desk.add(person, year, unit, figure.isBlank() ? null : figure, EvidenceFile.of(name, content));
            return Redirects.to("/submissions/{year}/{unit}#evidence", year, unit);
        } catch (EntryRefused refused) {
            return refused(person, year, unit, refused, language);
        }
    }

    @Enters
    @PostMapping("/submissions/{year}/{unit}/evidence/{id}/removal")
    Object remove(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @PathVariable UUID id,
            Locale language) {
        try {
            desk.remove(person, year, unit, id);
            return Redirects.to("/submissions/{year}/{unit}#evidence", year, unit);
        } catch (EntryRefused refused) {
            return refused(person, year, unit, refused, language);
        }
    }

    private ModelAndView refused(Person person, int year, String unit, EntryRefused refused, Locale language) {
        var page = new ModelAndView("measurement/examination", refused.status());
        page.addObject("page", pages.page(person, year, unit));
        page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
        return page;
    }
}
