package vn.muctieu.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Administers;
import vn.muctieu.account.Person;
import vn.muctieu.web.Redirects;

/** The list of causes that reviews may name. */
@Controller
@Administers
class CauseController {

    private final CauseList list;
    private final FindingQuery findings;
    private final MessageSource messages;
    private final Clock clock;

    CauseController(CauseList list, FindingQuery findings, MessageSource messages, Clock clock) {
        this.list = list;
        this.findings = findings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/causes")
    ModelAndView causes(@AuthenticationPrincipal Person person) {
        return page(person, HttpStatus.OK);
    }

    @PostMapping("/causes")
    Object add(
            @AuthenticationPrincipal Person person,
            @RequestParam CauseChoice.Nature nature,
            @RequestParam(defaultValue = "") String text,
            Locale language) {
        try {
            list.add(person, nature, text);
            return Redirects.to("/causes");
        } catch (ReviewRefused refused) {
            return page(person, refused.status())
                    .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language))
                    .addObject("nature", nature)
                    .addObject("typed", text);
        }
    }

    @PostMapping("/causes/{id}/retirement")
    Object retire(@AuthenticationPrincipal Person person, @PathVariable long id) {
        list.retire(person, id);
        return Redirects.to("/causes");
    }

    private ModelAndView page(Person person, HttpStatus status) {
        return new ModelAndView("review/causes", status)
                .addObject("choices", findings.choices(person.unit(), LocalDate.now(clock)))
                .addObject("natures", CauseChoice.Nature.values());
    }
}
