package vn.muctieu.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.muctieu.account.Decides;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.web.Redirects;

/** One form with all that belongs to it, for those who examine it; and many approved at once. */
@Controller
class ExaminationController {

    private final SubmissionDesk desk;
    private final ExaminationQuery pages;
    private final SubmissionQuery submissions;
    private final MessageSource messages;

    ExaminationController(
            SubmissionDesk desk, ExaminationQuery pages, SubmissionQuery submissions, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.submissions = submissions;
        this.messages = messages;
    }

    @SignedIn
    @GetMapping("/submissions/{year}/{unit}")
    String form(
            @AuthenticationPrincipal Person person, @PathVariable int year, @PathVariable String unit, Model model) {
        model.addAttribute("page", pages.page(person, year, unit));
        return "measurement/examination";
    }

    @Enters
    @PostMapping("/submissions/{year}/{unit}/withdrawal")
    Object withdraw(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            Locale language) {
        return step(() -> desk.withdraw(person, year, unit), person, year, unit, language);
    }

    @Decides
    @PostMapping("/submissions/{year}/{unit}/examination")
    Object examine(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            Locale language) {
        return step(() -> desk.examine(person, year, unit), person, year, unit, language);
    }

    /** Approves each form that can be; of the others it says why they cannot. */
    @Decides
    @PostMapping("/submissions/{year}/approvals")
    Object approve(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam(name = "unit", defaultValue = "") List<String> units,
            Locale language) {
        Map<String, EntryRefused> refusals = new LinkedHashMap<>();
        for (String unit : units) {
            try {
                desk.approve(person, year, unit);
            } catch (EntryRefused refused) {
                refusals.put(unit, refused);
            }
        }
        int approved = units.size() - refusals.size();
        if (approved > 0 && refusals.isEmpty()) {
            return Redirects.to("/submissions?year={year}&approved={approved}", year, approved);
        }
        List<SubmissionQuery.FormState> forms = submissions.of(person.unit(), year);
        List<String> problems = units.isEmpty()
                ? List.of(messages.getMessage("measurement.none-chosen", null, language))
                : refusals.entrySet().stream()
                        .map(one -> messages.getMessage(
                                "measurement.not-approved",
                                new Object[] {name(one.getKey(), forms), sentence(one.getValue(), language)},
                                language))
                        .toList();
        var page = new ModelAndView("measurement/submissions", HttpStatus.CONFLICT);
        page.addObject("years", submissions.openYears(person.unit()));
        page.addObject("year", year);
        page.addObject("approved", approved);
        page.addObject("forms", forms);
        page.addObject("deciding", SubmissionController.isDeciding(person, forms));
        page.addObject("problems", problems);
        return page;
    }

    private static String name(String unit, List<SubmissionQuery.FormState> forms) {
        return forms.stream()
                .filter(form -> form.unit().equals(unit))
                .map(SubmissionQuery.FormState::name)
                .findFirst()
                .orElse(unit);
    }

    private Object step(Runnable step, Person person, int year, String unit, Locale language) {
        try {
            step.run();
            return Redirects.to("/submissions/{year}/{unit}", year, unit);
        } catch (EntryRefused refused) {
            var page = new ModelAndView("measurement/examination", refused.status());
            page.addObject("page", pages.page(person, year, unit));
            page.addObject("problem", sentence(refused, language));
            return page;
        }
    }

    private String sentence(EntryRefused refused, Locale language) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), language);
    }
}
