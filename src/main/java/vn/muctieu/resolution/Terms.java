package vn.muctieu.resolution;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.muctieu.organization.UnitKind;

/**
 * What most indicators do without: how the value is taken and held against its goal otherwise than plainly.
 *
 * @param quotas what a unit must reach by itself, by its kind; a kind that is not there has none
 * @param change null where the value itself is held against the goal
 * @param milestones the planned path by year, in the goal's unit
 * @param unitOfMeasure of a ratio that is not one of percent, as "triệu đồng/người"
 */
public record Terms(
        Level level,
        Map<UnitKind, BigDecimal> quotas,
        @Nullable Change change,
        @Nullable Baseline baseline,
        SortedMap<Integer, BigDecimal> milestones,
        @Nullable String unitOfMeasure) {

    public static final Terms PLAIN = new Terms(Level.AGGREGATE, Map.of(), null, null, new TreeMap<>(), null);

    private static final String BETWEEN = "; ";

    static String written(Map<?, BigDecimal> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> (entry.getKey() instanceof UnitKind kind ? kind.code() : entry.getKey()) + ": "
                        + entry.getValue().toPlainString())
                .collect(Collectors.joining(BETWEEN));
    }

    static SortedMap<Integer, BigDecimal> milestones(String written) {
        SortedMap<Integer, BigDecimal> milestones = new TreeMap<>();
        pairs(written).forEach((year, value) -> milestones.put(Integer.valueOf(year), value));
        return milestones;
    }

    static Map<UnitKind, BigDecimal> quotas(String written) {
        Map<UnitKind, BigDecimal> quotas = new EnumMap<>(UnitKind.class);
        pairs(written).forEach((kind, value) -> quotas.put(UnitKind.of(kind), value));
        return quotas;
    }

    private static Map<String, BigDecimal> pairs(String written) {
        Map<String, BigDecimal> pairs = new TreeMap<>();
        if (!written.isEmpty()) {
            for (String pair : List.of(written.split(BETWEEN))) {
                int colon = pair.indexOf(": ");
                pairs.put(pair.substring(0, colon), new BigDecimal(pair.substring(colon + 2)));
            }
        }
        return pairs;
    }
}
