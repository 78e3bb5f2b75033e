package vn.muctieu.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.progress.ProgressQuery;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.review.Review.Kind;

/** A review as a whole: it is started from the figures, written, and signed. */
@Service
class ReviewDesk {

    private final ReviewAccess access;
    private final Reviews reviews;
    private final Editions editions;
    private final ConclusionQuery conclusions;
    private final ProgressQuery progress;
    private final Clock clock;

    ReviewDesk(
            ReviewAccess access,
            Reviews reviews,
            Editions editions,
            ConclusionQuery conclusions,
            ProgressQuery progress,
            Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.editions = editions;
        this.conclusions = conclusions;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Starts a review, its frame filled with what is usual.
     *
     * @throws ReviewRefused if one is being written, or there is nothing to review
     */
    @Transactional
    long start(Person person, String slug, Kind kind, int year) {
        Resolution resolution = access.reviewed(person, slug);
        String asked = String.valueOf(year);
        if (!resolution.covers(year) || year > LocalDate.now(clock).getYear()) {
            throw new ReviewRefused(
                    "year",
                    asked,
                    resolution.code(),
                    String.valueOf(resolution.firstYear()),
                    String.valueOf(
                            Math.min(resolution.lastYear(), LocalDate.now(clock).getYear())));
        }
        if (kind == Kind.FINAL && year != resolution.lastYear()) {
            throw new ReviewRefused("final", resolution.code(), String.valueOf(resolution.lastYear()), asked);
        }
        if (progress.latestYear(resolution, resolution.scope()).isEmpty()) {
            throw new ReviewRefused("no-data", resolution.code(), asked);
        }
        var review = new Review(resolution.id(), kind, year, person.account(), clock.instant());
        usual(resolution).forEach(review::write);
        try {
            return reviews.saveAndFlush(review).id();
        } catch (DataIntegrityViolationException another) {
            throw ReviewRefused.conflict("twice", resolution.code(), asked);
        }
    }

    /** Keeps what people wrote; parts that are not given stay as they are. */
    @Transactional
    void write(Person person, long id, Map<Part, String> written) {
        Review review = access.held(person, id);
        review.requireOpen();
        written.forEach(
                (part, text) -> review.write(part, Written.of(text, part.longest(), part.isLine() ? "line" : "part")));
    }

    /** Takes back a review that nobody has signed. */
    @Transactional
    void withdraw(Person person, long id) {
        Review review = access.held(person, id);
        review.requireOpen();
        reviews.delete(review);
    }

    /**
     * Signs a review: from now on it stays as it is.
     *
     * @throws ReviewRefused if something is lacking still
     */
    @Transactional
    void sign(Person person, long id) {
        Review review = access.held(person, id);
        review.requireOpen();
        Conclusion conclusion = conclusions.of(person, id).conclusion();
        List<Conclusion.Lack> lacks = conclusion.lacks();
        if (!lacks.isEmpty()) {
            throw new ReviewRefused("lacking", lacks.size());
        }
        Instant now = clock.instant();
        review.sign(now);
        reviews.saveAndFlush(review);
        editions.save(new Edition(
                review,
                editions.nextNumber(review.resolution()),
                conclusions.write(conclusion),
                person.account(),
                now));
    }

    private static Map<Part, String> usual(Resolution resolution) {
        Locale vietnamese = Phrases.VIETNAMESE;
        String place = resolution.issuer().replaceFirst("^Tỉnh ủy ", "");
        return Map.of(
                Part.SUPERIOR,
                resolution.issuer().toUpperCase(vietnamese),
                Part.ISSUER,
                "BAN TỔ CHỨC",
                Part.MARK,
                "BC/BTCTU",
                Part.PLACE,
                place,
                Part.POST,
                "TRƯỞNG BAN",
                Part.RECIPIENTS,
                "Thường trực " + resolution.issuer() + ",\nLưu Ban Tổ chức.");
    }
}
