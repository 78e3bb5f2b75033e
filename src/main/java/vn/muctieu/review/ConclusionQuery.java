package vn.muctieu.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
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
        Map<Integer, String> now = shown(targets);
        List<Earlier> earlier = new ArrayList<>();
        for (ReviewRow before : reviews.editionsBefore(person, row)) {
            Map<Integer, String> then =
                    shown(read(reviews.content(before.id()).orElseThrow()).targets());
            for (RemedyRow remedy : remedies.ofReview(before.id())) {
                earlier.add(earlier(before, remedy, then, now));
            }
        }
        return earlier;
    }

    private Earlier earlier(ReviewRow before, RemedyRow remedy, Map<Integer, String> then, Map<Integer, String> now) {
        Phrases phrases = composer.phrases();
        String was = then.getOrDefault(remedy.target(), "–");
        String is = now.getOrDefault(remedy.target(), "–");
        String status = phrases.of(
                remedy.overdue() ? "remedy.overdue.in-sentence" : "remedy.status.in-sentence." + remedy.status());
        String moved = phrases.of(was.equals(is) ? "earlier.unmoved" : "earlier.moved", was, is);
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

    private static Map<Integer, String> shown(List<OnTarget> targets) {
        Map<Integer, String> shown = new HashMap<>();
        targets.forEach(target -> target.indicators().stream()
                .findFirst()
                .ifPresent(indicator -> shown.put(target.number(), indicator.shown())));
        return shown;
    }

    static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
