package vn.muctieu.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(name = "set-up", required = false) @Nullable String justSetUp,
            @AuthenticationPrincipal @Nullable Person person,
            Model model) {
        String local = SignInWay.local(to);
        if (person != null) {
            return "redirect:" + local;
        }
        model.addAttribute("to", local);
        model.addAttribute("refused", refused != null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("justSetUp", justSetUp != null);
        model.addAttribute("firstStart", !setUp.isOver());
        return "account/sign-in";
    }
}
