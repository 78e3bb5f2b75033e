package vn.muctieu.account;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page that makes the first account and then is gone. */
@Controller
@Everyone
class SetUpController {

    private final SetUp setUp;
    private final TopUnitsQuery units;
    private final PasswordRules rules;

    SetUpController(SetUp setUp, TopUnitsQuery units, PasswordRules rules) {
        this.setUp = setUp;
        this.units = units;
        this.rules = rules;
    }

    @GetMapping("/set-up")
    String page(Model model) {
        requireOpen();
        List<UnitChoice> all = units.all();
        model.addAttribute("form", SetUpForm.at(all.size() == 1 ? all.get(0).id() : null));
        return show(model, all);
    }

    @PostMapping("/set-up")
    String makeFirstAdmin(
            @Valid @ModelAttribute("form") @Nullable SetUpForm form, BindingResult problems, Model model) {
        requireOpen();
        if (form == null) {
            throw new UnreadableForm();
        }
        rules.problem(form.password(), form.username(), form.displayName())
                .ifPresent(problem -> problems.rejectValue("password", problem.message()));
        if (!form.password().equals(form.repeated())) {
            problems.rejectValue("repeated", "account.password.differs");
        }
        if (!problems.hasErrors()) {
            try {
                setUp.makeFirstAdmin(form);
                return "redirect:/sign-in?set-up";
            } catch (SetUpRefused refused) {
                problems.rejectValue("secret", "account.set-up.secret.refused");
            }
        }
        return show(model, units.all());
    }

    private void requireOpen() {
        if (setUp.isOver()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String show(Model model, List<UnitChoice> units) {
        model.addAttribute("units", units);
        return "account/set-up";
    }
}
