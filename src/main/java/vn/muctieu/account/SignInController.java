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

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @AuthenticationPrincipal @Nullable Person person,
            Model model) {
        String local = SignInWay.local(to);
        if (person != null) {
            return "redirect:" + local;
        }
        model.addAttribute("to", local);
        model.addAttribute("refused", refused != null);
        model.addAttribute("signedOut", signedOut != null);
        return "account/sign-in";
    }
}
