package vn.muctieu.account;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages where admins keep accounts. */
@Controller
@Administers
class AccountsController {

    private final AccountsQuery query;
    private final BereftQuery bereft;
    private final AccountKeeping keeping;
    private final PasswordChange passwords;
    private final PasswordRules rules;

    AccountsController(
            AccountsQuery query,
            BereftQuery bereft,
            AccountKeeping keeping,
            PasswordChange passwords,
            PasswordRules rules) {
        this.query = query;
        this.bereft = bereft;
        this.keeping = keeping;
        this.passwords = passwords;
        this.rules = rules;
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(required = false) @Nullable String opened,
            @AuthenticationPrincipal Person admin,
            Model model) {
        model.addAttribute("accounts", query.keptBy(admin));
        model.addAttribute("bereft", bereft.keptBy(admin));
        model.addAttribute("own", admin.account());
        model.addAttribute("opened", opened);
        return "account/list";
    }

    @GetMapping("/accounts/new")
    String newAccount(@AuthenticationPrincipal Person admin, Model model) {
        model.addAttribute("form", NewAccountForm.at(query.standingUnitOf(admin)));
        return opening(admin, model);
    }

    @PostMapping("/accounts")
    String open(
            @Valid @ModelAttribute("form") @Nullable NewAccountForm form,
            BindingResult problems,
            @AuthenticationPrincipal Person admin,
            Model model) {
        if (form == null) {
            throw new UnreadableForm();
        }
        rules.problem(form.password(), form.username(), form.displayName())
                .ifPresent(problem -> problems.rejectValue("password", problem.message()));
        if (!problems.hasErrors()) {
            try {
                keeping.open(admin, form);
                return "redirect:/accounts?opened=" + form.username();
            } catch (UsernameTaken taken) {
                problems.rejectValue("username", "account.username.taken");
            }
        }
        return opening(admin, model);
    }

    @GetMapping("/accounts/{id}")
    String account(@PathVariable long id, @AuthenticationPrincipal Person admin, Model model) {
        AccountRow account = found(id, admin);
        model.addAttribute("form", new PlacementForm(account.role(), account.unit()));
        return account(account, admin, model);
    }

    @PostMapping("/accounts/{id}/placement")
    String place(
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable PlacementForm form,
            BindingResult problems,
            @AuthenticationPrincipal Person admin,
            Model model) {
        if (form == null) {
            throw new UnreadableForm();
        }
        if (problems.hasErrors()) {
            return account(found(id, admin), admin, model);
        }
        keeping.place(admin, id, form.role(), form.unit());
        return "redirect:/accounts/" + id + "?placed";
    }

    @PostMapping("/accounts/{id}/password")
    String setPassword(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Person admin,
            Model model) {
        AccountRow account = found(id, admin);
        var problem = rules.problem(password, account.username(), account.displayName());
        if (problem.isPresent()) {
            model.addAttribute("form", new PlacementForm(account.role(), account.unit()));
            model.addAttribute("passwordProblem", problem.get().message());
            return account(account, admin, model);
        }
        passwords.ofAnother(admin, id, password);
        return "redirect:/accounts/" + id + "?password";
    }

    @PostMapping("/accounts/{id}/disablement")
    String disable(@PathVariable long id, @AuthenticationPrincipal Person admin) {
        keeping.disable(admin, id);
        return "redirect:/accounts/" + id + "?disabled";
    }

    @PostMapping("/accounts/{id}/enablement")
    String enable(@PathVariable long id, @AuthenticationPrincipal Person admin) {
        keeping.enable(admin, id);
        return "redirect:/accounts/" + id + "?enabled";
    }

    private AccountRow found(long id, Person admin) {
        return query.keptBy(admin, id).orElseThrow(() -> new OutOfSight(admin, "account " + id));
    }

    private String opening(Person admin, Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", query.units(admin));
        return "account/new";
    }

    private String account(AccountRow account, Person admin, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("own", account.id() == admin.account());
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", query.units(admin));
        return "account/account";
    }
}
