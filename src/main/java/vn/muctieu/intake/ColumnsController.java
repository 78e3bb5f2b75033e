package vn.muctieu.intake;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.web.Redirects;
import vn.muctieu.web.Refused;

/** Where a person says what the columns of their own workbook are. */
@Controller
@Enters
@RequestMapping("/intake/{key}/files/{file}/columns")
class ColumnsController {

    private static final long PATIENCE_MILLIS = 900;

    private final ForeignFileQuery files;
    private final ColumnsDesk columns;
    private final IntakeDesk desk;
    private final IntakeWork work;
    private final MessageSource messages;

    ColumnsController(
            ForeignFileQuery files, ColumnsDesk columns, IntakeDesk desk, IntakeWork work, MessageSource messages) {
        this.files = files;
        this.columns = columns;
        this.desk = desk;
        this.work = work;
        this.messages = messages;
    }

    @GetMapping
    String columns(
            @AuthenticationPrincipal Person person,
            @PathVariable String key,
            @PathVariable int file,
            ForeignFileQuery.Wish wish,
            Locale language,
            Model model) {
        model.addAttribute("page", files.page(person, key, file, wish, language));
        return "intake/columns";
    }

    @PostMapping
    Object say(
            @AuthenticationPrincipal Person person,
            @PathVariable String key,
            @PathVariable int file,
            @RequestParam int sheet,
            @RequestParam int heading,
            @RequestParam int year,
            @RequestParam Map<String, String> fields,
            Locale language) {
        try {
            if (!columns.say(person, key, file, ColumnsForm.of(sheet, heading, year, fields))) {
                return Redirects.to("/intake/{key}/files/{file}/columns", key, file);
            }
        } catch (FileRefused refused) {
            var wish = new ForeignFileQuery.Wish(sheet, heading, year);
            return again(refused, files.page(person, key, file, wish, language), language);
        }
        if (desk.readAgain(person, key)) {
            work.go(key, PATIENCE_MILLIS);
        }
        return Redirects.to("/intake/{key}", key);
    }

    private ModelAndView again(Refused refused, ColumnsPage page, Locale language) {
        var view = new ModelAndView("intake/columns", refused.status());
        view.addObject("page", page);
        view.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
        return view;
    }
}
