package vn.muctieu.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.muctieu.account.UnstaffedQuery.Unstaffed;

/** Where an admin opens accounts for the staff of many units, and gets the slips to hand out. */
@Controller
@Administers
class StaffAccountsController {

    /** How many units at once: hashing a password takes a core for a good while. */
    private static final int MOST = 50;

    private static final int SECRET_LETTERS = 26;

    private final UnstaffedQuery unstaffed;
    private final StaffAccounts accounts;

    StaffAccountsController(UnstaffedQuery unstaffed, StaffAccounts accounts) {
        this.unstaffed = unstaffed;
        this.accounts = accounts;
    }

    @GetMapping("/accounts/staff")
    String units(@AuthenticationPrincipal Person admin, Model model) {
        return choosing(admin, model);
    }

    @PostMapping("/accounts/staff")
    String open(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(name = "unit", required = false) @Nullable List<Long> units,
            @AuthenticationPrincipal Person admin,
            Model model,
            HttpServletResponse answer) {
        if (secret.length() < SECRET_LETTERS || units != null && units.size() > MOST) {
            throw new UnreadableForm();
        }
        if (units == null) {
            model.addAttribute("problem", "account.staff.none-chosen");
            return choosing(admin, model);
        }
        try {
            model.addAttribute("slips", accounts.open(admin, secret, units));
            return "account/slips";
        } catch (StaffedAlready meanwhile) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "account.staff.meanwhile");
            return choosing(admin, model);
        }
    }

    private String choosing(Person admin, Model model) {
        List<Unstaffed> all = unstaffed.below(admin);
        model.addAttribute("secret", Legible.random(SECRET_LETTERS));
        model.addAttribute("all", all.size());
        model.addAttribute("units", all.stream().limit(MOST).toList());
        return "account/staff";
    }
}
