package vn.muctieu.measurement;

import java.util.ArrayList;
import java.util.List;
import vn.muctieu.organization.Unit;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Resolution;

/**
 * What a unit is asked in a year: the figures that the resolutions in force ask of its kind.
 *
 * @param resolutions those in force
 * @param figures each once, in the order the resolutions ask for them
 */
record Form(Unit unit, int year, List<Resolution> resolutions, List<Figure> figures) {

    Figure figure(String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new EntryRefused("not-asked", key));
    }

    boolean asks(String key) {
        return figures.stream().anyMatch(figure -> figure.key().equals(key));
    }

    /** What a figure lies within, the nearest first. */
    List<Figure> wholes(Figure part) {
        List<Figure> wholes = new ArrayList<>();
        String key = part.within();
        while (key != null && asks(key)) {
            Figure whole = figure(key);
            wholes.add(whole);
            key = whole.within();
        }
        return wholes;
    }
}
