package vn.muctieu.review;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;

/** Keeping the causes that reviews may name. */
@Service
class CauseList {

    private static final int LONGEST = 300;

    private final CauseChoices choices;
    private final Access access;
    private final Clock clock;

    CauseList(CauseChoices choices, Access access, Clock clock) {
        this.choices = choices;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    void add(Person admin, CauseChoice.Nature nature, String text) {
        access.requireMayAdminister(admin, admin.unit());
        String written = Written.required(text, LONGEST, "choice-text");
        choices.save(new CauseChoice(admin.unit(), nature, written, admin.account(), clock.instant()));
    }

    /** Offers a cause no more; where it was named it stays. Those that came with the program are everybody's. */
    @Transactional
    void retire(Person admin, long id) {
        CauseChoice choice = choices.findById(id)
                .filter(one -> Objects.equals(one.unit(), admin.unit()))
                .orElseThrow(() -> new OutOfSight(admin, "cause " + id));
        access.requireMayAdminister(admin, admin.unit());
        choice.retire(admin.account(), clock.instant());
    }
}
