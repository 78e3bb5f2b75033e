package vn.muctieu.ruling;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Decides;
import vn.muctieu.account.Person;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;
import vn.muctieu.web.Redirects;

/** What was settled of a target beside the figures, and the forms to settle more. */
@Controller
@RequestMapping("/resolutions/{slug}/targets/{number}/rulings")
class RulingController {

    private final RulingDesk desk;
    private final RulingPages pages;
    private final ResolutionQuery resolutions;
    private final MessageSource messages;

    RulingController(RulingDesk desk, RulingPages pages, ResolutionQuery resolutions, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.resolutions = resolutions;
        this.messages = messages;
    }

    @Decides
    @GetMapping
    String rulings(
            @AuthenticationPrincipal Person person, @PathVariable String slug, @PathVariable int number, Model model) {
        model.addAttribute("page", pages.of(person, resolution(slug), number));
        return "ruling/rulings";
    }

    @Decides
    @PostMapping
    Object record(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute("form") RulingForm form,
            Locale language) {
        Resolution resolution = resolution(slug);
        try {
            desk.record(person, resolution, number, form);
            return Redirects.to("/resolutions/{slug}/targets/{number}/rulings", slug, number);
        } catch (RulingRefused refused) {
            var page = new ModelAndView("ruling/rulings", refused.status());
            page.addObject("page", pages.of(person, resolution, number));
            page.addObject("typed", form);
            page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
            return page;
        }
    }

    @Decides
    @PostMapping("/{id}/withdrawal")
    Object withdraw(
            @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable long id) {
        desk.withdraw(person, resolution(slug), number, id);
        return Redirects.to("/resolutions/{slug}/targets/{number}/rulings", slug, number);
    }

    private Resolution resolution(String slug) {
        return resolutions.bySlug(slug).orElseThrow(() -> new NoSuchRuling(slug));
    }
}
