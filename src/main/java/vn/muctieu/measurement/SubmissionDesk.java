package vn.muctieu.measurement;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;

/** What happens to a form as a whole: it is submitted, withdrawn, examined, approved, or returned with a reason. */
@Service
class SubmissionDesk {

    private final FormAccess access;
    private final Submissions submissions;
    private final FormNumbers numbers;
    private final EntryQuery entries;
    private final Clock clock;

    SubmissionDesk(FormAccess access, Submissions submissions, FormNumbers numbers, EntryQuery entries, Clock clock) {
        this.access = access;
        this.submissions = submissions;
        this.numbers = numbers;
        this.entries = entries;
        this.clock = clock;
    }

    /** @throws EntryRefused if the form is empty or somebody submitted it before */
    @Transactional
    void submit(Person person, int year, String unitKey) {
        Unit unit = access.entered(person, year, unitKey);
        Submission submission = held(unit, year);
        submission.requireOpen();
        if (numbers.areMissing(unit, year)) {
            throw new EntryRefused("empty", unit.name());
        }
        List<String> unanswered = entries.unanswered(unit, year);
        if (!unanswered.isEmpty()) {
            throw new EntryRefused("unanswered", unanswered.size(), unanswered.get(0));
        }
        submission.submit(person.account(), clock.instant());
        submissions.keepVersion(unit.id(), year, person.account(), clock.instant());
    }

    /** Takes the form back to change it. */
    @Transactional
    void withdraw(Person person, int year, String unitKey) {
        Unit unit = access.entered(person, year, unitKey);
        held(unit, year).withdraw(person.account(), clock.instant());
    }

    /** Says that somebody looks at the form now. */
    @Transactional
    void examine(Person person, int year, String unitKey) {
        Unit unit = access.decided(person, year, unitKey);
        held(unit, year).examine(person.account(), clock.instant());
    }

    /** From now on the form's numbers count. */
    @Transactional
    void approve(Person person, int year, String unitKey) {
        approve(person, year, unitKey, null);
    }

    /**
     * The same, for somebody who looked at the numbers.
     *
     * @param seen how often the form was submitted by then; null if they did not look
     * @throws SubmittedAnew if the numbers may have changed since
     */
    @Transactional
    void approve(Person person, int year, String unitKey, @Nullable Integer seen) {
        Unit unit = access.decided(person, year, unitKey);
        Submission form = held(unit, year);
        if (seen != null && form.submissions() != seen) {
            throw new SubmittedAnew(year);
        }
        form.approve(person.account(), clock.instant());
        numbers.approve(unit, year);
    }

    /** @throws EntryRefused if no reason is given, or one that nobody would read to the end */
    @Transactional
    void returnFor(Person person, int year, String unitKey, String reason) {
        Unit unit = access.decided(person, year, unitKey);
        String written = Reason.written(reason, "no-reason");
        held(unit, year).returnFor(written, person.account(), clock.instant());
    }

    private Submission held(Unit unit, int year) {
        return submissions
                .findByUnitIdAndYear(unit.id(), year)
                .orElseThrow(() -> new EntryRefused("empty", unit.name()));
    }
}
