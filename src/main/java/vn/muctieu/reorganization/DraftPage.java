package vn.muctieu.reorganization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.ReorganizationBook.Outlook;
import vn.muctieu.reorganization.FollowQuery.Following;
import vn.muctieu.reorganization.ReachQuery.Choice;

/**
 * An act that is being put together, with all that would follow.
 *
 * @param day its first day, as a field of a form holds it
 * @param steps what it does, in words, in the order it was said
 * @param units what can be chosen to happen to; "into" those and the ones that begin with it
 * @param broken the rule it breaks, as a sentence; null if it keeps all
 * @param outlook what it does to units; null if it does nothing, or breaks a rule
 */
record DraftPage(
        long id,
        String day,
        String date,
        int year,
        String title,
        String basis,
        @Nullable String note,
        List<String> steps,
        List<Choice> units,
        List<Choice> into,
        List<String> kinds,
        @Nullable String broken,
        @Nullable Outlook outlook,
        @Nullable Following following) {}
