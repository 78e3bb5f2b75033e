package vn.muctieu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the units of a year are called. A name or a code tells a unit only if it can mean no other then; everything else
 * is for a person to say.
 */
final class UnitNames {

    /** Words before a unit's own name, which people leave out or take others for. */
    private static final List<String> KINDS = Stream.of(
                    "ban chấp hành",
                    "đảng bộ",
                    "đảng ủy",
                    "tỉnh ủy",
                    "thành ủy",
                    "thị ủy",
                    "huyện ủy",
                    "thị trấn",
                    "thành phố",
                    "thị xã",
                    "tỉnh",
                    "huyện",
                    "quận",
                    "phường",
                    "xã",
                    "tp",
                    "tx",
                    "tt")
            .map(kind -> LabelText.folded(kind) + " ")
            .toList();

    private final List<Named> all;
    private final Map<String, Set<Named>> byName = new HashMap<>();
    private final Map<String, Set<Named>> byOwnName = new HashMap<>();
    private final Map<String, Set<Named>> byCode = new HashMap<>();

    /**
     * A unit in the year.
     *
     * @param code the official code that was its own at the end of the year
     * @param above the name of the unit above it
     */
    record Named(
            long id,
            String key,
            String name,
            @Nullable String code,
            @Nullable String above) {

        /** Enough to tell it from others of the same name. */
        String full() {
            List<String> more = new ArrayList<>();
            if (code != null) {
                more.add(code);
            }
            if (above != null) {
                more.add(above);
            }
            return more.isEmpty() ? name : name + " (" + String.join(", ", more) + ")";
        }
    }

    UnitNames(List<Named> all) {
        this.all = all;
        for (Named unit : all) {
            String name = LabelText.folded(unit.name());
            put(byName, name, unit);
            put(byOwnName, ownName(name), unit);
            if (unit.code() != null) {
                put(byCode, plain(unit.code()), unit);
            }
        }
    }

    private static void put(Map<String, Set<Named>> units, String name, Named unit) {
        units.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(unit);
    }

    List<Named> all() {
        return all;
    }

    /** The one unit that can be meant by a name, a code or both; each may be empty. */
    Optional<Named> meant(String name, String code) {
        Set<Named> named = byName.getOrDefault(LabelText.folded(name), Set.of());
        if (code.isEmpty()) {
            return only(named);
        }
        Optional<Named> coded = only(byCode.getOrDefault(plain(code), Set.of()));
        return name.isEmpty() ? coded : coded.filter(named::contains);
    }

    private static Optional<Named> only(Set<Named> units) {
        return units.size() == 1 ? units.stream().findFirst() : Optional.empty();
    }

    /** Which units may be meant where it is not sure, the likeliest first. */
    List<Named> likely(String name, String code) {
        Set<Named> likely = new LinkedHashSet<>(byCode.getOrDefault(plain(code), Set.of()));
        String folded = LabelText.folded(name);
        likely.addAll(byName.getOrDefault(folded, Set.of()));
        likely.addAll(byOwnName.getOrDefault(ownName(folded), Set.of()));
        return List.copyOf(likely);
    }

    private static String ownName(String folded) {
        for (String kind : KINDS) {
            if (folded.startsWith(kind)) {
                return ownName(folded.substring(kind.length()));
            }
        }
        return folded;
    }

    /** A spreadsheet takes the zeros before a code for nothing. */
    private static String plain(String code) {
        return code.replaceFirst("^0+", "");
    }
}
