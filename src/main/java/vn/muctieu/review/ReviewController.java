package vn.muctieu.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.account.SignedIn;
import vn.muctieu.web.Redirects;

/** Reviews: all of them, and one from its start to its signature. Who may write is told in a sentence, not by a bare 403. */
@Controller
@SignedIn
class ReviewController {

    private final ReviewDesk desk;
    private final ReviewQuery reviews;
    private final ConclusionQuery conclusions;
    private final CorrectionQuery corrections;
    private final MessageSource messages;

    ReviewController(
            ReviewDesk desk,
            ReviewQuery reviews,
            ConclusionQuery conclusions,
            CorrectionQuery corrections,
            MessageSource messages) {
        this.desk = desk;
        this.reviews = reviews;
        this.conclusions = conclusions;
        this.corrections = corrections;
        this.messages = messages;
    }

    @GetMapping("/reviews")
    ModelAndView reviews(@AuthenticationPrincipal Person person, @RequestParam(defaultValue = "") String resolution) {
        return list(person, resolution, HttpStatus.OK);
    }

    @PostMapping("/reviews")
    Object start(
            @AuthenticationPrincipal Person person,
            @RequestParam String resolution,
            @RequestParam Review.Kind kind,
            @RequestParam String year,
            Locale language) {
        try {
            return Redirects.to("/reviews/{id}", desk.start(person, resolution, kind, number(year)));
        } catch (ReviewRefused refused) {
            return list(person, resolution, refused.status())
                    .addObject("problem", sentence(refused, language))
                    .addObject("kind", kind)
                    .addObject("year", year);
        }
    }

    @GetMapping("/reviews/{id}")
    ModelAndView review(@AuthenticationPrincipal Person person, @PathVariable long id) {
        return page(person, id, HttpStatus.OK);
    }

    @PostMapping("/reviews/{id}/parts")
    Object write(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            Locale language) {
        Map<Part, String> written = new EnumMap<>(Part.class);
        Part.all().stream().filter(part -> form.containsKey(part.name())).forEach(part -> {
            written.put(part, form.getOrDefault(part.name(), ""));
        });
        try {
            desk.write(person, id, written);
            return Redirects.to("/reviews/{id}?saved=true#parts", id);
        } catch (ReviewRefused refused) {
            return page(person, id, refused.status())
                    .addObject("problem", sentence(refused, language))
                    .addObject("parts", written);
        }
    }

    @PostMapping("/reviews/{id}/signature")
    Object sign(@AuthenticationPrincipal Person person, @PathVariable long id, Locale language) {
        try {
            desk.sign(person, id);
            return Redirects.to("/reviews/{id}", id);
        } catch (ReviewRefused refused) {
            return page(person, id, refused.status()).addObject("problem", sentence(refused, language));
        }
    }

    @PostMapping("/reviews/{id}/withdrawal")
    Object withdraw(@AuthenticationPrincipal Person person, @PathVariable long id, Locale language) {
        try {
            desk.withdraw(person, id);
            return Redirects.to("/reviews");
        } catch (ReviewRefused refused) {
            return page(person, id, refused.status()).addObject("problem", sentence(refused, language));
        }
    }

    /** What an edition says otherwise than the figures do today, or than another edition of the same resolution. */
    @GetMapping("/reviews/{id}/differences")
    ModelAndView differences(
            @AuthenticationPrincipal Person person,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long from) {
        Reviewed one = conclusions.of(person, id);
        ModelAndView page = new ModelAndView("review/differences").addObject("review", one);
        page.addObject(
                "others",
                reviews.all(person).stream()
                        .filter(other -> other.isSigned()
                                && other.id() != id
                                && other.resolution() == one.row().resolution())
                        .toList());
        if (from == 0) {
            Conclusion now = conclusions.now(person, one.row());
            return page.addObject("differences", Difference.between(one.conclusion(), now));
        }
        Reviewed other = conclusions.of(person, from);
        return page.addObject("other", other)
                .addObject("differences", Difference.between(other.conclusion(), one.conclusion()));
    }

    private ModelAndView list(Person person, String resolution, HttpStatus status) {
        List<ReviewRow> all = reviews.all(person);
        return new ModelAndView("review/list", status)
                .addObject("reviews", all)
                .addObject("corrections", corrections.counts(all))
                .addObject("reviewable", reviews.reviewable(person))
                .addObject("resolution", resolution)
                .addObject("mayStart", person.role() == Role.ORGANIZATION_COMMITTEE);
    }

    private ModelAndView page(Person person, long id, HttpStatus status) {
        Reviewed review = conclusions.of(person, id);
        return new ModelAndView("review/review", status)
                .addObject("review", review)
                .addObject("parts", review.conclusion().parts())
                .addObject("all", Part.values())
                .addObject("corrections", corrections.since(review.row()))
                .addObject(
                        "lacks",
                        review.row().isSigned()
                                ? List.of()
                                : review.conclusion().lacks());
    }

    private String sentence(ReviewRefused refused, Locale language) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), language);
    }

    private static int number(String year) {
        if (!year.strip().matches("\\d{4}")) {
            throw new ReviewRefused("not-a-year", year);
        }
        return Integer.parseInt(year.strip());
    }
}
