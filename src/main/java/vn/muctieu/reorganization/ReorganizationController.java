package vn.muctieu.reorganization;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Administers;
import vn.muctieu.account.Person;
import vn.muctieu.organization.ReorganizationInUse;
import vn.muctieu.organization.ReorganizationRefused;
import vn.muctieu.web.Redirects;
import vn.muctieu.web.Refused;

/** The pages where admins reorganise units. */
@Controller
@Administers
@RequestMapping("/units/reorganizations")
class ReorganizationController {

    private static final String DRAFT = "/units/reorganizations/drafts/{id}";

    private final ReorganizationDesk desk;
    private final ActQuery acts;
    private final DraftPages drafts;
    private final MessageSource messages;

    ReorganizationController(ReorganizationDesk desk, ActQuery acts, DraftPages drafts, MessageSource messages) {
        this.desk = desk;
        this.acts = acts;
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person admin) {
        return list(admin, HttpStatus.OK);
    }

    @PostMapping
    Object start(@AuthenticationPrincipal Person admin, @ModelAttribute("form") ActForm form, Locale language) {
        try {
            return Redirects.to(DRAFT, desk.start(admin, form));
        } catch (ActRefused refused) {
            return list(admin, refused.status())
                    .addObject("problem", sentence(refused, language))
                    .addObject("typed", form);
        }
    }

    @PostMapping("/{id}/withdrawal")
    Object undo(@AuthenticationPrincipal Person admin, @PathVariable long id, Locale language) {
        try {
            desk.undo(admin, id);
            return Redirects.to("/units/reorganizations?undone");
        } catch (ReorganizationInUse refused) {
            return list(admin, refused.status()).addObject("held", sentence(refused, language));
        }
    }

    @GetMapping("/drafts/{id}")
    ModelAndView draft(@AuthenticationPrincipal Person admin, @PathVariable long id, Locale language) {
        return draft(admin, id, HttpStatus.OK, language);
    }

    @PostMapping("/drafts/{id}")
    Object say(
            @AuthenticationPrincipal Person admin,
            @PathVariable long id,
            @ModelAttribute("form") ActForm form,
            Locale language) {
        return done(admin, id, language, () -> desk.say(admin, id, form));
    }

    @PostMapping("/drafts/{id}/steps")
    Object add(
            @AuthenticationPrincipal Person admin,
            @PathVariable long id,
            @ModelAttribute("form") StepForm form,
            Locale language) {
        return done(admin, id, language, () -> desk.add(admin, id, form));
    }

    @PostMapping("/drafts/{id}/steps/{place}/removal")
    Object remove(
            @AuthenticationPrincipal Person admin, @PathVariable long id, @PathVariable int place, Locale language) {
        return done(admin, id, language, () -> desk.remove(admin, id, place));
    }

    @PostMapping("/drafts/{id}/removal")
    Object discard(@AuthenticationPrincipal Person admin, @PathVariable long id) {
        desk.discard(admin, id);
        return Redirects.to("/units/reorganizations");
    }

    @PostMapping("/drafts/{id}/entry")
    Object enter(@AuthenticationPrincipal Person admin, @PathVariable long id, Locale language) {
        try {
            desk.enter(admin, id);
            return Redirects.to("/units/reorganizations?entered");
        } catch (ActRefused refused) {
            return draft(admin, id, refused.status(), language).addObject("problem", sentence(refused, language));
        } catch (ReorganizationRefused refused) {
            return draft(admin, id, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
    }

    private Object done(Person admin, long id, Locale language, Runnable work) {
        try {
            work.run();
            return Redirects.to(DRAFT, id);
        } catch (ActRefused refused) {
            return draft(admin, id, refused.status(), language).addObject("problem", sentence(refused, language));
        }
    }

    private ModelAndView list(Person admin, HttpStatus status) {
        return new ModelAndView("reorganization/list", status)
                .addObject("drafts", acts.drafts(admin))
                .addObject("acts", acts.entered(admin));
    }

    private ModelAndView draft(Person admin, long id, HttpStatus status, Locale language) {
        return new ModelAndView("reorganization/draft", status).addObject("page", drafts.of(admin, id, language));
    }

    private String sentence(Refused refused, Locale language) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), language);
    }
}
