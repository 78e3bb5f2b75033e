package vn.muctieu.review;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;

/** Noting what becomes of a remedy after its review was signed. */
@Service
class RemedyFollowUp {

    private static final int LONGEST = 2000;

    private final RemedyQuery seen;
    private final ReviewAccess access;
    private final RemedySteps steps;
    private final Clock clock;

    RemedyFollowUp(RemedyQuery seen, ReviewAccess access, RemedySteps steps, Clock clock) {
        this.seen = seen;
        this.access = access;
        this.steps = steps;
        this.clock = clock;
    }

    @Transactional
    void note(Person person, long remedy, Remedy.Status status, String note) {
        long id = seen.one(person, remedy).id();
        access.requireCommittee(person);
        String written = Written.required(note, LONGEST, "note");
        steps.save(new RemedyStep(id, status, written, person.account(), clock.instant()));
    }
}
