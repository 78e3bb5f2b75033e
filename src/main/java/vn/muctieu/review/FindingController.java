package vn.muctieu.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.progress.Outcome;
import vn.muctieu.review.Conclusion.OnTarget;
import vn.muctieu.review.FindingDesk.RemedyForm;
import vn.muctieu.web.Redirects;

/** One target of a review: why it is not reached, and what is to be done. */
@Controller
@SignedIn
@RequestMapping("/reviews/{id}/targets/{number}")
class FindingController {

    private final FindingDesk desk;
    private final FindingQuery findings;
    private final ConclusionQuery conclusions;
    private final MessageSource messages;

    FindingController(FindingDesk desk, FindingQuery findings, ConclusionQuery conclusions, MessageSource messages) {
        this.desk = desk;
        this.findings = findings;
        this.conclusions = conclusions;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView target(@AuthenticationPrincipal Person person, @PathVariable long id, @PathVariable int number) {
        return page(person, id, number, HttpStatus.OK);
    }

    @PostMapping("/causes")
    Object nameCause(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Long choice,
            @RequestParam(defaultValue = "") String text,
            Locale language) {
        Runnable deed = () -> desk.nameCause(person, id, number, choice, text);
        return done(deed, person, id, number, language, "text", text);
    }

    @PostMapping("/causes/{cause}/removal")
    Object removeCause(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable long cause,
            Locale language) {
        return done(() -> desk.removeCause(person, id, number, cause), person, id, number, language, "text", "");
    }

    @PostMapping("/remedies")
    Object propose(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @PathVariable int number,
            RemedyForm remedy,
            Locale language) {
        return done(() -> desk.propose(person, id, number, remedy), person, id, number, language, "remedy", remedy);
    }

    @PostMapping("/remedies/{remedy}/removal")
    Object removeRemedy(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable long remedy,
            Locale language) {
        return done(() -> desk.removeRemedy(person, id, number, remedy), person, id, number, language, "text", "");
    }

    @PostMapping("/surrender")
    Object surrender(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String proposal,
            Locale language) {
        var typed = new Conclusion.Surrendered(reason, proposal);
        Runnable deed = () -> desk.surrender(person, id, number, reason, proposal);
        return done(deed, person, id, number, language, "surrender", typed);
    }

    /** @param typed what is shown again if the deed is refused */
    private Object done(Runnable deed, Person person, long id, int number, Locale language, String name, Object typed) {
        try {
            deed.run();
            return Redirects.to("/reviews/{id}/targets/{number}", id, number);
        } catch (ReviewRefused refused) {
            return page(person, id, number, refused.status())
                    .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language))
                    .addObject(name, typed);
        }
    }

    private ModelAndView page(Person person, long id, int number, HttpStatus status) {
        Reviewed review = conclusions.of(person, id);
        OnTarget target = review.conclusion().targets().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new OutOfSight(person, "target " + number));
        return new ModelAndView("review/target", status)
                .addObject("review", review)
                .addObject("target", target)
                .addObject("mayAdd", review.mayWrite() && target.outcome() != Outcome.WITHDRAWN)
                .addObject(
                        "choices",
                        findings.choices(
                                review.row().scope(),
                                ConclusionQuery.endOf(review.row().year())))
                .addObject("remedy", RemedyForm.EMPTY)
                .addObject("surrender", target.surrender());
    }
}
