package vn.muctieu.measurement;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Administers;
import vn.muctieu.account.Person;

/** Opening a closed year again for one unit. */
@Controller
@Administers
class CorrectionController {

    private final CorrectionDesk desk;
    private final YearQuery pages;
    private final MessageSource messages;

    CorrectionController(CorrectionDesk desk, YearQuery pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping("/years/{year}/reopenings")
    Object reopen(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String of,
            Locale language) {
        try {
            desk.reopen(person, year, unit, reason);
            return YearController.shown(year, of);
        } catch (EntryRefused refused) {
            return refused(person, year, of, refused, language)
                    .addObject("chosen", unit)
                    .addObject("reason", reason);
        }
    }

    @PostMapping("/years/{year}/reopenings/{unit}/closing")
    Object close(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String of,
            Locale language) {
        try {
            desk.close(person, year, unit);
            return YearController.shown(year, of);
        } catch (EntryRefused refused) {
            return refused(person, year, of, refused, language);
        }
    }

    private ModelAndView refused(Person person, int year, String of, EntryRefused refused, Locale language) {
        ModelAndView page = YearController.page(pages, person, year, of);
        page.setStatus(refused.status());
        page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
        return page;
    }
}
