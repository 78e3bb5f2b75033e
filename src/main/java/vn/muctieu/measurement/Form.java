package vn.muctieu.measurement;

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
}
