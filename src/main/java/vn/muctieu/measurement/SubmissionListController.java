package vn.muctieu.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Decides;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.account.SignedIn;
import vn.muctieu.measurement.SubmissionQuery.FormState;
import vn.muctieu.web.Redirects;

/** All forms of a year, and many of them approved at once. */
@Controller
class SubmissionListController {

    private final SubmissionDesk desk;
    private final SubmissionQuery submissions;
    private final MessageSource messages;

    SubmissionListController(SubmissionDesk desk, SubmissionQuery submissions, MessageSource messages) {
        this.desk = desk;
        this.submissions = submissions;
        this.messages = messages;
    }

    @SignedIn
    @GetMapping("/submissions")
    ModelAndView submissions(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int approved) {
        List<Integer> years = submissions.openYears(person.unit());
        Integer shown = year != null ? year : years.stream().findFirst().orElse(null);
        return page(person, years, shown, forms(person, shown), approved);
    }

    /** Approves each form that can be; of the others it says why they cannot. */
    @Decides
    @PostMapping("/submissions/{year}/approvals")
    Object approve(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam(name = "unit", defaultValue = "") List<SeenForm> chosen,
            Locale language) {
        Map<String, EntryRefused> refusals = new LinkedHashMap<>();
        for (SeenForm form : chosen) {
            try {
                desk.approve(person, year, form.unit(), form.submissions());
            } catch (EntryRefused refused) {
                refusals.put(form.unit(), refused);
            }
        }
        int approved = chosen.size() - refusals.size();
        if (approved > 0 && refusals.isEmpty()) {
            return Redirects.to("/submissions?year={year}&approved={approved}", year, approved);
        }
        List<FormState> forms = forms(person, year);
        ModelAndView page = page(person, submissions.openYears(person.unit()), year, forms, approved);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("problems", problems(refusals, forms, language));
    }

    private List<FormState> forms(Person person, @Nullable Integer year) {
        return year == null ? List.of() : submissions.of(person.unit(), year);
    }

    private static ModelAndView page(
            Person person, List<Integer> years, @Nullable Integer year, List<FormState> forms, int approved) {
        boolean deciding =
                person.role() == Role.ORGANIZATION_COMMITTEE && forms.stream().anyMatch(FormState::here);
        return new ModelAndView("measurement/submissions")
                .addObject("years", years)
                .addObject("year", year)
                .addObject("forms", forms)
                .addObject("dated", forms.stream().anyMatch(form -> form.due() != null))
                .addObject("approved", approved)
                .addObject("deciding", deciding);
    }

    private List<String> problems(Map<String, EntryRefused> refusals, List<FormState> forms, Locale language) {
        if (refusals.isEmpty()) {
            return List.of(messages.getMessage("measurement.none-chosen", null, language));
        }
        return refusals.entrySet().stream()
                .map(one -> messages.getMessage(
                        "measurement.not-approved",
                        new Object[] {
                            name(one.getKey(), forms),
                            messages.getMessage(
                                    one.getValue().messageKey(), one.getValue().arguments(), language)
                        },
                        language))
                .toList();
    }

    private static String name(String unit, List<FormState> forms) {
        return forms.stream()
                .filter(form -> form.unit().equals(unit))
                .map(FormState::name)
                .findFirst()
                .orElse(unit);
    }
}
