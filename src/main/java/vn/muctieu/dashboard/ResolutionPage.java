package vn.muctieu.dashboard;

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
 * @param corrections units that are correcting approved figures of the year, so that the result may change yet
 */
record ResolutionPage(
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
        List<TargetView> targets,
        List<PublishedView> published,
        List<String> corrections) {

    /** From where the resolution is looked at. */
    record From(@Nullable String unitKey, String unitName) {}

    static ResolutionPage of(
            ResolutionProgress progress,
            From from,
            Why why,
            Map<String, Figure> figures,
            List<String> corrections,
            Texts texts) {
        Resolution resolution = progress.resolution();
        return new ResolutionPage(
                resolution.slug(),
                resolution.code(),
                texts.of("kind." + resolution.kind()),
                resolution.title(),
                resolution.issuer(),
                Dates.of(resolution.issued()),
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
                progress.targets().stream()
                        .map(target -> TargetView.of(target, why, figures, texts))
                        .toList(),
                progress.isWhole()
                        ? resolution.published().stream()
                                .map(published -> PublishedView.of(published, progress, texts))
                                .toList()
                        : List.of(),
                corrections);
    }

    /** Targets that are not met. */
    public List<TargetView> notMet() {
        return targets.stream().filter(TargetView::notMet).toList();
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
    public String link(int asOf, boolean missedOnly) {
        return address("/resolutions/{slug}", asOf)
                .queryParamIfPresent("show", missedOnly ? Optional.of("missed") : Optional.empty())
                .build(slug)
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
}
