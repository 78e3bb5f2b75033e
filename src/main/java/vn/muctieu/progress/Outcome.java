package vn.muctieu.progress;

import java.util.Set;

/** Where an indicator or a target stands as of a year. */
public enum Outcome {
    /** The goal is reached. */
    MET,
    /** Beyond a one-sided goal; counts as met in every tally. */
    EXCEEDED,
    /** Not reached, and there is still time. */
    NOT_YET_MET,
    /** Not reached, and the time is over. */
    MISSED,
    /** Some units have not reported, and the answer depends on them. */
    INCOMPLETE,
    /** Nobody has reported. */
    NO_DATA,
    /** First judged in a later year. */
    NOT_DUE,
    /** Nothing to count: the denominator is zero. */
    NOT_APPLICABLE,
    /** The goal is one for the whole scope, and this unit was given no share of it. */
    NO_QUOTA,
    /** Nothing is asked of the unit: it was exempted, as when no candidates are left. */
    EXEMPT,
    /** The target's words are not known yet. */
    UNDEFINED,
    /** A later document took the target out of the resolution: it is judged no more. */
    WITHDRAWN;

    private static final Set<Outcome> LEFT_OUT = Set.of(NOT_DUE, NOT_APPLICABLE, NO_QUOTA, EXEMPT);

    /** Whether it counts as met. */
    public boolean isMet() {
        return this == MET || this == EXCEEDED;
    }

    /** Whether it counts as not met: missed, or not yet met. */
    public boolean isNotMet() {
        return this == NOT_YET_MET || this == MISSED;
    }

    /** Whether numbers lack, so that nobody knows. */
    public boolean isOpen() {
        return this == INCOMPLETE || this == NO_DATA;
    }

    /** Whether a target's verdict passes over an indicator that stands so. */
    boolean isLeftOut() {
        return LEFT_OUT.contains(this);
    }
}
