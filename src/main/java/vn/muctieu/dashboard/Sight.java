package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitMemory;
import vn.muctieu.organization.UnitMemory.Question;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Resolution;
import vn.muctieu.resolution.ResolutionShelf;

/**
 * From where a person sees each resolution: from its scope, if that lay at or below their own unit, or one that came
 * before it, in any year of its period; from their own unit, if the resolution binds it; else not at all.
 */
@Component
class Sight {

    private final JdbcClient database;
    private final UnitQuery units;
    private final Access access;
    private final ResolutionShelf resolutions;
    private final UnitMemory memory;

    Sight(JdbcClient database, UnitQuery units, Access access, ResolutionShelf resolutions, UnitMemory memory) {
        this.database = database;
        this.units = units;
        this.access = access;
        this.resolutions = resolutions;
        this.memory = memory;
    }

    private record Reach(long resolution, long scope, int firstYear, int lastYear) {}

    private record SeenFrom(long own, List<Reach> resolutions) implements Question<Map<Long, Long>> {}

    /** The unit from which the person sees each resolution, by the resolution's identity. */
    Map<Long, Long> of(Person person) {
        List<Reach> asked = resolutions.all().stream()
                .map(one -> new Reach(one.id(), one.scope(), one.firstYear(), one.lastYear()))
                .toList();
        return memory.answer(new SeenFrom(person.unit(), asked), () -> read(person.unit(), asked));
    }

    private Map<Long, Long> read(long own, List<Reach> asked) {
        Map<Long, Long> roots = new HashMap<>();
        database.sql("""
                        with own as (
                            select unit_id from unit_before(:own)
                        )
                        select r.id,
                            case
                                when exists (
                                    select from generate_series(r.first_year, r.last_year) y
                                    cross join lateral unit_line(r.scope_id, make_date(y, 12, 31)) u
                                    where u.unit_id in (select unit_id from own)) then r.scope_id
                                when exists (
                                    select from generate_series(r.first_year, r.last_year) y
                                    cross join lateral unit_holders(:own, make_date(y, 12, 31)) u
                                    where u.unit_id = r.scope_id) then :own
                            end as root
                        from unnest(:resolutions, :scopes, :firsts, :lasts) r (id, scope_id, first_year, last_year)
                        """)
                .param("own", own)
                .param("resolutions", asked.stream().map(Reach::resolution).toArray(Long[]::new))
                .param("scopes", asked.stream().map(Reach::scope).toArray(Long[]::new))
                .param("firsts", asked.stream().map(Reach::firstYear).toArray(Integer[]::new))
                .param("lasts", asked.stream().map(Reach::lastYear).toArray(Integer[]::new))
                .query(row -> {
                    Long root = row.getObject("root", Long.class);
                    if (root != null) {
                        roots.put(row.getLong("id"), root);
                    }
                });
        return Map.copyOf(roots);
    }

    /** The unit from which the person looks at a resolution when they name none. */
    long rootOf(Person person, Resolution resolution) {
        Long root = of(person).get(resolution.id());
        if (root == null) {
            throw new OutOfSight(person, resolution.scope());
        }
        return root;
    }

    /**
     * The unit the person wants to look at a resolution from; one that has ended shows what came of it. The resolution must
     * bind all of it: a province that took in another is in the scope of the other's resolutions, the rest of what is below
     * it is not.
     */
    long rootOf(Person person, Resolution resolution, String unitKey, int year) {
        LocalDate on = LocalDate.of(year, 12, 31);
        Unit unit = units.lastByKey(unitKey, on).orElseThrow(() -> new OutOfSight(person, 0));
        access.requireSees(person, unit.id(), units.lastStanding(unit.id(), on));
        if (!ids(resolution.scope(), on).containsAll(ids(unit.id(), on))) {
            throw new OutOfSight(person, unit.id());
        }
        return unit.id();
    }

    private Set<Long> ids(long unit, LocalDate on) {
        return units.scope(unit, on).stream().map(Unit::id).collect(Collectors.toSet());
    }
}
