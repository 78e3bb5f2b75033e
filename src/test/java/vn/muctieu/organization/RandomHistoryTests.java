package vn.muctieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.muctieu.organization.UnitKind.COMMUNE_COMMITTEE;
import static vn.muctieu.organization.UnitKind.DISTRICT_COMMITTEE;
import static vn.muctieu.organization.UnitKind.PROVINCE_COMMITTEE;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.muctieu.ApplicationTest;
import vn.muctieu.organization.Reorganization.Succession;

/** Whatever is merged, split, moved and ended: what the database answers is what a slow reading of the history says. */
@ApplicationTest
@Transactional
class RandomHistoryTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private LineageQuery lineages;

    /** Divides by three as often as acts follow each other. */
    private static final BigInteger WHOLE = BigInteger.valueOf(3).pow(40);

    private final List<Succession> successions = new ArrayList<>();
    private int named;

    @RepeatedTest(12)
    void scopesAndLineagesAreThoseOfTheHistory(RepetitionInfo repetition) {
        Random random = new Random(20251125L + repetition.getCurrentRepetition());
        Land land = settle();
        for (int year = 2011; year <= 2018; year++) {
            for (int month = 2; month <= 8; month += 3) {
                reorganise(land, LocalDate.of(year, month, 1), random);
            }
        }

        Map<LocalDate, TreeMap<String, TreeSet<String>>> workedOut = new TreeMap<>();
        for (int year = 2010; year <= 2018; year += 2) {
            LocalDate on = LocalDate.of(year, 12, 31);
            TreeMap<String, TreeSet<String>> scopes = scopes(on);
            workedOut.put(on, scopes);
            for (String root : units(land)) {
                assertThat(scopes.getOrDefault(root, new TreeSet<>()))
                        .as("scope of %s on %s", root, on)
                        .isEqualTo(oracle(land, root, on));
            }
            assertThat(holders(on)).as("holders on %s", on).isEqualTo(scopes);
            assertThat(sightUpwards(on)).as("sight on %s", on).isEqualTo(sightDownwards(on));
            everyPieceHasItsPlaceOnce(land, on);
        }
        nobodyIsAboveThemselves(land);
        keptScopesAreThoseWorkedOut(land, workedOut, random);
    }

    /** Kept once for all, and once more after a further act: kept scopes say what working them out anew says. */
    private void keptScopesAreThoseWorkedOut(
            Land land, Map<LocalDate, TreeMap<String, TreeSet<String>>> workedOut, Random random) {
        scopesOfYearsAreThoseOfTheirLastDays();
        keep();
        scopesOfYearsAreThoseOfTheirLastDays();
        workedOut.forEach((on, scopes) ->
                assertThat(scopes(on)).as("kept scopes on %s", on).isEqualTo(scopes));

        for (int act = 0; act < 5; act++) {
            reorganise(land, LocalDate.of(2019, 2 + act, 1), random);
        }
        LocalDate after = LocalDate.of(2019, 12, 31);
        TreeMap<String, TreeSet<String>> anew = scopes(after);
        keep();
        assertThat(scopes(after)).as("kept scopes on %s", after).isEqualTo(anew);
        scopesOfYearsAreThoseOfTheirLastDays();
        workedOut.forEach((on, scopes) -> assertThat(scopes(on))
                .as("what happens later leaves the scopes on %s as they were", on)
                .isEqualTo(scopes));
    }

    private void scopesOfYearsAreThoseOfTheirLastDays() {
        var together = relation("""
                select r.key as root, s.year || ' ' || u.key || ' ' || s.kind as unit
                from org_unit r cross join lateral unit_scope_years(r.id, 2011, 2021) s
                join org_unit u on u.id = s.unit_id
                where r.key like 't-%'
                """);
        var oneByOne = relation("""
                select r.key as root, y || ' ' || u.key || ' ' || s.kind as unit
                from org_unit r cross join generate_series(2011, 2021) y
                cross join lateral unit_scope(r.id, make_date(y, 12, 31)) s
                join org_unit u on u.id = s.unit_id
                where r.key like 't-%'
                """);
        assertThat(together).isEqualTo(oneByOne).isNotEmpty();
    }

    private void keep() {
        database.sql("select keep_scope()").query((row, n) -> true).list();
        assertThat(database.sql("select kept_before = 'infinity' from scope_keeping")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Land settle() {
        Land land = new Land(database);
        for (String province : List.of("t-p", "t-q")) {
            land.unit(province, PROVINCE_COMMITTEE, null);
            for (int district = 0; district < 3; district++) {
                land.unit(province + district, DISTRICT_COMMITTEE, province);
                for (int commune = 0; commune < 3; commune++) {
                    land.unit(province + district + commune, COMMUNE_COMMITTEE, province + district);
                }
            }
        }
        return land;
    }

    /** Tries one act; those that the rules refuse are left. */
    private void reorganise(Land land, LocalDate on, Random random) {
        Land.Act act = land.on(on.toString());
        List<String> communes = standing(land, on, COMMUNE_COMMITTEE);
        List<String> districts = standing(land, on, DISTRICT_COMMITTEE);
        List<String> provinces = standing(land, on, PROVINCE_COMMITTEE);
        String one = any(communes, random);
        String other = any(communes, random);
        String fresh = "t-n" + named++;
        String parent = String.valueOf(land.history.last(other).parent());
        switch (random.nextInt(7)) {
            case 0 ->
                act.begin(fresh, COMMUNE_COMMITTEE, parent).pass(one, fresh).pass(other, fresh);
            case 1 -> act.pass(one, other);
            case 2 ->
                act.begin(fresh, COMMUNE_COMMITTEE, parent)
                        .pass(one, fresh, "1/3")
                        .pass(one, other, "2/3");
            case 3 -> act.move(one, any(districts, random));
            case 4 -> {
                String ended = any(districts, random);
                String into = any(districts, random);
                act.pass(ended, into);
                below(land, ended, on).forEach(unit -> act.move(unit, into));
            }
            case 5 -> act.begin(fresh, COMMUNE_COMMITTEE, any(districts, random));
            default -> {
                String ended = any(provinces, random);
                String joined = any(provinces, random);
                act.begin(fresh, PROVINCE_COMMITTEE, null).pass(ended, fresh);
                below(land, ended, on).forEach(unit -> act.move(unit, fresh));
                if (!joined.equals(ended) && random.nextBoolean()) {
                    act.pass(joined, fresh);
                    below(land, joined, on).forEach(unit -> act.move(unit, fresh));
                }
            }
        }
        Reorganization tried = act.act();
        try {
            land.history.copy().apply(tried);
        } catch (ReorganizationRefused refused) {
            return;
        }
        land.write(tried);
        successions.addAll(tried.successions());
    }

    private static List<String> below(Land land, String unit, LocalDate on) {
        return units(land).stream()
                .filter(one -> land.history.last(one).on(on)
                        && unit.equals(land.history.last(one).parent()))
                .toList();
    }

    private static List<String> standing(Land land, LocalDate on, UnitKind kind) {
        return units(land).stream()
                .filter(unit -> land.history.last(unit).on(on)
                        && land.history.last(unit).kind() == kind)
                .toList();
    }

    private static Set<String> units(Land land) {
        return land.history.units();
    }

    private static String any(List<String> units, Random random) {
        return units.get(random.nextInt(units.size()));
    }

    private record Member(String unit, boolean wide) {}

    /** The scope by its definition, until nothing more is found. */
    private TreeSet<String> oracle(Land land, String root, LocalDate on) {
        Set<Member> members = new HashSet<>();
        if (!firstDay(land, root).isAfter(on)) {
            members.add(new Member(root, true));
        }
        boolean rootEnded = lastDay(land, root).isBefore(on);
        int before;
        do {
            before = members.size();
            for (Member member : List.copyOf(members)) {
                LocalDate memberDay = earlier(on, lastDay(land, member.unit()));
                if (member.wide()) {
                    for (String unit : units(land)) {
                        LocalDate unitDay = earlier(on, lastDay(land, unit));
                        boolean stays = !unitDay.isAfter(memberDay) || rootEnded;
                        if (stays && isBelow(land, unit, member.unit(), earlier(memberDay, unitDay))) {
                            members.add(new Member(unit, true));
                        }
                    }
                }
                if (memberDay.isBefore(on)) {
                    for (Succession passed : successions) {
                        if (passed.predecessor().equals(member.unit())) {
                            members.add(new Member(
                                    passed.successor(), member.wide() && cameOnlyFrom(land, passed, memberDay, on)));
                        }
                    }
                }
            }
        } while (members.size() > before);
        TreeSet<String> standing = new TreeSet<>();
        members.stream()
                .map(Member::unit)
                .filter(unit -> !firstDay(land, unit).isAfter(on)
                        && !lastDay(land, unit).isBefore(on))
                .forEach(standing::add);
        return standing;
    }

    private boolean cameOnlyFrom(Land land, Succession passed, LocalDate lastDay, LocalDate on) {
        return firstDay(land, passed.successor()).equals(lastDay.plusDays(1))
                && successions.stream()
                        .filter(other -> other.successor().equals(passed.successor())
                                && lastDay(land, other.predecessor()).isBefore(on))
                        .allMatch(other -> other.predecessor().equals(passed.predecessor()));
    }

    private static boolean isBelow(Land land, String unit, String above, LocalDate day) {
        return land.history.of(unit).stream().anyMatch(stand -> stand.on(day) && above.equals(stand.parent()));
    }

    private static LocalDate firstDay(Land land, String unit) {
        LocalDate from = land.history.of(unit).get(0).from();
        return from == null ? LocalDate.MIN : from;
    }

    private static LocalDate lastDay(Land land, String unit) {
        LocalDate until = land.history.last(unit).until();
        return until == null ? LocalDate.MAX : until.minusDays(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private TreeMap<String, TreeSet<String>> scopes(LocalDate on) {
        return relation("""
                select r.key as root, u.key as unit
                from org_unit r cross join lateral unit_scope(r.id, :on) s join org_unit u on u.id = s.unit_id
                where r.key like 't-%'
                """, on);
    }

    private TreeMap<String, TreeSet<String>> holders(LocalDate on) {
        return relation("""
                select h.key as root, u.key as unit
                from org_unit u cross join lateral unit_holders(u.id, :on) s join org_unit h on h.id = s.unit_id
                where u.key like 't-%' and :on between u.first_day and u.last_day
                """, on);
    }

    /** Of each fifth viewer, another fifth each year. */
    private TreeMap<String, TreeSet<String>> sightDownwards(LocalDate on) {
        return relation("""
                select o.key as root, u.key || case when acts then '+' else '' end as unit
                from org_unit o cross join lateral unit_sight(o.id, :on) s join org_unit u on u.id = s.unit_id
                where o.key like 't-%' and o.id % 5 = extract(year from cast(:on as date)) % 5
                """, on);
    }

    private TreeMap<String, TreeSet<String>> sightUpwards(LocalDate on) {
        return relation("""
                select o.key as root, u.key || case when acts then '+' else '' end as unit
                from org_unit o
                cross join org_unit u
                cross join lateral unit_in_sight(o.id, u.id, :on) acts
                where o.key like 't-%' and u.key like 't-%' and acts is not null
                    and o.id % 5 = extract(year from cast(:on as date)) % 5
                """, on);
    }

    private TreeMap<String, TreeSet<String>> relation(String sql, LocalDate on) {
        return relation(database.sql(sql).param("on", on));
    }

    private TreeMap<String, TreeSet<String>> relation(String sql) {
        return relation(database.sql(sql));
    }

    private static TreeMap<String, TreeSet<String>> relation(JdbcClient.StatementSpec statement) {
        TreeMap<String, TreeSet<String>> relation = new TreeMap<>();
        List<String> pairs = new ArrayList<>();
        statement.query(row -> {
            pairs.add(row.getString("root") + " " + row.getString("unit"));
            relation.computeIfAbsent(row.getString("root"), same -> new TreeSet<>())
                    .add(row.getString("unit"));
        });
        assertThat(pairs).as("no unit in two places").doesNotHaveDuplicates();
        return relation;
    }

    /** By the borders of any date, what a unit counted is divided whole, among units that stood then, or not at all. */
    private void everyPieceHasItsPlaceOnce(Land land, LocalDate counted) {
        List<String> communes = standing(land, counted);
        Map<Long, String> ids = new HashMap<>();
        communes.forEach(unit -> ids.put(land.id(unit), unit));
        for (int year = 2010; year <= 2018; year += 4) {
            LocalDate borders = LocalDate.of(year, 12, 31);
            Lineage lineage = lineages.around(ids.keySet(), borders);
            forwardTheyAreWhatWalkingActByActGives(land, communes, counted, lineage);
            ids.keySet()
                    .forEach(unit -> lineage.pieces(unit, counted, kind -> kind == COMMUNE_COMMITTEE)
                            .ifPresent(pieces -> {
                                assertThat(sum(pieces)).isEqualTo("1/1");
                                assertThat(pieces)
                                        .extracting(Lineage.Piece::unit)
                                        .doesNotHaveDuplicates();
                                assertThat(pieces)
                                        .allMatch(piece -> stood(piece.unit().unit(), borders));
                            }));
        }
    }

    /** Slow and plain: numbers are carried from act to act in the order of time, and lie where they lie at the end. */
    private void forwardTheyAreWhatWalkingActByActGives(
            Land land, List<String> communes, LocalDate counted, Lineage lineage) {
        if (!counted.isBefore(lineage.borders())) {
            return;
        }
        for (String unit : communes) {
            Map<String, BigInteger> carried = new TreeMap<>(Map.of(unit, WHOLE));
            for (LocalDate day = counted.plusDays(1); !day.isAfter(lineage.borders()); day = day.plusDays(1)) {
                carryOver(land, carried, day);
            }
            assertThat(carried.values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                    .isEqualTo(WHOLE);
            Map<String, BigInteger> held = new TreeMap<>();
            lineage.pieces(land.id(unit), counted, kind -> kind == COMMUNE_COMMITTEE)
                    .orElseThrow()
                    .forEach(piece -> held.put(
                            key(piece.unit().unit()),
                            WHOLE.multiply(piece.parts()).divide(piece.of())));
            assertThat(held)
                    .as("what %s counted on %s by the borders of %s", unit, counted, lineage.borders())
                    .isEqualTo(carried);
        }
    }

    private void carryOver(Land land, Map<String, BigInteger> carried, LocalDate day) {
        for (String unit : List.copyOf(carried.keySet())) {
            if (lastDay(land, unit).equals(day.minusDays(1))) {
                BigInteger number = carried.remove(unit);
                successions.stream()
                        .filter(passed -> passed.predecessor().equals(unit))
                        .forEach(passed -> carried.merge(
                                passed.successor(),
                                number.multiply(BigInteger.valueOf(
                                                passed.share().parts()))
                                        .divide(BigInteger.valueOf(
                                                passed.share().of())),
                                BigInteger::add));
            }
        }
    }

    private String key(long unit) {
        return database.sql("select key from org_unit where id = :unit")
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    private static List<String> standing(Land land, LocalDate on) {
        return units(land).stream()
                .filter(unit -> land.history.of(unit).stream()
                        .anyMatch(stand -> stand.on(on) && stand.kind() == COMMUNE_COMMITTEE))
                .toList();
    }

    private boolean stood(long unit, LocalDate on) {
        return database.sql("select :on between first_day and last_day from org_unit where id = :unit")
                .param("unit", unit)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    private static String sum(List<Lineage.Piece> pieces) {
        BigInteger parts = BigInteger.ZERO;
        BigInteger of = BigInteger.ONE;
        for (Lineage.Piece piece : pieces) {
            parts = parts.multiply(piece.of()).add(piece.parts().multiply(of));
            of = of.multiply(piece.of());
        }
        BigInteger divisor = parts.gcd(of);
        return parts.divide(divisor) + "/" + of.divide(divisor);
    }

    private void nobodyIsAboveThemselves(Land land) {
        for (String unit : units(land)) {
            for (int year = 2010; year <= 2018; year += 2) {
                assertThat(database.sql("select unit_id from unit_line(:unit, :on)")
                                .param("unit", land.id(unit))
                                .param("on", LocalDate.of(year, 12, 31))
                                .query(Long.class)
                                .list())
                        .doesNotHaveDuplicates()
                        .hasSizeLessThan(5);
            }
        }
    }
}
