package vn.muctieu.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.progress.Outcome;
import vn.muctieu.resolution.ResolutionQuery;
import vn.muctieu.review.Conclusion.Earlier;
import vn.muctieu.review.Conclusion.OnTarget;
import vn.muctieu.web.Dates;

/** Reads what reviews conclude. */
@Component
public class ConclusionQuery {

    private final ReviewQuery reviews;
    private final FindingQuery findings;
    private final RemedyQuery remedies;
    private final ResolutionQuery resolutions;
    private final Composer composer;
    private final JsonMapper json;

    ConclusionQuery(
            ReviewQuery reviews,
            FindingQuery findings,
            RemedyQuery remedies,
            ResolutionQuery resolutions,
            Composer composer,
            JsonMapper json) {
        this.reviews = reviews;
        this.findings = findings;
        this.remedies = remedies;
        this.resolutions = resolutions;
        this.composer = composer;
        this.json = json;
    }

    /** A review as its edition, or as it stands while it is written. */
    public Reviewed of(Person person, long id) {
        ReviewRow row = reviews.one(person, id);
        boolean mayWrite = !row.isSigned() && person.role() == Role.ORGANIZATION_COMMITTEE;
        return new Reviewed(row, reviews.content(id).map(this::read).orElseGet(() -> now(person, row)), mayWrite);
    }

    /** What the same review would say today, with what people found then. */
    Conclusion now(Person person, ReviewRow row) {
        var resolution = resolutions.bySlug(row.slug()).orElseThrow();
        Conclusion figures = composer.figures(resolution, row.scope(), row.year(), row.kind());
        var causes = findings.causes(row.id());
        var proposed = findings.remedies(row.id());
        var surrenders = findings.surrenders(row.id());
        List<OnTarget> targets = figures.targets().stream()
                .map(target -> target.with(
                        causes.getOrDefault(target.number(), List.of()),
                        proposed.getOrDefault(target.number(), List.of()),
                        surrenders.get(target.number())))
                .toList();
        return new Conclusion(
                figures.document(),
                row.kind(),
                row.year(),
                figures.unit(),
                true,
                figures.summary(),
                figures.notes(),
                targets,
                figures.published(),
                earlier(person, row, targets),
                findings.parts(row.id()));
    }

    String write(Conclusion conclusion) {
        return json.writeValueAsString(conclusion);
    }

    private Conclusion read(String content) {
        return json.readValue(content, Conclusion.class);
    }

    private List<Earlier> earlier(Person person, ReviewRow row, List<OnTarget> targets) {
        Map<Integer, OnTarget> now = byNumber(targets);
        List<Earlier> earlier = new ArrayList<>();
        for (ReviewRow before : reviews.editionsBefore(person, row)) {
            Map<Integer, OnTarget> then =
                    byNumber(read(reviews.content(before.id()).orElseThrow()).targets());
            for (RemedyRow remedy : remedies.ofReview(before.id())) {
                earlier.add(earlier(before, remedy, then.get(remedy.target()), now.get(remedy.target())));
            }
        }
        return earlier;
    }

    private Earlier earlier(ReviewRow before, RemedyRow remedy, @Nullable OnTarget then, @Nullable OnTarget now) {
        Phrases phrases = composer.phrases();
        String was = shown(then);
        String is = shown(now);
        String status = phrases.of(
                remedy.overdue() ? "remedy.overdue.in-sentence" : "remedy.status.in-sentence." + remedy.status());
        String moved = isWithdrawn(now)
                ? phrases.of("earlier.withdrawn")
                : phrases.of(was.equals(is) ? "earlier.unmoved" : "earlier.moved", was, is);
        return new Earlier(
                before.edition() == null ? 0 : before.edition(),
                before.year(),
                remedy.target(),
                remedy.what(),
                remedy.lead(),
                remedy.deadline(),
                remedy.status(),
                remedy.overdue(),
                remedy.note(),
                was,
                is,
                phrases.of(
                        "earlier.sentence",
                        String.valueOf(remedy.target()),
                        remedy.what(),
                        remedy.lead(),
                        Dates.of(remedy.deadline()),
                        status,
                        moved));
    }

    private static Map<Integer, OnTarget> byNumber(List<OnTarget> targets) {
        return targets.stream().collect(Collectors.toMap(OnTarget::number, target -> target));
    }

    private static boolean isWithdrawn(@Nullable OnTarget target) {
        return target != null && target.outcome() == Outcome.WITHDRAWN;
    }

    private static String shown(@Nullable OnTarget target) {
        if (target == null) {
            return "–";
        }
        if (isWithdrawn(target)) {
            return target.verdict();
        }
        return target.indicators().isEmpty() ? "–" : target.indicators().get(0).shown();
    }

    static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
