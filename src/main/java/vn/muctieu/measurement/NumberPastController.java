package vn.muctieu.measurement;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;

/** What happened to a number, from the first to the last change. */
@Controller
class NumberPastController {

    private final NumberPastQuery pasts;

    NumberPastController(NumberPastQuery pasts) {
        this.pasts = pasts;
    }

    @SignedIn
    @GetMapping("/submissions/{year}/{unit}/figures/{figure}")
    String past(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @PathVariable String figure,
            Model model) {
        model.addAttribute("past", pasts.past(person, year, unit, figure));
        return "measurement/past";
    }
}
