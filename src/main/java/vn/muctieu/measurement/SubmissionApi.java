package vn.muctieu.measurement;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.muctieu.account.Decides;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;

/** What happens to a form as a whole, for programs, by the same rules as on the pages. */
@RestController
@RequestMapping("/api/v1/submissions/{year}/{unit}")
class SubmissionApi {

    private final SubmissionDesk desk;

    SubmissionApi(SubmissionDesk desk) {
        this.desk = desk;
    }

    /** Why a form is returned. */
    record ReturnForm(@Nullable String reason) {}

    /** Where the form stands now. */
    record State(int year, String unit, Status status) {}

    @Enters
    @PostMapping("/submission")
    State submit(@AuthenticationPrincipal Person person, @PathVariable int year, @PathVariable String unit) {
        desk.submit(person, year, unit);
        return new State(year, unit, Status.SUBMITTED);
    }

    @Enters
    @PostMapping("/withdrawal")
    State withdraw(@AuthenticationPrincipal Person person, @PathVariable int year, @PathVariable String unit) {
        desk.withdraw(person, year, unit);
        return new State(year, unit, Status.DRAFT);
    }

    @Decides
    @PostMapping("/approval")
    State approve(@AuthenticationPrincipal Person person, @PathVariable int year, @PathVariable String unit) {
        desk.approve(person, year, unit);
        return new State(year, unit, Status.APPROVED);
    }

    @Decides
    @PostMapping("/return")
    State returnFor(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @RequestBody(required = false) @Nullable ReturnForm form) {
        String reason = form == null ? null : form.reason();
        desk.returnFor(person, year, unit, reason == null ? "" : reason);
        return new State(year, unit, Status.RETURNED);
    }
}
