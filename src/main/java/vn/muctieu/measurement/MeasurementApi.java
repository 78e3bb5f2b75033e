package vn.muctieu.measurement;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.muctieu.account.Enters;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;

/** One number, for programs: read, and entered by the same rules as on the form. */
@RestController
@RequestMapping("/api/v1/measurements/{year}/{unit}/{figure}")
class MeasurementApi {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final FigureEntry entry;
    private final NumberQuery numbers;
    private final MessageSource messages;

    MeasurementApi(FigureEntry entry, NumberQuery numbers, MessageSource messages) {
        this.entry = entry;
        this.numbers = numbers;
        this.messages = messages;
    }

    /** What a program sends: a decimal with a point, as "93.5"; null or empty takes the number away. */
    record NumberForm(@Nullable String value) {}

    @SignedIn
    @GetMapping
    ResponseEntity<NumberQuery.Number> number(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @PathVariable String figure) {
        return answer(numbers.number(person, year, unit, figure));
    }

    /** Without a version the number must not be there yet. */
    @Enters
    @PutMapping
    ResponseEntity<?> enter(
            @AuthenticationPrincipal Person person,
            @PathVariable int year,
            @PathVariable String unit,
            @PathVariable String figure,
            @RequestBody NumberForm form,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "0") String version,
            Locale language) {
        try {
            entry.enter(person, year, unit, figure, typed(form.value()), version(version));
        } catch (StaleEntry stale) {
            return problem(stale, language);
        }
        return answer(numbers.number(person, year, unit, figure));
    }

    private static ResponseEntity<NumberQuery.Number> answer(NumberQuery.Number number) {
        return ResponseEntity.ok().eTag("\"%d\"".formatted(number.version())).body(number);
    }

    /** Both numbers, and the version to send along with the next attempt. */
    private ResponseEntity<ProblemDetail> problem(StaleEntry stale, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(
                stale.status(), messages.getMessage(stale.messageKey(), stale.arguments(), language));
        problem.setProperty("stored", stale.plain());
        problem.setProperty("version", stale.version());
        return ResponseEntity.of(problem)
                .eTag("\"%d\"".formatted(stale.version()))
                .build();
    }

    /** As a person would type it on the form. */
    private static String typed(@Nullable String value) {
        String decimal = value == null ? "" : value.strip();
        if (!decimal.isEmpty() && !DECIMAL.matcher(decimal).matches()) {
            throw new EntryRefused("not-a-decimal", decimal);
        }
        return decimal.replace('.', ',');
    }

    private static int version(String header) {
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new EntryRefused("not-a-version", header);
        }
        return Integer.parseInt(version.group(1));
    }
}
