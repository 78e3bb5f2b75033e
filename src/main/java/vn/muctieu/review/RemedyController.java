package vn.muctieu.review;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.account.SignedIn;
import vn.muctieu.web.Redirects;

/** What becomes of remedies. */
@Controller
@SignedIn
class RemedyController {

    private final RemedyFollowUp followUp;
    private final RemedyQuery remedies;
    private final MessageSource messages;

    RemedyController(RemedyFollowUp followUp, RemedyQuery remedies, MessageSource messages) {
        this.followUp = followUp;
        this.remedies = remedies;
        this.messages = messages;
    }

    @GetMapping("/remedies")
    String remedies(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("remedies", remedies.all(person));
        return "review/remedies";
    }

    @GetMapping("/remedies/{id}")
    ModelAndView remedy(@AuthenticationPrincipal Person person, @PathVariable long id) {
        return page(person, id, HttpStatus.OK);
    }

    @PostMapping("/remedies/{id}/steps")
    Object note(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @RequestParam Remedy.Status status,
            @RequestParam(defaultValue = "") String note,
            Locale language) {
        try {
            followUp.note(person, id, status, note);
            return Redirects.to("/remedies/{id}", id);
        } catch (ReviewRefused refused) {
            return page(person, id, refused.status())
                    .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language))
                    .addObject("note", note)
                    .addObject("chosen", status);
        }
    }

    private ModelAndView page(Person person, long id, HttpStatus status) {
        RemedyRow remedy = remedies.one(person, id);
        return new ModelAndView("review/remedy", status)
                .addObject("remedy", remedy)
                .addObject("steps", remedies.steps(id))
                .addObject("statuses", Remedy.Status.values())
                .addObject("chosen", Remedy.Status.valueOf(remedy.status()))
                .addObject("mayNote", person.role() == Role.ORGANIZATION_COMMITTEE);
    }
}
