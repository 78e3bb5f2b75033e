package vn.muctieu.dashboard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.account.Access;
import vn.muctieu.account.OutOfSight;
import vn.muctieu.account.Person;
import vn.muctieu.organization.Unit;
import vn.muctieu.organization.UnitQuery;
import vn.muctieu.resolution.Resolution;

/**
 * From where a person sees each resolution: from its scope, if that lies at or below their own unit in any year of its
 * period; from their own unit, if the resolution binds it; else not at all.
 */
@Component
class Sight {

    private final JdbcClient database;
    private final UnitQuery units;
    private final Access access;

    Sight(JdbcClient database, UnitQuery units, Access access) {
        this.database = database;
        this.units = units;
        this.access = access;
    }

    /** The unit from which the person sees each resolution, by the resolution's identity. */
    Map<Long, Long> of(Person person) {
        Map<Long, Long> roots = new HashMap<>();
        database.sql("""
                        select r.id,
                            case
                                when exists (
                                    select from generate_series(r.first_year, r.last_year) y
                                    cross join lateral unit_subtree(:own, make_date(y, 12, 31)) u
                                    where u.unit_id = r.scope_id) then r.scope_id
                                when exists (
                                    select from generate_series(r.first_year, r.last_year) y
                                    cross join lateral unit_subtree(r.scope_id, make_date(y, 12, 31)) u
                                    where u.unit_id = :own) then :own
                            end as root
                        from resolution r
                        """).param("own", person.unit()).query(row -> {
            Long root = row.getObject("root", Long.class);
            if (root != null) {
                roots.put(row.getLong("id"), root);
            }
        });
        return roots;
    }

    /** The unit from which the person looks at a resolution when they name none. */
    long rootOf(Person person, Resolution resolution) {
        Long root = of(person).get(resolution.id());
        if (root == null) {
            throw new OutOfSight(person, resolution.scope());
        }
        return root;
    }

    /** The unit the person wants to look at a resolution from. */
    long rootOf(Person person, Resolution resolution, String unitKey, int year) {
        LocalDate on = LocalDate.of(year, 12, 31);
        Unit unit = units.byKey(unitKey, on).orElseThrow(() -> new OutOfSight(person, 0));
        access.requireSees(person, unit.id(), on);
        boolean bound = units.subtree(resolution.scope(), on).stream().anyMatch(below -> below.id() == unit.id());
        if (!bound) {
            throw new OutOfSight(person, unit.id());
        }
        return unit.id();
    }
}
