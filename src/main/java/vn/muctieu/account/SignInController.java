package vn.muctieu.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people sign in; the form itself is taken by Spring Security. */
@Controller
@Everyone
class SignInController {

    private final SetUp setUp;

    SignInController(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam MultiValueMap<String, String> query,
            @AuthenticationPrincipal @Nullable Person person,
            Model model) {
        String to = SignInWay.local(query.getFirst("to"));
        if (person != null) {
            return "redirect:" + to;
        }
        model.addAttribute("to", to);
        model.addAttribute("refused", query.containsKey("refused"));
        model.addAttribute("signedOut", query.containsKey("signed-out"));
        model.addAttribute("justSetUp", query.containsKey("set-up"));
        model.addAttribute("firstStart", !setUp.isOver());
        return "account/sign-in";
    }
}
