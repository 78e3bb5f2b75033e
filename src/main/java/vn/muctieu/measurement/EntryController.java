package vn.muctieu.measurement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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
            @NotNull String unit,
            @NotNull @Size(max = 40) String value,
            int version,
            @Nullable String note,
            @Nullable String reason) {

        Cell cell(String figure) {
            return new Cell(figure, value, version, note, reason);
        }
    }

    /** What the form's script sends: every row that was left since the last time. */
    record MeasurementsForm(
            @NotNull String unit,
            @NotNull @Size(min = 1, max = 1000) List<@Valid RowForm> rows) {

        record RowForm(
                @NotNull String figure,
                @NotNull @Size(max = 40) String value,
                int version,
                @Nullable String note,
                @Nullable String reason) {

            Cell cell() {
                return new Cell(figure, value, version, note, reason);
            }
        }
    }

    /**
     * What became of a row.
     *
     * @param outcome saved, stale or refused
     * @param value the number that stands there now
     * @param problem why it is not the one that was sent
     */
    record RowAnswer(
            String figure,
            String outcome,
            String value,
            int version,
            @Nullable String problem) {}

    @SignedIn
    @GetMapping("/entry/{year}")
    String form(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String unit,
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
    @PostMapping(path = "/entry/{year}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<RowAnswer>> enter(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestBody @Valid MeasurementsForm form,
            Locale language) {
        List<Cell> cells =
                form.rows().stream().map(MeasurementsForm.RowForm::cell).toList();
        return ResponseEntity.ok(entry.enter(person, year, form.unit(), cells).stream()
                .map(entered -> answer(entered, language))
                .toList());
    }

    private RowAnswer answer(Entered entered, Locale language) {
        EntryRefused refused = entered.refused();
        String outcome = refused == null ? "saved" : refused instanceof StaleEntry ? "stale" : "refused";
        String problem = refused == null ? null : sentence(refused, language);
        return new RowAnswer(entered.figure(), outcome, entered.written(), entered.version(), problem);
    }

    @Enters
    @PostMapping("/entry/{year}/{figure}")
    Object enter(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String figure,
            @Valid MeasurementForm form,
            Locale language) {
        try {
            entry.enter(person, year, form.unit(), form.cell(figure));
        } catch (EntryRefused refused) {
            return refused(person, year, form.cell(figure), form.unit(), language, refused);
        }
        return Redirects.to("/entry/{year}?unit={unit}#{figure}", year, form.unit(), figure);
    }

    private Object refused(Person person, int year, Cell cell, String unit, Locale language, EntryRefused refused) {
        EntryPage page = pages.page(person, year, unit);
        String problem = sentence(refused, language);
        var refusal = new EntryPage.Refusal(
                cell.typed(),
                page.editable() || cell.typed().isBlank() ? problem : notTaken(problem, cell.typed(), language),
                page.editable(),
                refused instanceof StaleEntry stale ? stale.stored().written() : null,
                refused instanceof StaleEntry stale ? stale.version() : cell.version());
        return new ModelAndView(FORM, refused.status())
                .addObject("page", page.with(page.row(cell.figure()).refused(refusal, cell)));
    }

    private String notTaken(String problem, String typed, Locale language) {
        return messages.getMessage("measurement.not-taken", new Object[] {problem, typed}, language);
    }

    private String sentence(EntryRefused refused, Locale language) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), language);
    }
}
