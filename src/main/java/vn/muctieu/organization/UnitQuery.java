package vn.muctieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.muctieu.organization.UnitMemory.Question;

/** Reads the tree of units as it stood on a date. */
@Component
public class UnitQuery {

    private final JdbcClient database;
    private final UnitMemory memory;

    UnitQuery(JdbcClient database, UnitMemory memory) {
        this.database = database;
        this.memory = memory;
    }

    private record ByKey(String key, LocalDate on) implements Question<Optional<Unit>> {}

    private record ById(long id, LocalDate on) implements Question<Optional<Unit>> {}

    private record Scope(long root, LocalDate on) implements Question<List<Unit>> {}

    private record Holders(long unit, LocalDate on) implements Question<Set<Long>> {}

    /** The unit with this key; empty if there is none or it does not exist on that date. */
    public Optional<Unit> byKey(String key, LocalDate on) {
        return memory.answer(new ByKey(key, on), () -> readByKey(key, on));
    }

    private Optional<Unit> readByKey(String key, LocalDate on) {
        return database.sql("""
                        select u.id, u.key, p.name, p.kind, p.parent_id, 0 as depth
                        from org_unit u join org_unit_period p on p.unit_id = u.id
                        where u.key = :key and p.valid @> :on
                        """)
                .param("key", key)
                .param("on", on)
                .query(UnitQuery::unit)
                .optional();
    }

    /** The same, but a unit that had ended by then as it stood last. */
    public Optional<Unit> lastByKey(String key, LocalDate on) {
        return database.sql("""
                        select u.id, u.key, p.name, p.kind, p.parent_id, 0 as depth
                        from org_unit u join org_unit_period p on p.unit_id = u.id
                        where u.key = :key and p.valid @> least(cast(:on as date), u.last_day)
                        """)
                .param("key", key)
                .param("on", on)
                .query(UnitQuery::unit)
                .optional();
    }

    /** The unit with this key, if it ended between two days. */
    public Optional<EndedUnit> endedBetween(String key, LocalDate first, LocalDate last) {
        return database.sql("""
                        select u.id, p.name, u.last_day, array(
                            select n.name
                            from succession s
                            join org_unit_period n on n.unit_id = s.successor_id and n.valid @> u.last_day + 1
                            where s.predecessor_id = u.id
                            order by n.position) as successors
                        from org_unit u join org_unit_period p on p.unit_id = u.id and p.valid @> u.last_day
                        where u.key = :key and u.last_day between :first and :last
                        """)
                .param("key", key)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new EndedUnit(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("last_day", LocalDate.class),
                        List.of((String[]) row.getArray("successors").getArray())))
                .optional();
    }

    /** The day itself, or the unit's last day if it had ended by then. */
    public LocalDate lastStanding(long unit, LocalDate on) {
        return database.sql("select least(last_day, :on) from org_unit where id = :unit")
                .param("unit", unit)
                .param("on", on)
                .query(LocalDate.class)
                .single();
    }

    /** Every unit in whose scope a unit, or what came of it, is on a date. */
    public Set<Long> holders(long unit, LocalDate on) {
        return memory.answer(new Holders(unit, on), () -> readHolders(unit, on));
    }

    private Set<Long> readHolders(long unit, LocalDate on) {
        return Set.copyOf(database.sql("select unit_id from unit_holders(:unit, :on)")
                .param("unit", unit)
                .param("on", on)
                .query(Long.class)
                .set());
    }

    /** The unit with this identity, with its last known name if it does not exist on that date. */
    public Optional<Unit> byId(long id, LocalDate on) {
        return memory.answer(new ById(id, on), () -> readById(id, on));
    }

    private Optional<Unit> readById(long id, LocalDate on) {
        return database.sql("""
                        select u.id, u.key, p.name, p.kind, p.parent_id, 0 as depth
                        from org_unit u join org_unit_period p on p.unit_id = u.id
                        where u.id = :id
                        order by p.valid @> :on desc, p.valid desc
                        limit 1
                        """)
                .param("id", id)
                .param("on", on)
                .query(UnitQuery::unit)
                .optional();
    }

    /** The unit and all below it, each after the one above it, in official order. */
    public List<Unit> subtree(long root, LocalDate on) {
        return database.sql("""
                        select t.unit_id as id, u.key, t.name, t.kind, t.parent_id, t.depth
                        from unit_subtree(:root, :on) t join org_unit u on u.id = t.unit_id
                        order by t.depth, t.position
                        """)
                .param("root", root)
                .param("on", on)
                .query(UnitQuery::unit)
                .list();
    }

    /**
     * The scope of a unit on a date: itself and all below it; and, once it or one of those has ended, their successors.
     */
    public List<Unit> scope(long root, LocalDate on) {
        return memory.answer(new Scope(root, on), () -> readScope(root, on));
    }

    private List<Unit> readScope(long root, LocalDate on) {
        return List.copyOf(database.sql("""
                        select t.unit_id as id, u.key, t.name, t.kind, t.parent_id, t.depth
                        from unit_scope(:root, :on) t join org_unit u on u.id = t.unit_id
                        order by t.depth, t.position
                        """)
                .param("root", root)
                .param("on", on)
                .query(UnitQuery::unit)
                .list());
    }

    /** All that somebody placed at a unit sees on a date: its scope, and what its predecessors were and had below them. */
    public List<Unit> sight(long own, LocalDate on) {
        return database.sql("""
                        select u.id, u.key, p.name, p.kind, p.parent_id, t.depth
                        from unit_sight(:own, :on) t
                        join org_unit u on u.id = t.unit_id
                        join org_unit_period p on p.unit_id = u.id and p.valid @> :on
                        order by t.depth, p.position
                        """)
                .param("own", own)
                .param("on", on)
                .query(UnitQuery::unit)
                .list();
    }

    /** Units that are below no other on that date, in official order. */
    public List<Unit> tops(LocalDate on) {
        return database.sql("""
                        select u.id, u.key, p.name, p.kind, p.parent_id, 0 as depth
                        from org_unit u join org_unit_period p on p.unit_id = u.id
                        where p.parent_id is null and p.valid @> :on
                        order by p.position
                        """).param("on", on).query(UnitQuery::unit).list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                UnitKind.of(row.getString("kind")),
                row.getObject("parent_id", Long.class),
                row.getInt("depth"));
    }
}
