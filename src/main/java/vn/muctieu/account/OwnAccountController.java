package vn.muctieu.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page where people see who they are here and change their password. */
@Controller
@SignedIn
class OwnAccountController {

    private final AccountsQuery query;
    private final OwnPasswordCheck check;
    private final PasswordRules rules;
    private final PasswordChange change;

    OwnAccountController(AccountsQuery query, OwnPasswordCheck check, PasswordRules rules, PasswordChange change) {
        this.query = query;
        this.check = check;
        this.rules = rules;
        this.change = change;
    }

    @GetMapping("/account")
    String page(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("form", OwnPasswordForm.EMPTY);
        return show(person, model);
    }

    @PostMapping("/account/password")
    String changePassword(
            @ModelAttribute("form") OwnPasswordForm form,
            BindingResult problems,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request,
            Model model) {
        rules.problem(form.password(), person.username(), person.displayName())
                .ifPresent(problem -> problems.rejectValue("password", problem.message()));
        if (!form.password().equals(form.repeated())) {
            problems.rejectValue("repeated", "account.password.differs");
        }
        if (!problems.hasErrors() && !check.knows(person, form.current())) {
            problems.rejectValue("current", "account.password.wrong");
        }
        if (problems.hasErrors()) {
            return show(person, model);
        }
        change.own(person, form.password(), request.getSession().getId());
        request.changeSessionId();
        return "redirect:/account?changed";
    }

    private String show(Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("unit", query.unitOf(person));
        model.addAttribute("given", query.hasGivenPassword(person.account()));
        return "account/own";
    }
}
