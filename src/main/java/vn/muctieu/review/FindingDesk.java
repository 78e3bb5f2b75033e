package vn.muctieu.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.account.Person;

/** Going through a review's targets: why they are not reached, and what is to be done. */
@Service
class FindingDesk {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 300;

    private final ReviewAccess access;
    private final Causes causes;
    private final CauseChoices choices;
    private final Remedies remedies;
    private final Surrenders surrenders;
    private final Clock clock;

    FindingDesk(
            ReviewAccess access,
            Causes causes,
            CauseChoices choices,
            Remedies remedies,
            Surrenders surrenders,
            Clock clock) {
        this.access = access;
        this.causes = causes;
        this.choices = choices;
        this.remedies = remedies;
        this.surrenders = surrenders;
        this.clock = clock;
    }

    /** A remedy as it was typed. */
    record RemedyForm(
            @Nullable String what,
            @Nullable String lead,
            @Nullable String cooperating,
            @Nullable String deadline,
            @Nullable String effect) {

        static final RemedyForm EMPTY = new RemedyForm("", "", "", "", "");
    }

    @Transactional
    void nameCause(Person person, long review, int target, @Nullable Long choice, String text) {
        access.heldInForce(person, review, target);
        CauseChoice chosen = choice == null
                ? null
                : choices.findById(choice).filter(one -> !one.isRetired()).orElse(null);
        if (choice == null || chosen == null) {
            throw new ReviewRefused("missing.choice");
        }
        String written = Written.of(text, LONGEST, "text");
        causes.save(new Cause(
                review, target, choice, written.isEmpty() ? null : written, person.account(), clock.instant()));
    }

    @Transactional
    void removeCause(Person person, long review, int target, long cause) {
        access.held(person, review, target);
        causes.remove(cause, review, target);
    }

    @Transactional
    void propose(Person person, long review, int target, RemedyForm form) {
        access.heldInForce(person, review, target);
        String cooperating = Written.of(typed(form.cooperating()), LONGEST_NAME, "text");
        var proposal = new Remedy.Proposal(
                Written.required(typed(form.what()), LONGEST, "what"),
                Written.required(typed(form.lead()), LONGEST_NAME, "lead"),
                cooperating.isEmpty() ? null : cooperating,
                deadline(typed(form.deadline())),
                Written.required(typed(form.effect()), LONGEST, "effect"));
        remedies.save(new Remedy(review, target, proposal, person.account(), clock.instant()));
    }

    @Transactional
    void removeRemedy(Person person, long review, int target, long remedy) {
        access.held(person, review, target);
        remedies.remove(remedy, review, target);
    }

    /** States that the goal cannot be reached; with both texts empty takes that back. */
    @Transactional
    void surrender(Person person, long review, int target, String reason, String proposal) {
        if (reason.isBlank() && proposal.isBlank()) {
            access.held(person, review, target);
            surrenders.deleteById(new Surrender.Of(review, target));
            return;
        }
        access.heldInForce(person, review, target);
        surrenders.save(new Surrender(
                review,
                target,
                Written.required(reason, LONGEST, "reason"),
                Written.required(proposal, LONGEST, "proposal"),
                person.account(),
                clock.instant()));
    }

    private static String typed(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static LocalDate deadline(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() < 2000 || day.getYear() > 2100) {
                throw new ReviewRefused("deadline", typed);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw typed.isBlank() ? new ReviewRefused("missing.deadline") : new ReviewRefused("deadline", typed);
        }
    }
}
