package vn.muctieu.reminder;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.web.Redirects;

/** A person's reminders, and whether they come by e-mail. */
@Controller
@SignedIn
class ReminderController {

    private final ReminderDesk desk;
    private final ReminderQuery reminders;
    private final MessageSource messages;

    ReminderController(ReminderDesk desk, ReminderQuery reminders, MessageSource messages) {
        this.desk = desk;
        this.reminders = reminders;
        this.messages = messages;
    }

    @GetMapping("/reminders")
    String reminders(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("reminders", reminders.all(person));
        model.addAttribute("mail", reminders.address(person));
        return "reminder/reminders";
    }

    @PostMapping("/reminders/reading")
    Object read(@AuthenticationPrincipal Person person) {
        desk.read(person);
        return Redirects.to("/reminders");
    }

    @PostMapping("/reminders/address")
    Object mailTo(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean wanted,
            Locale language) {
        try {
            desk.mailTo(person, address, wanted);
            return Redirects.to("/reminders");
        } catch (AddressRefused refused) {
            var page = new ModelAndView("reminder/reminders", refused.status());
            page.addObject("reminders", reminders.all(person));
            page.addObject("mail", new ReminderQuery.Address(address, wanted));
            page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
            return page;
        }
    }
}
