package vn.muctieu.reorganization;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.organization.ReorganizationBook;
import vn.muctieu.reorganization.Step.Kind;

/** An admin puts an act together, enters it, and takes it back. It may name only units whose accounts the admin keeps. */
@Service
class ReorganizationDesk {

    private final Drafts drafts;
    private final ReorganizationBook book;
    private final ReachQuery reach;
    private final Access access;
    private final Clock clock;

    ReorganizationDesk(Drafts drafts, ReorganizationBook book, ReachQuery reach, Access access, Clock clock) {
        this.drafts = drafts;
        this.book = book;
        this.reach = reach;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    long start(Person admin, ActForm form) {
        access.requireMayAdminister(admin, admin.unit());
        return drafts.save(new Draft(
                        admin.account(),
                        clock.instant(),
                        form.date(),
                        form.titleSaid(),
                        form.basisSaid(),
                        form.noteSaid()))
                .id();
    }

    @Transactional
    void say(Person admin, long id, ActForm form) {
        own(admin, id).say(form.date(), form.titleSaid(), form.basisSaid(), form.noteSaid());
    }

    /** @throws ActRefused if something is missing, or a unit lies out of the admin's reach */
    @Transactional
    void add(Person admin, long id, StepForm form) {
        Draft draft = own(admin, id);
        var steps = form.steps(freeKey(draft, form));
        Set<String> reached = reach.keys(admin);
        draft.begun().forEach(step -> reached.add(step.unit()));
        steps.forEach(step -> requireReach(step, admin, reached));
        steps.forEach(draft::add);
    }

    @Transactional
    void remove(Person admin, long id, int place) {
        own(admin, id).remove(place);
    }

    @Transactional
    void discard(Person admin, long id) {
        drafts.delete(own(admin, id));
    }

    /**
     * Enters the act; the draft is gone with it.
     *
     * @throws vn.muctieu.organization.ReorganizationRefused if it breaks a rule
     */
    @Transactional
    void enter(Person admin, long id) {
        Draft draft = own(admin, id);
        Set<String> reached = reach.keys(admin);
        draft.begun().forEach(step -> reached.add(step.unit()));
        draft.steps().forEach(step -> requireReach(step, admin, reached));
        if (draft.steps().isEmpty()) {
            throw new ActRefused("nothing");
        }
        book.enter(draft.act(), admin.account());
        drafts.delete(draft);
    }

    /** @throws vn.muctieu.organization.ReorganizationInUse if something rests on the act */
    @Transactional
    void undo(Person admin, long act) {
        var concerned = book.concerned(act);
        if (concerned.isEmpty()) {
            throw new OutOfSight(admin, "reorganization " + act);
        }
        concerned.forEach(unit -> access.requireMayAdminister(admin, unit));
        book.undo(act);
    }

    Draft own(Person admin, long id) {
        access.requireMayAdminister(admin, admin.unit());
        return drafts.findById(id)
                .filter(draft -> draft.isOf(admin.account()))
                .orElseThrow(() -> new OutOfSight(admin, "draft " + id));
    }

    private void requireReach(Step step, Person admin, Set<String> reached) {
        Stream.of(step.is(Kind.BEGIN) ? null : step.unit(), step.into(), step.parent())
                .filter(Objects::nonNull)
                .filter(unit -> !reached.contains(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw new ActRefused("unknown", unit);
                });
        boolean ends = step.is(Kind.END) || step.is(Kind.PASS);
        if (ends && step.unit().equals(reach.keyOf(admin.unit()))) {
            throw new ActRefused("own");
        }
    }

    private String freeKey(Draft draft, StepForm form) {
        String key = form.key(draft.happensOn().getYear());
        Set<String> taken = new HashSet<>(reach.takenLike(key));
        draft.begun().forEach(step -> taken.add(step.unit()));
        String free = key;
        for (int more = 2; taken.contains(free); more++) {
            free = key + "-" + more;
        }
        return free;
    }
}
