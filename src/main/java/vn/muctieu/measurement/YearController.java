package vn.muctieu.measurement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
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
import vn.muctieu.account.Administers;
import vn.muctieu.account.Person;
import vn.muctieu.web.Redirects;

/** The reporting years: opening one, its days, closing it. */
@Controller
@Administers
class YearController {

    private final YearDesk desk;
    private final YearQuery pages;
    private final SubmissionQuery submissions;
    private final MessageSource messages;

    YearController(YearDesk desk, YearQuery pages, SubmissionQuery submissions, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.submissions = submissions;
        this.messages = messages;
    }

    /** The days of a year as date fields send them; empty means none. */
    record Days(@Nullable String due, @Nullable String cutOff) {

        @Nullable
        LocalDate dueOn() {
            return day(due);
        }

        @Nullable
        LocalDate cutOffOn() {
            return day(cutOff);
        }

        private static @Nullable LocalDate day(@Nullable String typed) {
            try {
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeException e) {
                throw new EntryRefused("not-a-day", String.valueOf(typed));
            }
        }
    }

    @GetMapping("/years")
    String years(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("years", submissions.years(person.unit()));
        return "measurement/years";
    }

    @PostMapping("/years")
    Object open(@AuthenticationPrincipal Person person, @RequestParam String year, Days days, Locale language) {
        try {
            desk.open(person, number(year), days.dueOn(), days.cutOffOn());
            return Redirects.to("/years");
        } catch (EntryRefused refused) {
            var page = new ModelAndView("measurement/years", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("years", submissions.years(person.unit()));
            page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
            page.addObject("typed", year);
            page.addObject("days", days);
            return page;
        }
    }

    @GetMapping("/years/{year}")
    ModelAndView year(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String of) {
        return page(pages, person, year, of);
    }

    @PostMapping("/years/{year}/days")
    Object schedule(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String of,
            Days days,
            Locale language) {
        return change(
                person,
                year,
                of,
                language,
                opener -> desk.schedule(person, year, opener, days.dueOn(), days.cutOffOn()));
    }

    @PostMapping("/years/{year}/closing")
    Object close(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "false") boolean sure,
            Locale language) {
        return change(person, year, of, language, opener -> {
            if (!sure) {
                throw new EntryRefused("not-sure", String.valueOf(year));
            }
            desk.close(person, year, opener);
        });
    }

    private Object change(Person person, int year, String of, Locale language, LongConsumer change) {
        try {
            change.accept(pages.opener(person, of).unit());
            return shown(year, of);
        } catch (EntryRefused refused) {
            ModelAndView page = page(pages, person, year, of);
            page.setStatus(refused.status());
            return page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), language));
        }
    }

    static ModelAndView page(YearQuery pages, Person person, int year, String of) {
        YearQuery.Opener opener = pages.opener(person, of);
        List<SubmissionQuery.FormState> forms = pages.forms(person, year, opener);
        return new ModelAndView("measurement/year")
                .addObject("page", pages.page(year, opener, forms))
                .addObject("forms", forms);
    }

    static Object shown(int year, String of) {
        return of.isEmpty() ? Redirects.to("/years/{year}", year) : Redirects.to("/years/{year}?of={of}", year, of);
    }

    private static int number(String year) {
        if (!year.strip().matches("\\d{4}")) {
            throw new EntryRefused("not-a-year", year);
        }
        return Integer.parseInt(year.strip());
    }
}
