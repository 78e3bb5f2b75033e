package vn.muctieu.measurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.FragmentsRendering;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.account.SignedIn;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.web.Redirects;

/** A unit's form for a year, and the numbers typed into it. */
@Controller
class EntryController {

    private static final String FORM = "measurement/form";

    private final FigureEntry entry;
    private final EntryQuery pages;
    private final UnitQuery units;
    private final MessageSource messages;

    EntryController(FigureEntry entry, EntryQuery pages, UnitQuery units, MessageSource messages) {
        this.entry = entry;
        this.pages = pages;
        this.units = units;
        this.messages = messages;
    }

    /** What a row of the form sends. */
    record MeasurementForm(
            @NotNull String unit, @NotNull @Size(max = 40) String value, int version) {}

    @SignedIn
    @GetMapping("/entry/{year}")
    String form(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam @Nullable String unit,
            Model model) {
        if (unit == null && person.role() != Role.UNIT_STAFF) {
            return "redirect:/submissions?year=" + year;
        }
        String key = unit == null
                ? units.byId(person.unit(), FormQuery.endOf(year)).orElseThrow().key()
                : unit;
        model.addAttribute("page", pages.page(person, year, key));
        return FORM;
    }

    @Enters
    @PostMapping("/entry/{year}/{figure}")
    Object enter(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String figure,
            @Valid MeasurementForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale language) {
        try {
            entry.enter(person, year, form.unit(), figure, form.value(), form.version());
        } catch (EntryRefused refused) {
            return refused(person, year, figure, form, fragment, language, refused);
        }
        if (!fragment) {
            return Redirects.to("/entry/{year}?unit={unit}#{figure}", year, form.unit(), figure);
        }
        EntryPage page = pages.page(person, year, form.unit());
        return changed(page, page.row(figure).justSaved(), HttpStatus.OK);
    }

    private Object refused(
            Person person,
            int year,
            String figure,
            MeasurementForm form,
            boolean fragment,
            Locale language,
            EntryRefused refused) {
        EntryPage page = pages.page(person, year, form.unit());
        String problem = messages.getMessage(refused.messageKey(), refused.arguments(), language);
        int version = refused instanceof StaleEntry stale ? stale.version() : form.version();
        EntryPage.Row row = page.editable()
                ? page.row(figure).refused(form.value(), version, problem)
                : page.row(figure).locked(notTaken(problem, form.value(), language));
        if (fragment) {
            return changed(page, row, refused.status());
        }
        var whole = new ModelAndView(FORM, refused.status());
        whole.addObject("page", page.with(row));
        return whole;
    }

    private String notTaken(String problem, String typed, Locale language) {
        if (typed.isBlank()) {
            return problem;
        }
        return messages.getMessage("measurement.not-taken", new Object[] {problem, typed}, language);
    }

    /** The row, and what else on the page depends on its number. */
    private static View changed(EntryPage page, EntryPage.Row row, HttpStatus status) {
        return FragmentsRendering.fragment(FORM + " :: row", java.util.Map.of("page", page, "row", row))
                .fragment(FORM + " :: consequences", java.util.Map.of("page", page, "oob", true))
                .status(status)
                .build();
    }
}
