package vn.muctieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Unit;
import vn.muctieu.resolution.Figure;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.Target;

/**
 * What a unit is asked in a year: the figures that the resolutions in force ask of its kind.
 *
 * @param resolutions those in force
 * @param groups the targets that ask anything, in the order of the resolutions
 * @param figures each once, in the order the groups ask for them
 */
record Form(Unit unit, int year, List<Resolution> resolutions, List<Group> groups, List<Figure> figures) {

    /**
     * One target and what it asks.
     *
     * @param figures those that no target before it asks
     */
    record Group(Resolution resolution, Target target, List<Figure> figures) {}

    Figure figure(String key) {
        Figure figure = find(key);
        if (figure == null) {
            throw new EntryRefused("not-asked", key);
        }
        return figure;
    }

    boolean asks(String key) {
        return find(key) != null;
    }

    private @Nullable Figure find(String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The keys of a figure itself, of what it lies within and of what lies within it. */
    Stream<String> heldAgainst(String key) {
        Figure figure = figure(key);
        return Stream.concat(
                        Stream.concat(Stream.of(figure), wholes(figure).stream()),
                        figures.stream().filter(part -> wholes(part).contains(figure)))
                .map(Figure::key);
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
