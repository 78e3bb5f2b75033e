package vn.muctieu.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.muctieu.account.Person;
import vn.muctieu.account.SignedIn;
import vn.muctieu.dashboard.ResolutionPages.Seen;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Resolution;

/** The dashboard for programs: what a person sees on its pages, and no more. */
@Tag(name = "resolutions")
@RestController
@SignedIn
@RequestMapping(path = "/api/v1/resolutions", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgressApi {

    private final Looks looks;
    private final ResolutionPages pages;
    private final UnitQuery units;
    private final Clock clock;

    ProgressApi(Looks looks, ResolutionPages pages, UnitQuery units, Clock clock) {
        this.looks = looks;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A document with targets.
     *
     * @param slug names it in addresses
     * @param issued the day it was issued; null where that is not known
     * @param years the years of its period
     */
    record ResolutionAnswer(
            String slug,
            String code,
            String kind,
            String title,
            String issuer,
            @Nullable LocalDate issued,
            List<Integer> years) {

        private static ResolutionAnswer of(Resolution resolution) {
            return new ResolutionAnswer(
                    resolution.slug(),
                    resolution.code(),
                    resolution.kind(),
                    resolution.title(),
                    resolution.issuer(),
                    resolution.issued(),
                    IntStream.rangeClosed(resolution.firstYear(), resolution.lastYear())
                            .boxed()
                            .toList());
        }
    }

    @Operation(summary = "Every resolution, action programme and scheme that the person sees")
    @GetMapping
    List<ResolutionAnswer> resolutions(@AuthenticationPrincipal Person person) {
        return looks.seen(person).stream().map(ResolutionAnswer::of).toList();
    }

    @Operation(
            summary = "Where a resolution stands as of the end of a year",
            description = "Decimals are texts. A ratio's value is its percentage, cut to two decimals. A unit that the"
                    + " person does not see is not found.")
    @GetMapping("/{slug}/progress")
    ProgressAnswer progress(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String slug,
            @Parameter(description = "a year of the period; the latest with figures if absent")
                    @RequestParam(required = false)
                    @Nullable
                    Integer year,
            @Parameter(description = "the key of one unit; all that the resolution binds if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String unit,
            @Parameter(description = "whether figures count that were submitted and not approved yet")
                    @RequestParam(defaultValue = "false")
                    boolean provisional,
            @Parameter(hidden = true) Locale language) {
        Seen seen = pages.seen(person, new Wish(slug, year, unit, provisional), language);
        LocalDate on = LocalDate.of(seen.look().year(), 12, 31);
        Unit scope = units.byId(seen.look().root(), on).orElseThrow();
        return ProgressAnswer.of(seen, scope, clock.instant());
    }
}
