package vn.muctieu.report;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Administers;
import vn.muctieu.account.Person;
import vn.muctieu.web.Redirects;

/** The forms that reports follow. */
@Controller
@Administers
class TemplateController {

    private final TemplateDesk desk;
    private final TemplateQuery templates;
    private final MessageSource messages;

    TemplateController(TemplateDesk desk, TemplateQuery templates, MessageSource messages) {
        this.desk = desk;
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping("/report-templates")
    ModelAndView templates(@AuthenticationPrincipal Person person) {
        return page(person, HttpStatus.OK);
    }

    @PostMapping("/report-templates")
    Object upload(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam MultipartFile file,
            Locale language)
            throws IOException {
        try {
            String name = file.getOriginalFilename();
            desk.upload(person, validFrom, name == null ? "" : name, file.getBytes());
            return Redirects.to("/report-templates");
        } catch (TemplateRefused refused) {
            return page(person, refused.status())
                    .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language))
                    .addObject("validFrom", validFrom);
        }
    }

    /** The form that came with the program, to begin with. */
    @GetMapping("/report-templates/shipped.docx")
    ResponseEntity<byte[]> shipped() {
        return ReportController.file(TemplateQuery.shipped("bao-cao"), ReportController.WORD, "mau-bao-cao.docx");
    }

    @GetMapping("/report-templates/{id}.docx")
    ResponseEntity<byte[]> template(@AuthenticationPrincipal Person person, @PathVariable long id) {
        byte[] content = templates
                .content(person.unit(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ReportController.file(content, ReportController.WORD, "mau-bao-cao-" + id + ".docx");
    }

    private ModelAndView page(Person person, HttpStatus status) {
        return new ModelAndView("report/templates", status)
                .addObject("templates", templates.of(person.unit()))
                .addObject("places", String.join("}, {", Fillings.known()));
    }
}
