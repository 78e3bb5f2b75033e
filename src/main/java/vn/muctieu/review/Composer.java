package vn.muctieu.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.progress.ResolutionProgress;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;
import vn.muctieu.web.Banner;

/** Puts what the figures say into the words of a document. */
@Component
class Composer {

    private final ProgressQuery progress;
    private final ResolutionQuery resolutions;
    private final UnitQuery units;
    private final Phrases phrases;
    private final List<String> notes;

    Composer(
            ProgressQuery progress,
            ResolutionQuery resolutions,
            UnitQuery units,
            MessageSource messages,
            ObjectProvider<Banner> banners) {
        this.progress = progress;
        this.resolutions = resolutions;
        this.units = units;
        this.phrases = new Phrases(messages);
        this.notes = banners.stream()
                .map(banner -> messages.getMessage(banner.message(), null, Phrases.VIETNAMESE))
                .toList();
    }

    Phrases phrases() {
        return phrases;
    }

    /** What the figures alone say, with nothing that people concluded. */
    Conclusion figures(Resolution resolution, long root, int year, @Nullable String kind) {
        ResolutionProgress found = progress.inDetail(new ProgressQuery.Look(resolution, root, year));
        LocalDate on = LocalDate.of(year, 12, 31);
        var targets = new TargetPhrases(found, resolutions.figures(), phrases);
        return new Conclusion(
                new Conclusion.Document(
                        resolution.slug(),
                        resolution.code(),
                        resolution.kind(),
                        resolution.title(),
                        resolution.issuer(),
                        resolution.issued(),
                        resolution.firstYear(),
                        resolution.lastYear()),
                kind,
                year,
                units.byId(root, on).orElseThrow().name(),
                found.isWhole(),
                targets.summary(),
                notes,
                targets.conclusions(units.scope(root, on)),
                found.isWhole() ? resolution.published() : List.of(),
                List.of(),
                Map.of());
    }
}
