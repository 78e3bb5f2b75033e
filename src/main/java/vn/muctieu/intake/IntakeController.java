package vn.muctieu.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.web.Download;
import vn.muctieu.web.Redirects;

/** Workbooks that somebody sends, what they would change, and taking it over. */
@Controller
class IntakeController {

    /** Most files are done in less; whoever sends them then needs no second look. */
    private static final long PATIENCE_MILLIS = 900;

    private final IntakeDesk desk;
    private final IntakeWork work;
    private final IntakeQuery intakes;
    private final IntakeTable table;
    private final MessageSource messages;

    IntakeController(IntakeDesk desk, IntakeWork work, IntakeQuery intakes, IntakeTable table, MessageSource messages) {
        this.desk = desk;
        this.work = work;
        this.intakes = intakes;
        this.table = table;
        this.messages = messages;
    }

    @Enters
    @GetMapping("/intake")
    String all(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("sent", intakes.all(person));
        return "intake/list";
    }

    @Enters
    @PostMapping("/intake")
    Object receive(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            Locale language)
            throws IOException {
        List<SentFile> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() || name != null && !name.isEmpty()) {
                sent.add(new SentFile(name == null ? "" : name, file.getBytes()));
            }
        }
        try {
            String key = desk.receive(person, sent);
            work.go(key, PATIENCE_MILLIS);
            return Redirects.to("/intake/{key}", key);
        } catch (FileRefused refused) {
            var page = new ModelAndView("intake/list", refused.status());
            page.addObject("sent", intakes.all(person));
            page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
            return page;
        }
    }

    @Enters
    @GetMapping("/intake/{key}")
    String one(
            @AuthenticationPrincipal Person person,
            @PathVariable String key,
            @RequestParam(required = false) IntakePage.@Nullable State show,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "X-Fragment", defaultValue = "false") boolean fragment,
            Model model,
            Locale language) {
        if (desk.claimLost(person, key)) {
            work.go(key, PATIENCE_MILLIS);
        }
        model.addAttribute("page", intakes.page(person, key, show, from, language));
        return fragment ? "intake/intake :: whole" : "intake/intake";
    }

    @Enters
    @GetMapping("/intake/{key}/numbers.{format:xlsx|csv}")
    void numbers(
            @AuthenticationPrincipal Person person,
            @PathVariable String key,
            @PathVariable String format,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        table.write(person, key, format, language, new Download(response));
    }

    @Enters
    @PostMapping("/intake/{key}/acceptance")
    View accept(
            @AuthenticationPrincipal Person person,
            @PathVariable String key,
            @ModelAttribute("form") ConflictsForm form) {
        if (desk.accept(person, key, form)) {
            work.go(key, PATIENCE_MILLIS);
        }
        return Redirects.to("/intake/{key}", key);
    }

    /**
     * Keeps what was chosen on a page, and goes to another.
     *
     * @param all whether every conflict takes the file's side; null if those of the page were chosen one by one
     */
    @Enters
    @PostMapping("/intake/{key}/choices")
    View choose(
            @AuthenticationPrincipal Person person,
            @PathVariable String key,
            @RequestParam(required = false) IntakePage.@Nullable State show,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Boolean all,
            @ModelAttribute("form") ConflictsForm form) {
        if (all == null) {
            desk.choose(person, key, form);
        } else {
            desk.chooseForAll(person, key, all);
        }
        return Redirects.to("/intake/{key}" + IntakePage.part(show, from), key);
    }

    @Enters
    @PostMapping("/intake/{key}/files/{file}/omission")
    View leaveOut(
            @AuthenticationPrincipal Person person,
            @PathVariable String key,
            @PathVariable int file,
            @RequestParam(defaultValue = "true") boolean out) {
        desk.leaveOut(person, key, file, out);
        if (desk.readAgain(person, key)) {
            work.go(key, PATIENCE_MILLIS);
        }
        return Redirects.to("/intake/{key}", key);
    }

    @Enters
    @PostMapping("/intake/{key}/withdrawal")
    View withdraw(@AuthenticationPrincipal Person person, @PathVariable String key) {
        desk.withdraw(person, key);
        return Redirects.to("/intake");
    }
}
