package vn.muctieu.review;

import org.springframework.stereotype.Component;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.account.Role;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionQuery;
import vn.muctieu.resolution.Target;
import vn.muctieu.web.Dates;

/** Who may write and sign reviews: the organisation committee of the unit that the resolution binds, or of one above. */
@Component
class ReviewAccess {

    private final ReviewQuery seen;
    private final ResolutionQuery resolutions;
    private final Reviews reviews;

    ReviewAccess(ReviewQuery seen, ResolutionQuery resolutions, Reviews reviews) {
        this.seen = seen;
        this.resolutions = resolutions;
        this.reviews = reviews;
    }

    /** A resolution that the person may review. */
    Resolution reviewed(Person person, String slug) {
        if (seen.reviewable(person).stream().noneMatch(one -> one.slug().equals(slug))) {
            throw new OutOfSight(person, "resolution " + slug);
        }
        requireCommittee(person);
        return resolutions.bySlug(slug).orElseThrow();
    }

    /** A review that the person may write, held against everybody else. */
    Review held(Person person, long id) {
        seen.one(person, id);
        requireCommittee(person);
        return reviews.findHeldById(id).orElseThrow(() -> new OutOfSight(person, "review " + id));
    }

    /** A review still open that the person may write, and that has this target. */
    Review held(Person person, long id, int target) {
        Review review = held(person, id);
        review.requireOpen();
        target(person, seen.one(person, id), target);
        return review;
    }

    /** The same, where the target is not withdrawn by the year reviewed: something may be said of it. */
    Review heldInForce(Person person, long id, int number) {
        Review review = held(person, id, number);
        ReviewRow row = seen.one(person, id);
        Target.Withdrawal withdrawal = target(person, row, number).withdrawal(row.year());
        if (withdrawal != null) {
            throw new ReviewRefused("withdrawn", String.valueOf(number), Dates.of(withdrawal.on()), withdrawal.basis());
        }
        return review;
    }

    private Target target(Person person, ReviewRow row, int number) {
        return resolutions.bySlug(row.slug()).orElseThrow().targets().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new OutOfSight(person, "target " + number));
    }

    void requireCommittee(Person person) {
        if (person.role() != Role.ORGANIZATION_COMMITTEE) {
            throw ReviewRefused.forbidden("right");
        }
    }
}
