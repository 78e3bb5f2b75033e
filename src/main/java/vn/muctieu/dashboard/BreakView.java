package vn.muctieu.dashboard;

import java.util.List;
import vn.muctieu.progress.IndicatorProgress;
import vn.muctieu.web.Dates;

/** A change of what counts as one, in words. */
public record BreakView(int year, String text) {

    /** Those after the first year. */
    static List<BreakView> of(IndicatorProgress progress, Words words) {
        return words.figuresCounted().stream()
                .flatMap(figure -> figure.breaks().stream())
                .distinct()
                .filter(changed -> progress.years().stream()
                        .skip(1)
                        .anyMatch(year -> year.year() == changed.on().getYear()))
                .map(changed -> new BreakView(
                        changed.on().getYear(),
                        words.texts()
                                .of(
                                        "break",
                                        Dates.of(changed.on()),
                                        changed.basis(),
                                        changed.note() == null ? "" : changed.note())))
                .toList();
    }
}
