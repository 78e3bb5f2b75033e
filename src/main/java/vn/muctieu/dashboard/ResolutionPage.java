package vn.muctieu.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.web.Dates;

/**
 * A resolution as of a year, as a page shows it.
 *
 * @param unitKey the unit looked at, as the address names it; null for the whole scope
 * @param since what has changed since the year before; null where there is none
 * @param source where the figures come from and as of when, to stand under what is printed
 * @param corrections units that are correcting approved figures of the year, so that the result may change yet
 */
public record ResolutionPage(
        String slug,
        String code,
        String kind,
        String title,
        String issuer,
        String issued,
        String period,
        int year,
        List<Integer> years,
        @Nullable String unitKey,
        String unitName,
        boolean whole,
        boolean provisional,
        Tally tally,
        @Nullable Since since,
        String source,
        List<TargetView> targets,
        List<PublishedView> published,
        List<String> corrections) {

    /** From where the resolution is looked at. */
    record From(@Nullable String unitKey, String unitName) {}

    static ResolutionPage of(
            ResolutionProgress progress,
            ResolutionProgress before,
            From from,
            Why why,
            Map<String, Figure> figures,
            List<String> corrections,
            Texts texts) {
        Resolution resolution = progress.resolution();
        LocalDate issued = resolution.issued();
        List<TargetView> targets = progress.targets().stream()
                .map(target -> TargetView.of(target, why, figures, texts))
                .toList();
        return new ResolutionPage(
                resolution.slug(),
                resolution.code(),
                texts.of("kind." + resolution.kind()),
                resolution.title(),
                resolution.issuer(),
                issued == null ? texts.of("issued.unknown") : texts.of("issued", Dates.of(issued)),
                resolution.firstYear() + "–" + resolution.lastYear(),
                progress.year(),
                IntStream.rangeClosed(resolution.firstYear(), resolution.lastYear())
                        .boxed()
                        .toList(),
                from.unitKey(),
                from.unitName(),
                progress.isWhole(),
                progress.provisional(),
                Tally.of(progress, texts),
                Since.of(before, progress, targets, texts),
                source(progress, why.at(), texts),
                targets,
                progress.isWhole()
                        ? resolution.published().stream()
                                .map(published -> PublishedView.of(published, progress, texts))
                                .toList()
                        : List.of(),
                corrections);
    }

    /** How many targets one choice would list. */
    public long count(String show) {
        Selection.Show choice = Selection.of(show, "").show();
        return targets.stream().filter(choice::holds).count();
    }

    /** This page with what was submitted, or without it. */
    public String provisionalLink(boolean wanted) {
        return UriComponentsBuilder.fromPath("/resolutions/{slug}")
                .queryParam("year", year)
                .queryParamIfPresent("unit", Optional.ofNullable(unitKey))
                .queryParamIfPresent("provisional", wanted ? Optional.of(true) : Optional.empty())
                .build(slug)
                .toString();
    }

    /** This resolution as of a year, from where it is looked at now. */
    public String link(int asOf) {
        return link(asOf, Selection.ALL);
    }

    public String link(int asOf, Selection selection) {
        return address("/resolutions/{slug}", asOf)
                .queryParamIfPresent("show", unless(Selection.Show.ALL, selection.show()))
                .queryParamIfPresent("sort", unless(Selection.Sort.NUMBER, selection.sort()))
                .build(slug)
                .toString();
    }

    /** The same for one choice of targets. */
    public String shown(String show, Selection selection) {
        return link(year, selection.with(Selection.of(show, "").show()));
    }

    /** The same in another order. */
    public String sorted(String sort, Selection selection) {
        return link(year, selection.with(Selection.of("", sort).sort()));
    }

    /** A page about the same resolution and year: meeting, units, comparison. */
    public String part(String name) {
        return part(name, year);
    }

    public String part(String name, int asOf) {
        return address("/resolutions/{slug}/{name}", asOf).build(slug, name).toString();
    }

    /** A unit below, by itself. */
    public String unitLink(String key) {
        return unitLink(key, year);
    }

    public String unitLink(String key, int asOf) {
        return UriComponentsBuilder.fromPath("/resolutions/{slug}/units/{key}")
                .queryParam("year", asOf)
                .queryParamIfPresent("provisional", provisional ? Optional.of(true) : Optional.empty())
                .build(slug, key)
                .toString();
    }

    /** One of its targets as of a year, from where it is looked at now. */
    public String targetLink(int number, int asOf) {
        return address("/resolutions/{slug}/targets/{number}", asOf)
                .build(slug, number)
                .toString();
    }

    private UriComponentsBuilder address(String path, int asOf) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("year", asOf)
                .queryParamIfPresent("unit", Optional.ofNullable(unitKey))
                .queryParamIfPresent("provisional", provisional ? Optional.of(true) : Optional.empty());
    }

    private static Optional<String> unless(Enum<?> usual, Enum<?> choice) {
        return choice == usual ? Optional.empty() : Optional.of(Selection.word(choice));
    }

    private static String source(ResolutionProgress progress, Instant at, Texts texts) {
        return texts.of(
                progress.provisional() ? "printed.provisional" : "printed",
                progress.resolution().code(),
                String.valueOf(progress.year()),
                Dates.of(at));
    }
}
