package vn.muctieu.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.progress.Outcome;
import vn.muctieu.resolution.PublishedResult;
import vn.muctieu.resolution.Target.Wording;
import vn.muctieu.web.Dates;

/**
 * What is found of a resolution as of a year, whole and by itself: every number, goal, coverage and sentence, and what
 * people wrote. A signed edition is one of these, kept as it was. Its texts are Vietnamese, as the document is.
 *
 * @param kind INTERIM or FINAL; null where nobody reviews and the figures only are told
 * @param unit the unit looked at: the resolution's scope, or one below it
 * @param summary the sentence that counts the targets
 * @param notes what must be said of all figures, as that they are invented
 * @param earlier what became of the remedies of earlier reviews
 */
public record Conclusion(
        Document document,
        @Nullable String kind,
        int year,
        String unit,
        boolean whole,
        String summary,
        List<String> notes,
        List<OnTarget> targets,
        List<PublishedResult> published,
        List<Earlier> earlier,
        Map<Part, String> parts) {

    /** The document reviewed. */
    public record Document(
            String slug,
            String code,
            String kind,
            String title,
            String issuer,
            @Nullable LocalDate issued,
            int firstYear,
            int lastYear) {}

    /**
     * One target.
     *
     * @param text its words; null as long as they are not known
     * @param sentence where it stands, in one sentence
     * @param surrender that the goal cannot be reached; null where nobody said so
     */
    public record OnTarget(
            int number,
            @Nullable String text,
            Wording wording,
            @Nullable String source,
            @Nullable String lead,
            Outcome outcome,
            String verdict,
            String sentence,
            List<OnIndicator> indicators,
            List<NamedCause> causes,
            List<ProposedRemedy> remedies,
            @Nullable Surrendered surrender) {

        /** Whether causes and remedies must be named. */
        public boolean needsCauses() {
            return outcome.isNotMet();
        }

        private Stream<Lack> lacks() {
            boolean cause = causes.isEmpty();
            boolean remedy = remedies.isEmpty() && surrender == null;
            if (!cause && !remedy) {
                return Stream.empty();
            }
            Lack.Kind kind = !remedy ? Lack.Kind.CAUSE : cause ? Lack.Kind.CAUSE_AND_REMEDY : Lack.Kind.REMEDY;
            return Stream.of(new Lack(kind, number, null));
        }

        OnTarget with(List<NamedCause> causes, List<ProposedRemedy> remedies, @Nullable Surrendered surrender) {
            return new OnTarget(
                    number,
                    text,
                    wording,
                    source,
                    lead,
                    outcome,
                    verdict,
                    sentence,
                    indicators,
                    causes,
                    remedies,
                    surrender);
        }
    }

    /**
     * One indicator.
     *
     * @param measure as the resolution's file writes it
     * @param unit what is counted
     * @param percent whether value and threshold are percentages
     * @param gap what is missing, in words; null if nothing is
     */
    public record OnIndicator(
            String name,
            String measure,
            String unit,
            String goal,
            String timing,
            boolean percent,
            @Nullable BigDecimal threshold,
            Outcome outcome,
            String shown,
            String numbers,
            String coverage,
            @Nullable String gap,
            List<InYear> years,
            List<OfUnit> units) {}

    /** One year of an indicator; the value is null where there is none. */
    public record InYear(
            int year,
            @Nullable BigDecimal value,
            String shown,
            String numbers,
            String goal,
            String coverage,
            Outcome outcome) {}

    /** What one unit reported for the year looked at. */
    public record OfUnit(String name, String shown, String numbers, Outcome outcome) {}

    /** @param nature OBJECTIVE or SUBJECTIVE */
    public record NamedCause(
            long id, String nature, String choice, @Nullable String text) {

        /** The cause with what was added to it. */
        public String said() {
            return text == null ? choice : choice + ": " + text;
        }
    }

    /** A remedy as it was proposed. */
    public record ProposedRemedy(
            long id, String what, String lead, @Nullable String cooperating, LocalDate deadline, String effect) {

        public String due() {
            return Dates.of(deadline);
        }
    }

    /** Why a goal cannot be reached, and what is proposed instead. */
    public record Surrendered(String reason, String proposal) {}

    /**
     * What became of a remedy of an earlier review.
     *
     * @param then what the target's number was then, and now what it is
     */
    public record Earlier(
            int edition,
            int reviewed,
            int target,
            String what,
            String lead,
            LocalDate deadline,
            String status,
            boolean overdue,
            @Nullable String note,
            String then,
            String now,
            String sentence) {

        public String due() {
            return Dates.of(deadline);
        }
    }

    /** Something that must be there before anybody signs. */
    public record Lack(
            Kind kind, @Nullable Integer target, @Nullable Part part) {

        /** What it is that lacks. */
        public enum Kind {
            CAUSE,
            REMEDY,
            CAUSE_AND_REMEDY,
            PART
        }
    }

    /** What is still lacking, target by target and then part by part. */
    public List<Lack> lacks() {
        Stream<Lack> onTargets = notMet().stream().flatMap(OnTarget::lacks);
        Stream<Lack> unwritten = Part.all().stream()
                .filter(part -> part.isRequired() && !parts.containsKey(part))
                .map(part -> new Lack(Lack.Kind.PART, null, part));
        return Stream.concat(onTargets, unwritten).toList();
    }

    public long count(Predicate<Outcome> which) {
        return targets.stream().map(OnTarget::outcome).filter(which).count();
    }

    public List<OnTarget> notMet() {
        return targets.stream().filter(OnTarget::needsCauses).toList();
    }

    /** All but those withdrawn: of which it is counted how many are met. */
    public List<OnTarget> inForce() {
        return targets.stream()
                .filter(target -> target.outcome() != Outcome.WITHDRAWN)
                .toList();
    }

    public List<OnTarget> met() {
        return targets.stream().filter(target -> target.outcome().isMet()).toList();
    }

    /** What people wrote; empty if they wrote nothing. */
    public String part(Part part) {
        return parts.getOrDefault(part, "");
    }
}
