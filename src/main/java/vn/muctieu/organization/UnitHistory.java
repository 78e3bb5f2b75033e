package vn.muctieu.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.Reorganization.Beginning;
import vn.muctieu.organization.Reorganization.Change;
import vn.muctieu.organization.Reorganization.Succession;

/** How all units stood through time, and every rule that an act of reorganisation must keep. */
class UnitHistory {

    private final Map<String, List<Stand>> stands = new LinkedHashMap<>();
    private int lastPosition;

    void declare(String unit, Stand stand) {
        stands.computeIfAbsent(unit, key -> new ArrayList<>()).add(stand);
        lastPosition = Math.max(lastPosition, stand.position());
    }

    boolean knows(String unit) {
        return stands.containsKey(unit);
    }

    /** The keys of all units. */
    Set<String> units() {
        return stands.keySet();
    }

    /** How the unit stood, the earliest first. */
    List<Stand> of(String unit) {
        return List.copyOf(stands.getOrDefault(unit, List.of()));
    }

    /** The same history, to be tried with. */
    UnitHistory copy() {
        UnitHistory copy = new UnitHistory();
        stands.forEach((unit, all) -> all.forEach(stand -> copy.declare(unit, stand)));
        return copy;
    }

    /** How the unit stands after the last thing that happened to it. */
    Stand last(String unit) {
        List<Stand> all = stands.get(unit);
        if (all == null) {
            throw new ReorganizationRefused("act-unknown", unit, unit);
        }
        return all.get(all.size() - 1);
    }

    /** The unit's name with its key, or the key alone of a unit that is not known. */
    String said(String unit) {
        return knows(unit) ? last(unit).name() + " (" + unit + ")" : unit;
    }

    /**
     * Does what an act says.
     *
     * @return how each unit stands from then on that begins or changes, in the order of the act
     * @throws ReorganizationRefused if the act breaks a rule; the history is of no use then
     */
    Map<String, Stand> apply(Reorganization act) {
        refuseNothing(act);
        refuseNamedTwice(act);
        refuseSharesBesideOne(act);
        act.begins().stream().filter(begun -> knows(begun.unit())).findFirst().ifPresent(begun -> {
            throw new ReorganizationRefused("unit-twice", begun.unit(), begun.unit());
        });
        if (act.concerns() != null) {
            last(act.concerns());
        }
        act.ended().forEach(unit -> requireEndable(unit, act.date()));
        act.changes().forEach(change -> requireStanding(change.unit(), act.date()));

        Map<String, Stand> now = new LinkedHashMap<>();
        act.ended().forEach(unit -> close(unit, act.date()));
        for (Change change : act.changes()) {
            now.put(change.unit(), changed(change, act));
        }
        for (Beginning begun : act.begins()) {
            now.put(begun.unit(), begun(begun, act));
        }
        now.forEach(this::declare);
        act.successions().forEach(succession -> requireSuccessor(succession.successor(), act));
        now.forEach((unit, stand) -> requireParent(unit, stand, act.date()));
        now.keySet().forEach(unit -> refuseOwnAncestor(unit, act.date()));
        refuseOrphans(act);
        return now;
    }

    private static void refuseNothing(Reorganization act) {
        boolean nothing =
                act.begins().isEmpty() && act.changes().isEmpty() && act.ended().isEmpty();
        if (nothing && act.note() == null) {
            throw new ReorganizationRefused("act-empty", "");
        }
    }

    private void refuseNamedTwice(Reorganization act) {
        Set<String> named = new HashSet<>();
        for (Change change : act.changes()) {
            requireFirst(named, change.unit());
        }
        for (Beginning begun : act.begins()) {
            if (!named.add(begun.unit())) {
                throw new ReorganizationRefused("unit-twice", begun.unit(), begun.unit());
            }
        }
        for (String unit : act.ends()) {
            requireFirst(named, unit);
        }
        act.successions().stream()
                .map(Succession::predecessor)
                .distinct()
                .forEach(predecessor -> requireFirst(named, predecessor));
        Set<List<String>> pairs = new HashSet<>();
        for (Succession one : act.successions()) {
            if (!pairs.add(List.of(one.predecessor(), one.successor()))) {
                throw new ReorganizationRefused("act-predecessor-twice", one.predecessor(), said(one.predecessor()));
            }
            if (one.predecessor().equals(one.successor())) {
                throw new ReorganizationRefused("act-itself", one.predecessor(), said(one.predecessor()));
            }
        }
    }

    private void requireFirst(Set<String> named, String unit) {
        if (!named.add(unit)) {
            throw new ReorganizationRefused("act-unit-twice", unit, said(unit));
        }
    }

    private void refuseSharesBesideOne(Reorganization act) {
        Map<String, List<Share>> shares = act.successions().stream()
                .collect(groupingBy(Succession::predecessor, LinkedHashMap::new, mapping(Succession::share, toList())));
        shares.forEach((unit, passed) -> {
            if (passed.size() > 1 && passed.stream().anyMatch(Share::isWhole)) {
                throw new ReorganizationRefused("act-predecessor-twice", unit, said(unit));
            }
            if (!Share.addUpToOne(passed)) {
                throw new ReorganizationRefused("act-shares", unit, said(unit));
            }
        });
    }

    private void requireStanding(String unit, LocalDate date) {
        Stand last = last(unit);
        if (last.from() != null && !last.from().isBefore(date)) {
            throw new ReorganizationRefused("act-before", unit, date, said(unit), last.from());
        }
        if (last.until() != null) {
            throw new ReorganizationRefused("act-ended", unit, said(unit), last.until());
        }
    }

    /** A file may say of a unit that it ends on the very day of the act that ends it. */
    private void requireEndable(String unit, LocalDate date) {
        if (!date.equals(last(unit).until())) {
            requireStanding(unit, date);
        }
    }

    private void requireSuccessor(String unit, Reorganization act) {
        Stand last = last(unit);
        if (last.from() != null && last.from().isAfter(act.date())) {
            throw new ReorganizationRefused("act-before", unit, act.date(), said(unit), last.from());
        }
        if (!last.on(act.date())) {
            throw new ReorganizationRefused("act-ended", unit, said(unit), String.valueOf(last.until()));
        }
    }

    private void requireParent(String unit, Stand stand, LocalDate date) {
        String parent = stand.parent();
        if (parent == null) {
            return;
        }
        if (!knows(parent)) {
            throw new ReorganizationRefused("act-unknown", unit, parent);
        }
        if (standOn(parent, date) == null) {
            throw new ReorganizationRefused("act-parent", unit, said(unit), said(parent), date);
        }
    }

    private void refuseOwnAncestor(String unit, LocalDate date) {
        Set<String> above = new HashSet<>();
        String at = unit;
        while (at != null && above.add(at)) {
            Stand stand = standOn(at, date);
            at = stand == null ? null : stand.parent();
        }
        if (at != null) {
            throw new ReorganizationRefused("act-ancestor", unit, said(unit));
        }
    }

    private void refuseOrphans(Reorganization act) {
        Set<String> ended = Set.copyOf(act.ended());
        stands.forEach((unit, all) -> {
            Stand last = all.get(all.size() - 1);
            if (last.parent() != null && ended.contains(last.parent()) && last.on(act.date())) {
                throw new ReorganizationRefused("act-orphan", last.parent(), said(last.parent()), said(unit));
            }
        });
    }

    private @Nullable Stand standOn(String unit, LocalDate date) {
        return stands.getOrDefault(unit, List.of()).stream()
                .filter(stand -> stand.on(date))
                .findFirst()
                .orElse(null);
    }

    private Stand changed(Change change, Reorganization act) {
        Stand before = last(change.unit());
        close(change.unit(), act.date());
        return new Stand(
                act.date(),
                null,
                change.code() == null ? before.code() : change.code(),
                change.name() == null ? before.name() : change.name(),
                change.kind() == null ? before.kind() : change.kind(),
                change.parent() == null ? before.parent() : change.parent(),
                before.position(),
                change.note(),
                act.source());
    }

    private Stand begun(Beginning begun, Reorganization act) {
        lastPosition++;
        return new Stand(
                act.date(),
                null,
                begun.code(),
                begun.name(),
                begun.kind(),
                begun.parent(),
                lastPosition,
                begun.note(),
                act.source());
    }

    private void close(String unit, LocalDate date) {
        List<Stand> all = stands.getOrDefault(unit, List.of());
        all.set(all.size() - 1, all.get(all.size() - 1).endingOn(date));
    }
}
